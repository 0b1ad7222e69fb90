import { createStore, type StoreApi } from 'zustand/vanilla';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { drawnView } from '../../shared/catalog/drawn-view.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import type { Command, CommandEnv } from '../../shared/commands/command.ts';
import { COMMANDS } from '../../shared/commands/commands.ts';
import { createHistory, type History, record, redo, seal, takeBack, undo } from '../../shared/commands/history.ts';
import type { Rejection } from '../../shared/commands/rejection.ts';
import { createDiagram } from '../../shared/document/create.ts';
import { connectionOf, nodeOf } from '../../shared/document/queries.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { ok, type Result } from '../../shared/result.ts';

export interface EditorState {
  readonly history: History;
  /** Ids of nodes and connections that the shown side has. */
  readonly selection: ReadonlySet<string>;
  /** The element whose name is being edited on the canvas. */
  readonly renaming: string | null;
  /** The piece of the one selected connection that the arrow keys move, counted from its start; null: none. */
  readonly piece: number | null;
}

export interface ChangeOptions {
  /** Changes with the same key, one after the other, are one step of undo until `seal`. */
  readonly coalesce?: string;
}

/** A change of the diagram that is one step of undo, whatever it is made of. */
export type Change = (diagram: Diagram, env: CommandEnv) => Result<Diagram, Rejection>;

/** The open diagram, its history and the selection; the one place that changes them. */
export interface Editor {
  readonly state: StoreApi<EditorState>;
  readonly env: CommandEnv;
  diagram(): Diagram;
  /** The diagram as the shown side draws it: what collapsed frames hide is not in it (`wholeView` has all). */
  view(): SideView;
  /** Runs one command; its name in the list of commands is what undo calls the step. */
  dispatch<Input>(command: Command<Input>, input: Input, options?: ChangeOptions): Result<Diagram, Rejection>;
  /** Runs any change as one step. */
  change(label: string, change: Change, options?: ChangeOptions): Result<Diagram, Rejection>;
  /** Ends a gesture: the next change is a step of its own. */
  seal(): void;
  undo(): void;
  redo(): void;
  /** Makes undone for ever the step that added an element, if it was the last; false: it was not. */
  takeBackAdding(id: string): boolean;
  flip(): void;
  /** Opens another diagram: the history starts anew. */
  load(diagram: Diagram): void;
  select(ids: Iterable<string>): void;
  /** In or out of the selection. */
  toggle(id: string): void;
  rename(id: string | null): void;
  focusPiece(piece: number | null): void;
}

export function createEditor(catalog: Catalog, diagram: Diagram = createDiagram('aws')): Editor {
  const state = createStore<EditorState>(() => ({
    history: createHistory(diagram),
    selection: new Set(),
    renaming: null,
    piece: null,
  }));
  const env: CommandEnv = { catalog, newId: () => `n${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}` };
  const present = (): Diagram => state.getState().history.present;
  const view = (): SideView => drawnView(viewSide(present(), present().provider, catalog));

  /** What is gone, or hidden on the side now shown, is no longer selected. */
  const setHistory = (history: History): void => {
    const { selection, renaming } = state.getState();
    if (history === state.getState().history) return;
    state.setState({ history });
    const shown = view();
    const kept = [...selection].filter((id) => isShown(shown, id));
    state.setState({
      selection: kept.length === selection.size ? selection : new Set(kept),
      renaming: renaming !== null && isShown(shown, renaming) ? renaming : null,
      ...(kept.length === selection.size ? {} : { piece: null }),
    });
  };

  const change: Editor['change'] = (label, make, options) => {
    const made = make(present(), env);
    if (made.ok) setHistory(record(state.getState().history, label, made.value, options));
    return made;
  };

  return {
    state,
    env,
    diagram: present,
    view,
    dispatch: (command, input, options) =>
      change(labelOf(command), (before, commandEnv) => command(before, input, commandEnv), options),
    change,
    seal: () => setHistory(seal(state.getState().history)),
    undo: () => setHistory(undo(state.getState().history)),
    redo: () => setHistory(redo(state.getState().history)),
    takeBackAdding(id) {
      const { history } = state.getState();
      const before = takeBack(history);
      if (before === history || !isIn(history.present, id) || isIn(before.present, id)) return false;
      setHistory(before);
      return true;
    },
    flip() {
      const to = otherSide(present().provider);
      change(`Flip to ${SIDE_NAMES[to]}`, (before) => ok({ ...before, provider: to }));
    },
    load(next) {
      state.setState({ history: createHistory(next), selection: new Set(), renaming: null, piece: null });
    },
    select(ids) {
      const wanted = new Set(ids);
      const { selection } = state.getState();
      const isSame = wanted.size === selection.size && [...wanted].every((id) => selection.has(id));
      if (!isSame) state.setState({ selection: wanted, piece: null });
    },
    toggle(id) {
      const selection = new Set(state.getState().selection);
      if (!selection.delete(id)) selection.add(id);
      state.setState({ selection, piece: null });
    },
    rename: (renaming) => state.setState({ renaming }),
    focusPiece: (piece) => state.setState({ piece }),
  };
}

/** Ids that a change brought: what was placed or pasted is then selected. */
export function addedIds(before: Diagram, after: Diagram): readonly string[] {
  return [
    ...Object.keys(after.nodes).filter((id) => nodeOf(before, id) === undefined),
    ...Object.keys(after.connections).filter((id) => connectionOf(before, id) === undefined),
  ];
}

function isIn(diagram: Diagram, id: string): boolean {
  return (nodeOf(diagram, id) ?? connectionOf(diagram, id)) !== undefined;
}

function isShown(view: SideView, id: string): boolean {
  return view.nodes.has(id) || shownLines(view).has(id);
}

const lines = new WeakMap<SideView['connections'], ReadonlySet<string>>();

/** Kept: everything may be selected, and each of it is looked for after every change. */
function shownLines({ connections }: SideView): ReadonlySet<string> {
  const known = lines.get(connections) ?? new Set(connections.map(({ connection }) => connection.id));
  lines.set(connections, known);
  return known;
}

function labelOf(command: Command<never>): string {
  return COMMANDS.find(({ run }) => (run as Command<never>) === command)?.label ?? 'Change';
}
