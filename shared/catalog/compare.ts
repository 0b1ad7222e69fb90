import type { Catalog } from './catalog.ts';
import type { Cell, ComparedRow } from './compare-cells.ts';
import { factRows, limitRows, settingRows, wordsRow } from './compare-rows.ts';
import type { Subject } from './compare-subject.ts';
import { type Counterpart, counterpartName, counterpartsOf, roleWords } from './counterparts.ts';
import { lifecycleWords } from './lifecycle-words.ts';
import type { FactDimension } from './schema.ts';
import { sentence } from './sentence.ts';
import { type ListedSource, sourcesOf } from './source-list.ts';

export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 4;

export interface ComparedGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

export interface Comparison {
  readonly subjects: readonly Subject[];
  readonly groups: readonly ComparedGroup[];
  /** Each place once, in the order in which the cells cite them: the number of a citation is its place here, from 1. */
  readonly sources: readonly ListedSource[];
}

const FACT_GROUPS: readonly { readonly id: string; readonly title: string; readonly of: readonly FactDimension[] }[] = [
  {
    id: 'running',
    title: 'How it runs',
    of: ['scalingModel', 'startupTime', 'maxRuntime', 'concurrency', 'runtimes', 'triggers', 'endpoints'],
  },
  { id: 'availability', title: 'Zones and availability', of: ['zoneScope', 'multiAzHa', 'sla'] },
  { id: 'cost', title: 'What it costs', of: ['billingUnit', 'pricingModel'] },
  {
    id: 'duties',
    title: 'Who does what',
    of: ['osControl', 'configuration', 'management', 'securityResponsibility', 'secrets'],
  },
];
const OF_WHAT: readonly FactDimension[] = ['computeType', 'definingEntity', 'useCases'];

/** Services, plans and configured nodes side by side, in every row in which at least one of them says something. */
export function compareServices(subjects: readonly Subject[], catalog: Catalog, today: string): Comparison {
  const whatItIs = [
    wordsRow(
      'description',
      'In short',
      subjects.map(({ service }) => ({ text: service.description, source: undefined })),
    ),
    lifecycleRow(subjects, catalog, today),
    counterpartRow(subjects, catalog),
    ...OF_WHAT.flatMap((dimension) => factRows(dimension, subjects)),
  ];
  const groups = [
    { id: 'what', title: 'What it is', rows: whatItIs },
    ...FACT_GROUPS.map(({ id, title, of }) => ({
      id,
      title,
      rows: of.flatMap((dimension) => factRows(dimension, subjects)),
    })),
    { id: 'settings', title: 'Settings and defaults', rows: settingRows(subjects, catalog) },
    { id: 'limits', title: 'Limits', rows: limitRows(subjects) },
  ].map((group) => ({ ...group, rows: group.rows.filter(saysSomething) }));
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const cells = filled.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    subjects,
    groups: filled,
    sources: sourcesOf(
      cells.map((cell) => cell?.source),
      catalog,
    ),
  };
}

/** The same comparison with only the rows in which the subjects differ, or may: words that only a reader can compare stay. */
export function onlyDifferences(comparison: Comparison): Comparison {
  const groups = comparison.groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter(({ likeness }) => likeness === 'different' || likeness === 'in-words'),
    }))
    .filter(({ rows }) => rows.length > 0);
  return { ...comparison, groups };
}

/** The number by which a cell cites its source, from 1; undefined: it has none. */
export function citationOf({ source }: Cell, { sources }: Comparison): number | undefined {
  const at = sources.findIndex(({ id }) => id === source?.source);
  return at === -1 ? undefined : at + 1;
}

function saysSomething({ cells }: ComparedRow): boolean {
  return cells.some((cell) => cell !== undefined);
}

function lifecycleRow(subjects: readonly Subject[], catalog: Catalog, today: string): ComparedRow {
  const texts = subjects.map(({ service, variant }) => {
    const lifecycle = variant?.lifecycle ?? service.lifecycle;
    if (lifecycle === undefined) return undefined;
    const text = [...lifecycleWords(lifecycle, catalog, today), lifecycle.text].map(sentence).join(' ');
    return { text, source: lifecycle };
  });
  return wordsRow('lifecycle', 'State', texts);
}

/** How each matches those of the other cloud that it is compared with; beside none of them, what it becomes there. */
function counterpartRow(subjects: readonly Subject[], catalog: Catalog): ComparedRow {
  const texts = subjects.map(({ service }) => {
    if (service.provider === 'neutral') return undefined;
    const all = counterpartsOf(service, catalog);
    const beside = all.filter((one) => subjects.some((other) => other.service === one.service));
    // Of several rows that lead to the same service the first is what it is called for while nothing else is said.
    const told = beside.length > 0 ? beside.filter(isFirstOfItsService) : all.slice(0, 1);
    const [first] = told;
    if (first === undefined) return undefined;
    const text = told
      .map((one) => {
        const { fidelity, caveat } = one.equivalence;
        return sentence(
          `${counterpartName(one)} (${fidelity}, ${roleWords(one)})${caveat === '' ? '' : `: ${caveat}`}`,
        );
      })
      .join(' ');
    return { text, source: first.equivalence };
  });
  return wordsRow('counterpart', 'On the other cloud', texts);
}

function isFirstOfItsService({ service }: Counterpart, index: number, all: readonly Counterpart[]): boolean {
  return all.findIndex((one) => one.service === service) === index;
}
