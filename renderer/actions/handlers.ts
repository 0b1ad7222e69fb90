import type { ActionId } from '../../shared/actions.ts';
import { annotateActions } from '../annotate/annotate-actions.ts';
import { styleActions } from '../annotate/style-actions.ts';
import { catalogActions } from '../catalog-browser/catalog-actions.ts';
import { chooseActions } from '../choose/choose-actions.ts';
import { commandPaletteActions } from '../command-palette/command-palette-actions.ts';
import { compareActions } from '../compare/compare-actions.ts';
import { exportActions } from '../export/export-actions.ts';
import { fileActions } from '../files/file-actions.ts';
import { findActions } from '../find/find-actions.ts';
import { findingActions } from '../findings/finding-actions.ts';
import { flipActions } from '../flip/flip-actions.ts';
import { partActions } from '../flip/part-actions.ts';
import { layoutActions } from '../layout/layout-actions.ts';
import { outlineActions } from '../outline/outline-actions.ts';
import { paletteActions } from '../palette/palette-actions.ts';
import { presentActions } from '../present/present-actions.ts';
import { printActions } from '../print/print-actions.ts';
import { reviewActions } from '../review/review-actions.ts';
import { panelActions } from '../shell/panel-actions.ts';
import { splitActions } from '../split/split-actions.ts';
import { templateActions } from '../templates/template-actions.ts';
import { tourActions } from '../tour/tour-actions.ts';
import { arrangeActions } from './arrange-actions.ts';
import { clipboardActions } from './clipboard-actions.ts';
import { connectActions } from './connect-actions.ts';
import { containerActions } from './container-actions.ts';
import { editActions } from './edit-actions.ts';
import { frameActions } from './frame-actions.ts';
import type { ActionHandler } from './handler.ts';
import { helpActions } from './help-actions.ts';
import { insertActions } from './insert-actions.ts';
import { lineActions } from './line-actions.ts';
import { menuActions } from './menu-actions.ts';
import { nudgeActions } from './nudge-actions.ts';
import { regionActions } from './region-actions.ts';
import { resizeActions } from './resize-actions.ts';
import { selectActions } from './select-actions.ts';
import { viewActions } from './view-actions.ts';

/** What every action of the table does. */
export const HANDLERS: Readonly<Record<ActionId, ActionHandler>> = {
  ...fileActions,
  ...templateActions,
  ...exportActions,
  ...editActions,
  ...clipboardActions,
  ...selectActions,
  ...connectActions,
  ...insertActions,
  ...lineActions,
  ...arrangeActions,
  ...layoutActions,
  ...nudgeActions,
  ...resizeActions,
  ...frameActions,
  ...containerActions,
  ...viewActions,
  ...regionActions,
  ...presentActions,
  ...panelActions,
  ...tourActions,
  ...printActions,
  ...flipActions,
  ...partActions,
  ...splitActions,
  ...findingActions,
  ...reviewActions,
  ...paletteActions,
  ...outlineActions,
  ...findActions,
  ...catalogActions,
  ...compareActions,
  ...chooseActions,
  ...menuActions,
  ...commandPaletteActions,
  ...helpActions,
  ...annotateActions,
  ...styleActions,
};
