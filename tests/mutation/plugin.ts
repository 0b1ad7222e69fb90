import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { mutantsOf, withMutant } from './mutants.ts';

const QUERY = /\?mutant=(\d+)$/;
const TABLES = [
  { asked: '/rule-table.ts', by: '/validation/rules/', given: pathOf('./rule-table.ts') },
  { asked: '/flip-rule-table.ts', by: '/flip/rules/', given: pathOf('./flip-rule-table.ts') },
];

/** Gives a rule's file with its nth mutant for `rule.ts?mutant=n`, and the tables a `ruleTable` that tries all of them. */
export function mutationPlugin(): Plugin {
  return {
    name: 'skyflip-mutation',
    enforce: 'pre',
    resolveId(source, importer) {
      const table = TABLES.find(({ asked, by }) => source.endsWith(asked) && importer?.includes(by) === true);
      return table?.given ?? null;
    },
    load(id) {
      const index = QUERY.exec(id)?.[1];
      if (index === undefined) return null;
      const text = readFileSync(id.replace(QUERY, ''), 'utf8');
      const mutant = mutantsOf(text)[Number(index)];
      if (mutant === undefined) throw new Error(`${id}: no such mutant`);
      return withMutant(text, mutant);
    },
  };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
