import { otherSide } from '../../shared/catalog/authored-service.ts';
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

/** Turns the diagram, and says what happened once the other side is there to be seen. */
export function flipNow(app: App): void {
  const { editor, catalog, ui } = app;
  const before = editor.diagram();
  const to = otherSide(before.provider);
  measureUntilPainted('skyflip:flip');
  editor.flip();
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (editor.diagram().provider !== to) return;
      const text = `Now ${SIDE_NAMES[to]}: ${turnedText(knownReport(before, to, catalog, today()))}.`;
      ui.announce(text);
      ui.dismiss(notices.get(ui) ?? 0);
      const actions = [{ label: 'What changed', run: () => openReport(app, to) }];
      const notice = ui.notify({ tone: 'info', text, actions });
      notices.set(ui, notice);
      // Undone, or turned back by a key: the notice would no longer be true.
      const unsubscribe = editor.state.subscribe(({ history }) => {
        if (history.present.provider === to) return;
        unsubscribe();
        ui.dismiss(notice);
      });
    }, 0),
  );
}
