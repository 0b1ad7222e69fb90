import { FACT_NAMES } from '../catalog/fact-names.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { groupBy } from '../group-by.ts';
import { EFFORT_NAMES } from './effort-names.ts';
import type { FlipReport } from './flip.ts';
import { EFFORTS, type FlipRow } from './flip-row.ts';
import type { ReportBlock, ReportCell, ReportSection, ReportTable } from './report-document.ts';
import { elementName, namesInCell, overflowsCell } from './report-names.ts';
import { doubtOf } from './unconfirmed-points.ts';
import { type Refs, section } from './write-document.ts';

const SETTINGS = ['comesAlong', 'kept', 'remembered'] as const;

/** What becomes of the elements; those of which the same is to be said share a row, the dearest move first. */
export function elementTables(report: FlipReport, refs: Refs): readonly ReportSection[] {
  const { to } = report;
  const rows = [...report.rows].sort((a, b) => EFFORTS.indexOf(a.effort.kind) - EFFORTS.indexOf(b.effort.kind));
  const of = (test: (row: FlipRow) => boolean): readonly FlipRow[] => rows.filter(test);
  const isMoved = ({ effect, pinned }: FlipRow): boolean => effect === 'twin' && !pinned;
  return [
    section('becomes', 'What becomes what', '', becomesTable(of(isMoved), refs)),
    section(
      'absent',
      `Without a counterpart on ${SIDE_NAMES[to]}`,
      'They stay in the drawing as they are, marked.',
      reasonTable(
        of(({ effect, pinned }) => effect === 'absent' && !pinned),
        refs,
      ),
    ),
    section(
      'absorbed',
      `Built in on ${SIDE_NAMES[to]}`,
      'They have no box of their own there and come back with the way back.',
      reasonTable(
        of(({ effect, pinned, partOf }) => effect === 'absorbed' && !pinned && partOf === null),
        refs,
      ),
    ),
    section(
      'parts',
      `Part of another element on ${SIDE_NAMES[to]}`,
      'They have no box of their own there and come back with the way back.',
      reasonTable(
        of(({ pinned, partOf }) => !pinned && partOf !== null),
        refs,
      ),
    ),
    section(
      'pinned',
      'Pinned to their cloud',
      '',
      reasonTable(
        of(({ pinned }) => pinned),
        refs,
      ),
    ),
    section('facts', 'What changes in the facts', '', ...factTables(of(isMoved), report, refs)),
    section('choices', 'Other choices', '', choiceTable(rows)),
    section('settings', 'Settings', '', settingsTable(rows, report)),
    section('notes', 'What the author says of elements', '', notesTable(rows)),
    section('elements', 'Every element', '', everyTable(rows, refs)),
  ];
}

function becomesTable(rows: readonly FlipRow[], refs: Refs): ReportTable {
  const alike = groupsOf(rows, ({ from, to, fidelity, caveat, effort, source }) => [
    from,
    to,
    fidelity,
    caveat,
    effort,
    source,
  ]);
  return {
    kind: 'table',
    caption: '',
    head: ['Element', 'From', 'To', 'Fidelity', 'Effort', 'What to know'],
    rows: alike.map(([row, group]) => [
      { text: namesInCell(group) },
      { text: row.fromName },
      { text: row.toName },
      { text: row.fidelity, note: row.confirmed ? undefined : 'unconfirmed', fidelity: row.fidelity },
      { text: EFFORT_NAMES[row.effort.kind], note: row.effort.reason, effort: row.effort.kind },
      { text: row.caveat, refs: refs(row.source) },
    ]),
  };
}

/** For what becomes nothing else. */
function reasonTable(rows: readonly FlipRow[], refs: Refs): ReportTable {
  const alike = groupsOf(rows, ({ from, to, fromName, toName, caveat, effort }) => [
    from,
    to,
    fromName,
    toName,
    caveat,
    effort,
  ]);
  return {
    kind: 'table',
    caption: '',
    head: ['Element', 'Service', 'What to know'],
    rows: alike.map(([row, group]) => [
      { text: namesInCell(group) },
      { text: row.from === null ? row.toName : row.fromName },
      reasonCell(row, refs),
    ]),
  };
}

