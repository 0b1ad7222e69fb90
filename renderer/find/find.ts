import { drawnAs, wholeView } from '../../shared/catalog/drawn-view.ts';
import type { Found, FoundField } from '../../shared/catalog/find-in-view.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { replaceInLabels } from '../../shared/commands/replace-in-labels.ts';
import { counted } from '../../shared/counted.ts';
import { announceElement } from '../actions/announce-element.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { uncover } from '../actions/uncover.ts';
import type { App } from '../app.ts';
import { findState } from './find-state.ts';
import { hitsNow } from './hits.ts';

/** The field's id on the page; there is one. */
export const FIND_FIELD = 'find-field';

export function openFind({ editor }: App, replaces: boolean): void {
  const { isOpen, former } = findState.getState();
  const { selection } = editor.state.getState();
  findState.setState({ isOpen: true, replaces, former: isOpen ? former : selection });
}

/** What was selected before comes back, unless the person has gone to a hit. */
export function closeFind({ editor, canvas }: App): void {
  const { former } = findState.getState();
  const { nodes, connections } = editor.view();
  if (former !== null) {
    const lines = new Set(connections.map(({ connection }) => connection.id));
    editor.select([...former].filter((id) => nodes.has(id) || lines.has(id)));
  }
  findState.setState({ isOpen: false, current: null, former: null });
  canvas.current?.focus();
}

/** Looks for something else; the first hit is shown at once. */
export function lookFor(app: App, changes: Partial<ReturnType<typeof findState.getState>>): void {
  findState.setState({ ...changes, current: null, isLooking: true });
  const [first] = hitsNow(app);
  if (first !== undefined) show(app, first);
}

/** To the next hit, round and round. */
export function stepToHit(app: App, step: 1 | -1): void {
  findState.setState({ isLooking: false });
  const hits = hitsNow(app);
  const { current, text } = findState.getState();
  const at = hits.findIndex(({ id }) => id === current);
  const from = at === -1 && step === -1 ? 0 : at;
  const next = hits.at((from + step) % Math.max(1, hits.length));
  if (next === undefined) {
    app.ui.announce(text === '' ? 'Nothing to find.' : `Nothing found for ${text}.`);
    return;
  }
  show(app, next, true);
  findState.setState({ former: null });
  announceElement(app, next.id, `${hits.indexOf(next) + 1} of ${hits.length}${IN_WORDS[next.field]}:`);
}

/** All of them, for what is done to a selection. */
export function selectHits(app: App): void {
  const hits = hitsNow(app);
  uncover(
    app,
    hits.map(({ id }) => id),
  );
  app.editor.select(hits.map(({ id }) => id));
  findState.setState({ former: null });
  app.ui.announce(`${counted(hits.length, 'match', 'matches')} selected.`);
}

/** In the name of the hit that is shown, which then goes on to the next; or in all names, as one step. */
export function replaceHits(app: App, which: 'this' | 'all'): void {
  const { by, text, isCaseSensitive, isWholeWord, current } = findState.getState();
  const hits = hitsNow(app).filter(({ field }) => field === 'label');
  const chosen = which === 'all' ? hits : hits.filter(({ id }) => id === current);
  if (chosen.length === 0) {
    app.ui.announce(which === 'all' ? 'No name has it.' : 'The name of this one does not have it.');
    if (which === 'this') stepToHit(app, 1);
    return;
  }
  const next = which === 'this' ? hits[hits.findIndex(({ id }) => id === current) + 1] : undefined;
  const ids = chosen.map(({ id }) => id);
  const done = app.editor.dispatch(replaceInLabels, { ids, by, text, isCaseSensitive, isWholeWord });
  if (!isAccepted(app, done)) return;
  findState.setState({ former: null });
  app.ui.announce(`Replaced in ${counted(ids.length, 'name', 'names')}.`);
  if (next !== undefined) show(app, next);
}

/** How the match stands to the element, where it is not its name: " in its notes". */
export const IN_WORDS: Readonly<Record<FoundField, string>> = {
  label: '',
  service: ' by its service',
  twin: ' by its counterpart',
  notes: ' in its notes',
  value: ' in its settings',
  id: ' by its id',
};

/** Text of a hit in a line: what it is, where it has the text. */
export function hitText(app: App, { id, field, text }: Found): string {
  const node = wholeView(app.editor.view()).nodes.get(id);
  const where = IN_WORDS[field].trim();
  const matched = text.split('\n')[0] ?? '';
  if (where === '') return matched;
  return `${node === undefined ? 'Connection' : nodeName(node)}, ${where}: ${matched}`;
}

/** A hit in a collapsed frame is shown as its tile until the person goes to it: to look for something changes nothing. */
function show(app: App, { id }: Found, isGoneTo = false): void {
  findState.setState({ current: id });
  if (isGoneTo) uncover(app, [id]);
  const shown = drawnAs(app.editor.view(), id);
  app.editor.select([shown]);
  app.canvas.current?.reveal([shown]);
}
