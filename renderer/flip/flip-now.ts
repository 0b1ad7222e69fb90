import { otherSide } from '../../shared/catalog/authored-service.ts';
import { counted } from '../../shared/counted.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { FlipReport } from '../../shared/flip/flip.ts';
import type { App } from '../app.ts';
import { inSlices, type Job } from '../state/in-slices.ts';
import { measureUntilPainted } from '../state/measured.ts';
import { today } from '../state/today.ts';
import type { Ui } from '../state/ui.ts';
import { knownReportSteps } from './known-report.ts';
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
  tellLater(app, to);
}

/** Turned back, or changed, meanwhile: what comes last has its own word, and nobody waits for a report that no longer holds. */
function tellLater(app: App, to: Side): void {
  const { editor, catalog } = app;
  const flipped = editor.diagram();
  function* work(): Generator<undefined, void> {
    const report = yield* knownReportSteps(flipped, to, catalog, today());
    unsubscribe();
    tell(app, to, report);
  }
  let job: Job | undefined;
  const timer = setTimeout(() => {
    job = inSlices(work());
  }, AFTER_TURNING);
  const unsubscribe = editor.state.subscribe(({ history }) => {
    if (history.present === flipped) return;
    clearTimeout(timer);
    job?.cancel();
    unsubscribe();
  });
}

function tell(app: App, to: Side, report: FlipReport): void {
  const { editor, ui } = app;
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