function reasonCell({ caveat, effort, confirmed, source, pinned }: FlipRow, refs: Refs): ReportCell {
  if (pinned || caveat === '') return { text: effort.reason };
  return { text: confirmed ? caveat : `${caveat} (unconfirmed)`, refs: refs(source) };
}

/** A table for each pair of services whose facts differ: ten functions change alike. */
function factTables(rows: readonly FlipRow[], { from, to }: FlipReport, refs: Refs): readonly ReportBlock[] {
  const changing = rows.filter(({ changes }) => changes.length > 0);
  return groupsOf(changing, ({ from: a, to: b, changes }) => [
    a,
    b,
    changes.map(({ before, after }) => [before, after]),
  ]).map(([row, group]) => ({
    kind: 'table',
    caption: `${namesInCell(group)}: ${row.fromName} to ${row.toName}`,
    head: ['Fact', SIDE_NAMES[from], SIDE_NAMES[to]],
    rows: row.changes.map((change) => [
      { text: FACT_NAMES[change.fact], note: doubtOf(change) || undefined },
      { text: change.before, refs: refs(change.sources[0]?.source ?? '') },
      { text: change.after, refs: refs(change.sources[1]?.source ?? '') },
    ]),
  }));
}

function choiceTable(rows: readonly FlipRow[]): ReportTable {
  const open = rows.filter(({ alternatives }) => alternatives.length > 0);
  const alike = groupsOf(open, ({ to, toName, alternatives }) => [to, toName, alternatives]);
  return {
    kind: 'table',
    caption: '',
    head: ['Element', 'Becomes', 'Could be instead'],
    rows: alike.map(([row, group]) => [
      { text: namesInCell(group) },
      { text: row.toName, note: row.chosen ? 'chosen by a person' : undefined },
      { text: row.alternatives.map(({ name, fidelity }) => `${name} (${fidelity})`).join(', ') },
    ]),
  };
}

function settingsTable(rows: readonly FlipRow[], { from, to }: FlipReport): ReportTable {
  const stated = rows.filter(({ settings }) => Object.values(settings).some((names) => names.length > 0));
  const alike = groupsOf(stated, ({ settings }) => settings);
  const titles = {
    comesAlong: 'Comes along',
    kept: `Kept for the way back (${SIDE_NAMES[from]} only)`,
    remembered: `There again (stated on ${SIDE_NAMES[to]} before)`,
  };
  // A column that says nothing of any element takes the room of those that do.
  const columns = SETTINGS.filter((column) => stated.some(({ settings }) => settings[column].length > 0));
  return {
    kind: 'table',
    caption: '',
    head: ['Element', ...columns.map((column) => titles[column])],
    rows: alike.map(([{ settings }, group]) => [
      { text: namesInCell(group) },
      ...columns.map((column) => ({ text: settings[column].join(', ') })),
    ]),
  };
}

function notesTable(rows: readonly FlipRow[]): ReportTable {
  return {
    kind: 'table',
    caption: '',
    head: ['Element', 'Description'],
    rows: rows.flatMap((row) =>
      row.notes === undefined ? [] : [[{ text: elementName(row) }, { text: row.notes.replaceAll(/\s+/g, ' ').trim() }]],
    ),
  };
}

/** One row for each element, where the tables before name only some of those that are alike; else none. */
function everyTable(rows: readonly FlipRow[], refs: Refs): ReportTable {
  const groups = groupsOf(rows, ({ from, to, fidelity, caveat, effort }) => [from, to, fidelity, caveat, effort]);
  const isNeeded = groups.some(([, group]) => overflowsCell(group));
  return {
    kind: 'table',
    caption: '',
    head: ['Element', 'From', 'To', 'Fidelity', 'Effort'],
    rows: !isNeeded
      ? []
      : rows.map((row) => [
          { text: elementName(row) },
          { text: row.fromName },
          { text: row.toName, refs: refs(row.source) },
          { text: row.fidelity, fidelity: row.fidelity },
          { text: EFFORT_NAMES[row.effort.kind], effort: row.effort.kind },
        ]),
  };
}

/** Rows that say the same, each group with its first. */
function groupsOf(
  rows: readonly FlipRow[],
  sayingOf: (row: FlipRow) => unknown,
): readonly (readonly [FlipRow, readonly FlipRow[]])[] {
  const groups = groupBy(rows, (row) => JSON.stringify(sayingOf(row)));
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [[group[0], group] as const]));
}
