import type { PropertyValue } from '../document/schema.ts';
import type { Catalog } from './catalog.ts';
import { type Cell, type ComparedRow, likenessOfWords, NO_LIMIT, rowOf, type Said } from './compare-cells.ts';
import { likenessOfFacts } from './compare-facts.ts';
import { limitKey, limitName } from './compare-limit-names.ts';
import { inUnit, isSameQuantity, type Quantity, quantityWords } from './compare-quantities.ts';
import type { Subject } from './compare-subject.ts';
import { meetsProperty } from './condition.ts';
import { valueWords } from './condition-words.ts';
import { FACT_NAMES } from './fact-names.ts';
import { LIMIT_KIND_NAMES } from './key-facts.ts';
import type { Fact, FactDimension, Limit } from './schema.ts';

/** What the subjects say of one dimension; no rows where none says anything. */
export function factRows(dimension: FactDimension, subjects: readonly Subject[]): readonly ComparedRow[] {
  const said = subjects.map((subject): Said<Fact> | undefined => {
    const stated = subject.facts[dimension];
    if (stated === undefined) return undefined;
    const fact = withCase(stated, subject);
    return { cell: { ...sourced(fact), text: stated.text, figure: figureOf(dimension, fact), note: '' }, by: fact };
  });
  if (said.every((one) => one === undefined)) return [];
  return [rowOf(dimension, FACT_NAMES[dimension], said, (left, right) => likenessOfFacts(dimension, left, right))];
}

/** Every limit that at least one of them has, amounts in the unit of the first that has it. */
export function limitRows(subjects: readonly Subject[]): readonly ComparedRow[] {
  const limitsOf = subjects.map(
    ({ limits }) => new Map(Object.entries(limits).map(([id, limit]) => [limitKey(id, limit.unit), { id, limit }])),
  );
  const keys = new Set(limitsOf.flatMap((limits) => [...limits.keys()]));
  const rows = [...keys].map((key) => {
    const found = limitsOf.map((limits) => limits.get(key));
    const [first] = found.filter((one) => one !== undefined);
    const said = found.map((one) => one && limitSaid(one.limit, first?.limit.unit ?? one.limit.unit));
    return rowOf(
      `limit.${key}`,
      limitName(first?.id ?? key, first?.limit.unit ?? ''),
      said,
      likenessOfQuantities,
      'none in the catalog',
    );
  });
  // What several of them limit is compared first.
  return [...rows.filter(isKnownOfSeveral), ...rows.filter((row) => !isKnownOfSeveral(row))];
}

function isKnownOfSeveral({ likeness }: ComparedRow): boolean {
  return likeness !== 'unknown';
}

/** Every setting that one of them states, or has a default for. */
export function settingRows(subjects: readonly Subject[], catalog: Catalog): readonly ComparedRow[] {
  const ids = new Set(
    subjects.flatMap(({ settings, service }) => [
      ...Object.keys(settings),
      ...Object.keys(service.properties).filter((id) => service.properties[id]?.default !== undefined),
    ]),
  );
  const inOrder = [...catalog.properties.keys()].filter((id) => ids.has(id));
  return inOrder.map((id) => {
    const name = catalog.properties.get(id)?.name ?? id;
    const said = subjects.map((subject) => settingSaid(id, name, subject, catalog));
    return rowOf(`setting.${id}`, name, said, likenessOfSettings, 'not stated');
  });
}

/** A row of prose that no source stands for: the catalog's own words. */
export function wordsRow(
  id: string,
  name: string,
  texts: readonly (Pick<Cell, 'text' | 'source'> | undefined)[],
): ComparedRow {
  const said = texts.map((one) => one && { cell: { ...one, figure: '', note: '' }, by: one.text });
  return rowOf(id, name, said, likenessOfWords);
}

/** Where the value depends on settings that are stated: the one that holds for them. */
function withCase(fact: Fact, { settings }: Subject): Fact {
  const holds = fact.cases?.find(({ when }) =>
    when.every((condition) => 'property' in condition && meetsProperty(condition, settings[condition.property])),
  );
  if (holds === undefined) return fact;
  const { value: _value, ...rest } = fact;
  return holds.value === null ? rest : { ...rest, value: holds.value };
}

function limitSaid(limit: Limit, unit: string): Said<Quantity> {
  const figure = quantityWords(inUnit(limit, unit));
  return { cell: { ...sourced(limit), text: limit.text, figure, note: LIMIT_KIND_NAMES[limit.kind] }, by: limit };
}

function likenessOfQuantities(left: Quantity, right: Quantity): 'same' | 'different' | 'in-words' {
  const isSame = isSameQuantity(left, right);
  return isSame === undefined ? 'in-words' : isSame ? 'same' : 'different';
}

/** A setting and what its service calls it. */
interface NamedSetting {
  readonly value: PropertyValue;
  readonly name: string;
}

/** What two services call by different names may not mean the same: only a reader can compare an idle with a request timeout. */
function likenessOfSettings(left: NamedSetting, right: NamedSetting): 'same' | 'different' | 'in-words' {
  if (left.name !== right.name) return 'in-words';
  return JSON.stringify(left.value) === JSON.stringify(right.value) ? 'same' : 'different';
}

function settingSaid(
  id: string,
  rowName: string,
  { settings, service }: Subject,
  catalog: Catalog,
): Said<NamedSetting> | undefined {
  const property = catalog.properties.get(id);
  const { name = rowName, default: standard } = service.properties[id] ?? {};
  const ownName = name === rowName ? '' : name;
  const stated = settings[id];
  if (stated !== undefined) {
    const figure = valueWords(stated, property);
    return { cell: { text: ownName, figure, note: 'stated', source: undefined }, by: { value: stated, name } };
  }
  if (standard === undefined) return undefined;
  const figure = valueWords(standard.value, property);
  const isNamed = standard.text.toLowerCase().includes(ownName.toLowerCase());
  const text = isNamed ? standard.text : `${ownName}. ${standard.text}`;
  return { cell: { ...sourced(standard), text, figure, note: 'default' }, by: { value: standard.value, name } };
}

function sourced(row: Fact): Pick<Cell, 'source'> {
  const { source, checked, status } = row;
  return { source: { source, checked, status } };
}

/** The value of a fact as a person says it; empty where it has none. */
function figureOf(dimension: FactDimension, { value, unit }: Fact): string {
  if (value === undefined || value === true || value === false || value === 'many') return '';
  if (value === null) return dimension === 'maxRuntime' ? NO_LIMIT : '';
  if (typeof value === 'number') return quantityWords({ value, unit: unit ?? '' }).trim();
  return SPELLED[value] ?? value.replaceAll('-', ' ');
}

const SPELLED: Readonly<Record<string, string>> = {
  iaas: 'IaaS',
  paas: 'PaaS',
  caas: 'CaaS',
  faas: 'FaaS',
  'built-in': 'built-in',
  'zone-redundant': 'zone-redundant',
};
