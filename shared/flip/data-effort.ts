import type { EffortQuestion } from './effort.ts';
import type { FlipEffort } from './flip-row.ts';
import { engineOf, keepsApi } from './keeps-api.ts';

/** What holds data; undefined: it holds none. */
export function dataEffort(question: EffortQuestion): FlipEffort | undefined {
  const { left, right, catalog, equivalence } = question;
  const has = (trait: string): boolean => left.service.traits.includes(trait);
  if (has('ephemeral-storage')) return { kind: 'set-up', reason: 'What it holds does not outlive its machine.' };
  if (has('backup'))
    return { kind: 'set-up', reason: 'Policies are stated anew; older copies stay where they are until they expire.' };
  if (has('registry')) return { kind: 'rehost', reason: 'The images are copied to the other registry unchanged.' };
  if (!has('data-store') && !has('warehouse')) return undefined;
  if (has('block-storage'))
    return { kind: 'rehost', reason: 'Its blocks are copied together with the machine that it belongs to.' };
  const isSame = keepsApi(left, right, equivalence, catalog);
  if (has('cache'))
    return isSame
      ? { kind: 'replatform', reason: 'A cache fills again; its clients keep their protocol and get a new address.' }
      : { kind: 'refactor', reason: `A cache fills again, but its clients change${enginePhrase(question)}.` };
  const reason = `The data is copied to ${right.service.name}${enginePhrase(question)}${apiPhrase(question, isSame)}.`;
  return { kind: 'data-migration', reason };
}

/** ", and the engine changes from Oracle to PostgreSQL: schema and queries are converted" */
function enginePhrase({ left, right, catalog }: EffortQuestion): string {
  const before = engineOf(left, catalog);
  const after = engineOf(right, catalog);
  if (before !== undefined && after !== undefined) {
    if (before === after) return `; the engine stays ${after}`;
    return `; the engine changes from ${before} to ${after}, so schema and queries are tested and converted`;
  }
  if (left.service.traits.includes('warehouse')) return ', and its queries are tested and converted';
  if (after !== undefined && left.service.properties.engine !== undefined)
    return `; its engine is not stated, and becomes ${after}`;
  return '';
}

/** Files are read by open protocols, tables by their engine's; objects, items and documents by the provider's own API. */
function apiPhrase({ left, right }: EffortQuestion, isSame: boolean): string {
  const byApi = ['key-value', 'document', 'graph', 'object-storage', 'search'].some((trait) =>
    left.service.traits.includes(trait),
  );
  if (!byApi || isSame || left.service.properties.engine !== undefined) return '';
  return right.service.traits.includes('data-store')
    ? `, and code that calls the API of ${left.service.shortName} is changed`
    : '';
}
