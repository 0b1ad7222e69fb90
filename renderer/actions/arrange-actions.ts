import { type AlignInput, align } from '../../shared/commands/align.ts';
import { type DistributeInput, distribute } from '../../shared/commands/distribute.ts';
import { type ReorderInput, reorder } from '../../shared/commands/reorder.ts';
import type { App } from '../app.ts';
import type { ActionHandler, ActionHandlers } from './handler.ts';
import { isAccepted } from './report-rejection.ts';
import { outermostNodes } from './selected-nodes.ts';

const idsOf = (app: App): readonly string[] => outermostNodes(app).map(({ id }) => id);

export const arrangeActions = {
  'bring-front': reordering('front'),
  'bring-forward': reordering('forward'),
  'send-backward': reordering('backward'),
  'send-back': reordering('back'),
  'align-left': aligning('left'),
  'align-center': aligning('center'),
  'align-right': aligning('right'),
  'align-top': aligning('top'),
  'align-middle': aligning('middle'),
  'align-bottom': aligning('bottom'),
  'distribute-horizontal': distributing('horizontal'),
  'distribute-vertical': distributing('vertical'),
} satisfies ActionHandlers;

function reordering(to: ReorderInput['to']): ActionHandler {
  return {
    isEnabled: (app) => idsOf(app).length > 0,
    run: (app) => void isAccepted(app, app.editor.dispatch(reorder, { ids: idsOf(app), to })),
  };
}

function aligning(to: AlignInput['to']): ActionHandler {
  return {
    isEnabled: (app) => idsOf(app).length > 1,
    run: (app) => void isAccepted(app, app.editor.dispatch(align, { ids: idsOf(app), to })),
  };
}

function distributing(along: DistributeInput['along']): ActionHandler {
  return {
    isEnabled: (app) => idsOf(app).length > 2,
    run: (app) => void isAccepted(app, app.editor.dispatch(distribute, { ids: idsOf(app), along })),
  };
}
