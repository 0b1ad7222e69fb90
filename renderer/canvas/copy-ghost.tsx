import { type ReactNode, useMemo } from 'react';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { diagramPart } from '../../shared/export/diagram-part.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import { isDarkTheme, type ThemeName } from '../../shared/scene/theme.ts';
import type { App } from '../app.ts';
import { useApp, useGesture } from '../app-context.tsx';
import { useTheme } from '../ui/theme.ts';
import { Drawing } from './drawing.tsx';
import styles from './overlay.module.css';

/** More nodes than a ghost is drawn of: a hand that copies so many sees their outlines. */
const MOST_DRAWN = 150;

/** The copies on their way, drawn as they will be. */
export function CopyGhost(): ReactNode {
  const ids = useGesture((now) => (now.kind === 'copy' ? now.ids : null));
  return ids === null ? null : <Ghost ids={ids} />;
}

function Ghost({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const app = useApp();
  const theme = useTheme();
  const shift = useGesture((now) => (now.kind === 'copy' ? `translate(${now.dx} ${now.dy})` : ''));
  const primitives = useMemo(() => drawn(app, ids, theme), [app, ids, theme]);
  const { nodes } = app.editor.view();
  return (
    <g className={styles.ghost} data-ghost="copy" transform={shift}>
      {primitives !== undefined && <Drawing primitives={primitives} isDark={isDarkTheme(theme)} />}
      {ids.map((id) => {
        const frame = nodes.get(id)?.frame;
        return frame === undefined ? null : <rect key={id} className={styles.hovered} {...frame} rx={4} />;
      })}
    </g>
  );
}

/** undefined: they are too many. */
function drawn({ editor, catalog }: App, ids: readonly string[], theme: ThemeName): readonly Primitive[] | undefined {
  const view = editor.view();
  const part = diagramPart(view, new Set(ids));
  if (Object.keys(part.nodes).length > MOST_DRAWN) return undefined;
  return drawScene(viewSide(part, view.side, catalog), { theme }).primitives;
}
