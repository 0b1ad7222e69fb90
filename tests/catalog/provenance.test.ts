import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';

const services = [...catalog.services.values()];

interface Statement {
  readonly where: string;
  readonly source: string;
  readonly status: 'checked' | 'recalled';
}

const statements: readonly Statement[] = [
  ...services.flatMap((service) =>
    [service, ...service.variants].flatMap((part) =>
      [...Object.values(part.facts), ...Object.values(part.limits), part.lifecycle].flatMap((row) =>
        row === undefined ? [] : [{ where: service.id, source: row.source, status: row.status }],
      ),
    ),
  ),
  ...services.flatMap((service) =>
    [...Object.values(service.properties).flatMap((one) => one.default ?? []), ...service.formerNames].map((row) => ({
      where: service.id,
      source: row.source,
      status: row.status,
    })),
  ),
  ...[...catalog.equivalencesFrom.values()].flat().map(({ id, source, status }) => ({ where: id, source, status })),
];

test('what counts as checked was read on a page of a maker of what it speaks of', () => {
  const checked = statements.filter(({ status }) => status === 'checked');
  expect(checked.length).toBeGreaterThan(2000);
  const elsewhere = checked.filter(({ source }) => !isMakers(catalog.sources.get(source)?.url ?? ''));
  expect(elsewhere.map(({ where, source }) => `${where}: ${source}`)).toEqual([]);
});

test('a page has a day only where something was read there, or for what rules and the flip say', () => {
  const read = new Set(statements.flatMap(({ source, status }) => (status === 'checked' ? pageOf(source) : [])));
  const doubted = statements.filter(({ source }) => !read.has(pageOf(source)));
  const dated = doubted.filter(({ source }) => catalog.sources.get(source)?.checked !== undefined);
  expect(dated.map(({ source }) => source).filter((source) => !READ_FOR_RULES.includes(source))).toEqual([]);
});

/** Pages of which a rule or the flip says something that was read there, and the catalog only what was not. */
const READ_FOR_RULES: readonly string[] = ['az-asg', 'az-nsg', 'rule-api-gateway-quotas'];

function pageOf(source: string): string {
  return (catalog.sources.get(source)?.url ?? source).replace(/#.*$/, '').replace('/en-us/', '/');
}

test('every page of a cloud is cited in English, without the reader’s language or a tracking part in its address', () => {
  const odd = [...catalog.sources.values()].filter(({ url }) => {
    const { pathname, search, protocol } = new URL(url);
    return protocol !== 'https:' || LOCALE.test(pathname) || search.includes('utm_');
  });
  expect(odd.map(({ url }) => url)).toEqual([]);
});

const LOCALE = /^\/(?!en[-_]us\b)[a-z]{2}[-_][a-z]{2}\//i;

/** Makers' own sites; of the sites that anybody may write on, only the makers' accounts. */
const MAKERS: readonly string[] = [
  'amazon.com',
  'repost.aws',
  'awslabs.github.io',
  'microsoft.com',
  'azure.github.io',
  'microsoft.github.io',
  'powershellgallery.com',
  'oracle.com',
];
const MAKERS_ON_GITHUB: readonly string[] = ['aws', 'awslabs', 'awsdocs', 'azure', 'microsoft', 'microsoftdocs'];

function isMakers(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  if (hostname === 'github.com') return MAKERS_ON_GITHUB.includes(pathname.split('/')[1]?.toLowerCase() ?? '');
  return MAKERS.some((maker) => hostname === maker || hostname.endsWith(`.${maker}`));
}
