import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';

const FLIP = join(import.meta.dirname, '../../shared/flip');

test('every source of facts is cited; those of rules (rule-…) are held by the tests of the rules', () => {
  const { services, equivalencesFrom, regions, computeChoice, machineSeries } = catalog;
  const inData = sourcesIn([
    [...services.values()],
    [...equivalencesFrom.values()],
    regions,
    computeChoice,
    machineSeries,
  ]);
  const cited = new Set([...inData, ...namedInCode()]);
  const factual = [...catalog.sources.keys()].filter((id) => !id.startsWith('rule-'));
  expect(factual.filter((id) => !cited.has(id))).toEqual([]);
});

/** What restructuring and moving rest on is said where they are told. */
function namedInCode(): readonly string[] {
  const files = readdirSync(FLIP, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(FLIP, file), 'utf8').matchAll(/'([a-z0-9-]+)'/g)].map(([, id = '']) => id),
  );
}

function sourcesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value && typeof value.source === 'string' ? [value.source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}
