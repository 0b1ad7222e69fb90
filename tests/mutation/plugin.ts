import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { mutantsOf, withMutant } from './mutants.ts';

const QUERY = /\?mutant=(\d+)$/;
const table = fileURLToPath(new URL('./rule-table.ts', import.meta.url));

/** Gives a rule's file with its nth mutant for `rule.ts?mutant=n`, and the tables a `ruleTable` that tries all of them. */
export function mutationPlugin(): Plugin {
  return {
    name: 'skyflip-mutation',
    enforce: 'pre',
    resolveId(source, importer) {
      const isTable = source.endsWith('/rule-table.ts') && importer?.includes('/validation/rules/') === true;
      return isTable ? table : null;
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
