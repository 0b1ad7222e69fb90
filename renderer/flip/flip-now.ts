import { otherSide } from '../../shared/catalog/authored-service.ts';
import { counted } from '../../shared/counted.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { App } from '../app.ts';
import { measureUntilPainted } from '../state/measured.ts';
import { today } from '../state/today.ts';
import type { Ui } from '../state/ui.ts';
import { knownReport } from './known-report.ts';
import { openReport } from './open-report.ts';
import { turnedText } from './turned-text.ts';

/** The notice of the last flip, which the next one replaces. */
const notices = new WeakMap<Ui, number>();

/** Milliseconds: the report is made once the icons have changed, so that nothing stutters while they do. */
const AFTER_TURNING = 200;

/** Turns the diagram, and says what happened once the other side is there to be seen. */
export function flipNow(app: App): void {
  const { editor } = app;
  const to = otherSide(editor.diagram().provider);
  measureUntilPainted('skyflip:flip');
  editor.flip();
  const { history } = editor.state.getState();
  setTimeout(() => {
    // Turned back, or changed, meanwhile: what comes last has its own word.
    if (editor.state.getState().history === history) tell(app, to);
  }, AFTER_TURNING);
}

function tell(app: App, to: Side): void {
  const { editor, catalog, ui } = app;
  const report = knownReport(editor.diagram(), to, catalog, today());
  const text = `Now ${SIDE_NAMES[to]}: ${turnedText(report)}.`;
  const count = report.suggestions.length;
  const changed = { label: 'What changed', run: () => openReport(app, { to }) };
  const restructure = {
    label: counted(count, 'suggestion', 'suggestions'),
    run: () => openReport(app, { to, part: 'structure' }),
  };
  ui.dismiss(notices.get(ui) ?? 0);
  ui.announce(text);
  const actions = count > 0 ? [restructure, changed] : [changed];
  const notice = ui.notify({ tone: 'info', text, actions, isSaid: true });
  notices.set(ui, notice);
  // Undone, or turned back by a key: the notice would no longer be true.
  const unsubscribe = editor.state.subscribe(({ history }) => {
    if (history.present.provider === to) return;
    unsubscribe();
    ui.dismiss(notice);
  });
}
