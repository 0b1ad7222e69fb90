import { type AlignInput, align } from '../../shared/commands/align.ts';
import { type DistributeInput, distribute } from '../../shared/commands/distribute.ts';
import { type ReorderInput, reorder } from '../../shared/commands/reorder.ts';
import { type SameSizeInput, sameSize } from '../../shared/commands/same-size.ts';
import { tidy } from '../../shared/commands/tidy.ts';
import { boundsOf } from '../../shared/scene/geometry.ts';
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
  'same-width': equalling('width'),
  'same-height': equalling('height'),
  'same-size': equalling('size'),
  'space-evenly': {
    isEnabled: (app) => idsOf(app).length > 1,
    run: askForGap,
  },
  'tidy-up': {
    isEnabled: (app) => tidied(app).length > 1,
    run: (app) => void isAccepted(app, app.editor.dispatch(tidy, { ids: tidied(app) })),
  },
} satisfies ActionHandlers;

function reordering(to: ReorderInput['to']): ActionHandler {
  return {
    isEnabled: (app) => idsOf(app).length > 0,
    run: (app) => void isAccepted(app, app.editor.dispatch(reorder, { ids: idsOf(app), to })),
  };
}

function aligning(to: AlignInput['to']): ActionHandler {
  return {
    isEnabled: (app) => idsOf(app).length > 1 || (outermostNodes(app)[0]?.parentId ?? null) !== null,
    run: (app) => void isAccepted(app, app.editor.dispatch(align, { ids: idsOf(app), to })),
  };
}

function distributing(along: DistributeInput['along']): ActionHandler {
  return {
    isEnabled: (app) => idsOf(app).length > 2,
    run: (app) => void isAccepted(app, app.editor.dispatch(distribute, { ids: idsOf(app), along })),
  };
}

function equalling(what: SameSizeInput['what']): ActionHandler {
  return {
    isEnabled: (app) => idsOf(app).length > 1,
    run: (app) => void isAccepted(app, app.editor.dispatch(sameSize, { ids: idsOf(app), what })),
  };
}

/** What the one selected frame holds, else the selection. */
function tidied(app: App): readonly string[] {
  const nodes = outermostNodes(app);
  const [first] = nodes;
  return nodes.length === 1 && first !== undefined ? first.children.map(({ id }) => id) : idsOf(app);
}

/** Along the longer side of the box around the selection. */
async function askForGap(app: App): Promise<void> {
  const frames = outermostNodes(app).map(({ frame }) => frame);
  const around = boundsOf(frames);
  if (around === undefined) return;
  const answer = await app.ui.ask({
    title: 'Space evenly',
    text: 'The first stays where it is; each of the others comes to stand at this distance from the one before it.',
    input: { label: 'Distance in pixels', text: '24', isRequired: true },
    choices: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'space', label: 'Space', tone: 'primary' },
    ],
  });
  if (answer?.choice !== 'space') return;
  const gap = Number(answer.text);
  if (answer.text.trim() === '' || !(gap >= 0 && gap <= 2000)) {
    app.ui.notify({ tone: 'error', text: 'The distance must be a number from 0 to 2000.' });
    return;
  }
  const along = around.width >= around.height ? 'horizontal' : 'vertical';
  isAccepted(app, app.editor.dispatch(distribute, { ids: idsOf(app), along, gap }));
}
