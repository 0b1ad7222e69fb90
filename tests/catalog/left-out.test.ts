import { expect, test } from 'vitest';
import leftOut from '../../catalog/data/left-out.json' with { type: 'json' };
import { catalog } from '../../catalog/index.ts';
import knowledgeNames from '../fixtures/knowledge-names.json' with { type: 'json' };

/** "Amazon S3 (bucket)", "S3" and "S3s" are one name: maker, parentheses and plural make no difference. */
function plain(name: string): string {
  return name
    .replace(/\s*\([^)]*\)/g, '')
    .toLowerCase()
    .trim()
    .replace(/^(amazon|aws|azure|microsoft) /, '')
    .replace(/s$/, '');
}

function namesInCatalog(provider: string): Set<string> {
  const services = [...catalog.services.values()].filter((one) => one.provider === provider);
  return new Set(services.flatMap((one) => [one.name, one.shortName, ...one.aliases]).map(plain));
}

test.each(['aws', 'azure'] as const)(
  'every name that the knowledge of %s uses is in the catalog or left out',
  (provider) => {
    const inCatalog = namesInCatalog(provider);
    const excused = new Set(leftOut.filter((one) => one.provider === provider).map((one) => one.name));
    const lost = knowledgeNames[provider].filter((name) => !inCatalog.has(plain(name)) && !excused.has(name));
    expect(knowledgeNames[provider].length).toBeGreaterThan(300);
    expect(lost).toEqual([]);
  },
);

test('a name is left out once', () => {
  const names = leftOut.map((one) => `${one.provider} ${one.name}`);
  expect(new Set(names).size).toBe(names.length);
});

test('what is left out as a service still missing is not in the catalog after all', () => {
  const found = leftOut.filter((one) => one.reason === 'later' && namesInCatalog(one.provider).has(plain(one.name)));
  expect(found.map((one) => one.name)).toEqual([]);
});

test('a part names the service or property that it belongs to, on its own cloud', () => {
  const astray = leftOut.filter((one) => {
    if (one.reason !== 'part') return 'of' in one && one.of !== undefined;
    const of = one.of ?? '';
    const property = catalog.properties.get(of);
    const clouds = property?.clouds ?? [catalog.services.get(of)?.provider];
    return !clouds.some((cloud) => cloud === one.provider);
  });
  expect(astray).toEqual([]);
});
