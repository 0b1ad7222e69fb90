import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { type AreaReview, REVIEW_AREAS, reviewOf, reviewSide } from '../../shared/validation/review.ts';
import { reviewToMarkdown } from '../../shared/validation/review-markdown.ts';
import { reviewPremises } from '../../shared/validation/review-words.ts';
import { RULE_CATEGORIES } from '../../shared/validation/rule.ts';
import { finding } from '../findings/finding.ts';
import { diagram } from '../support/diagram-builder.ts';

const OPTIONS = { today: '2026-11-21' };
const drawn = diagram('aws', { name: 'Orders' })
  .node('fn', 'aws.lambda', { label: 'Render | *invoice*', expectedDurationSeconds: 1200 })
  .node('db', 'aws.rds')
  .connect('fn', 'db')
  .done();
const view = viewSide(drawn, 'aws', catalog);

function limits(findings: readonly Finding[]): AreaReview {
  const area = reviewSide(findings, view).areas.find(({ area: { id } }) => id === 'limits');
  if (area === undefined) throw new Error('no such area');
  return area;
}

test('the seven areas are the categories of the rules, each once', () => {
  expect(REVIEW_AREAS.map(({ category }) => category).sort()).toEqual([...RULE_CATEGORIES].sort());
});

const error = finding({ severity: 'error' });
const warning = finding({ severity: 'warning' });
const note = finding({ severity: 'info' });
const question = finding({ severity: 'info', property: 'timeoutSeconds' });

test.each<[string, readonly Finding[], AreaReview['verdict']]>([
  ['nothing', [], { tone: 'ok', text: 'nothing found' }],
  ['errors', [error, error, warning], { tone: 'error', text: '2 errors, 1 warning' }],
  ['something critical', [finding({ severity: 'critical' })], { tone: 'error', text: '1 critical' }],
  ['a warning and a question', [warning, question], { tone: 'warning', text: '1 warning' }],
  ['questions', [question, question, note], { tone: 'unknown', text: 'not checked: 2 things unknown' }],
  ['a note', [note], { tone: 'info', text: '1 note' }],
  [
    'a note about what is stated',
    [finding({ severity: 'info', property: 'expectedDurationSeconds' })],
    { tone: 'info', text: '1 note' },
  ],
  [
    'what was set aside',
    [finding({ suppressed: 'accepted' })],
    { tone: 'info', text: 'nothing else found, 1 suppressed' },
  ],
  [
    'what restructuring mends',
    [error, finding({ structural: true })],
    { tone: 'error', text: '1 error, 1 by restructuring only' },
  ],
])('the verdict on %s is honest', (_, findings, verdict) => {
  expect(limits(findings).verdict).toEqual(verdict);
});

test('a setting of a connection that is stated is no question', () => {
  const [id = ''] = Object.keys(drawn.connections);
  const asks = finding({ severity: 'info', property: 'protocol', nodes: [], connections: [id] });
  expect(limits([asks]).questions).toBe(1);
  const [connection] = Object.values(drawn.connections);
  if (connection === undefined) throw new Error('no connection');
  const stated = { ...drawn, connections: { [id]: { ...connection, properties: { protocol: 'https' } } } };
  const areas = reviewSide([asks], viewSide(stated, 'aws', catalog)).areas;
  expect(areas.find(({ area }) => area.id === 'limits')?.questions).toBe(0);
});

test('what weighs most stands first, one line for each rule', () => {
  const often = [1, 2, 3].map((at) =>
    finding({ severity: 'warning', rule: 'lambda-timeout-range', nodes: [`n${at}`] }),
  );
  const { top } = limits([...often, note, warning, error, finding({ suppressed: 'accepted' })]);
  expect(top.map(({ finding: { severity, rule }, count }) => [severity, rule, count])).toEqual([
    ['error', 'lambda-max-duration', 1],
    ['warning', 'lambda-timeout-range', 3],
    ['warning', 'lambda-max-duration', 1],
    ['info', 'lambda-max-duration', 1],
  ]);
});

test('a design is reviewed for both sides, each by its own rules', () => {
  const review = reviewOf(drawn, catalog, OPTIONS);
  expect(review).toMatchObject({ name: 'Orders', shown: 'aws', catalogDate: catalog.version, isEmpty: false });
  const codes = (side: 'aws' | 'azure'): readonly string[] =>
    review.sides[side].areas.flatMap(({ top }) => top.map(({ finding: { code } }) => code));
  expect(codes('aws')).toContain('RT-001');
  expect(codes('azure')).not.toContain('RT-001');
  for (const { areas } of Object.values(review.sides)) {
    expect(areas.map(({ area }) => area)).toEqual(REVIEW_AREAS);
    expect(areas.every(({ rules }) => rules > 0)).toBe(true);
  }
  const { summary, areas } = review.sides.aws;
  const total = areas.reduce((sum, area) => sum + Object.values(area.bySeverity).reduce((a, b) => a + b, 0), 0);
  expect(total).toBe(summary.total);
});

test('of an empty diagram nothing is claimed', () => {
  const review = reviewOf(diagram('azure').done(), catalog, OPTIONS);
  expect(review.isEmpty).toBe(true);
  expect(new Set(review.sides.aws.areas.map(({ verdict }) => verdict.text))).toEqual(new Set(['nothing drawn']));
});

test.each([
  [{}, 'Production; no needs stated'],
  [{ environment: 'test' as const }, 'Test; no needs stated'],
  [
    {
      needs: { highAvailability: 'yes', disasterRecovery: 'no', elasticity: 'unstated', availability: 99.95 } as const,
    },
    'Production; high availability: yes; disaster recovery: no; target 99.95 %',
  ],
])('says what it was checked for: %o', (fields, words) => {
  expect(reviewPremises({ ...drawn, ...fields }).join('; ')).toBe(words);
});

test('a name keeps to its line and its direction, and says of itself what it is', () => {
  const name = `Tom &amp; Jerry \u202ecod.exe ${'long '.repeat(40)}`;
  const review = reviewOf({ ...drawn, name }, catalog, OPTIONS);
  expect(review.name).toMatch(/^Tom &amp; Jerry cod\.exe long .*…$/);
  expect(reviewToMarkdown(review)).toContain('# Tom \\&amp; Jerry cod.exe long');
});

test('thousands are told as thousands', () => {
  const builder = diagram('aws');
  for (let at = 0; at < 1001; at += 1) builder.node(`fn-${at}`, 'aws.lambda', { expectedDurationSeconds: 1200 });
  const { aws } = reviewOf(builder.done(), catalog, OPTIONS).sides;
  expect(aws.verdict.text).toBe('1,001 errors');
});

test('as Markdown it stands beside each other, and no label becomes markup', () => {
  const text = reviewToMarkdown(reviewOf(drawn, catalog, OPTIONS));
  expect(text).toContain('# Orders: design review');
  expect(text).toContain('| area | AWS | Azure |');
  expect(text.match(/^\| (Reliability|Limits|Scaling|Network|Data|Security|Lifecycle) \|/gm)).toHaveLength(7);
  expect(text).toContain('- error RT-001: "Render \\| \\*invoice\\*" may run 1,200 s');
  expect(text).not.toContain('*invoice*"');
  expect(text).toContain('Nothing found is no proof');
});

test('as Markdown it tells what the author says of elements, and nothing where nothing is said', () => {
  const { fn, ...others } = drawn.nodes;
  if (fn === undefined) throw new Error('no function');
  const connections = Object.fromEntries(
    Object.entries(drawn.connections).map(([id, line]) => [id, { ...line, notes: 'nightly' }]),
  );
  const described = { ...drawn, nodes: { fn: { ...fn, notes: 'Runs\n| long' }, ...others }, connections };
  const section = (text: string): string => text.split('## What the author says')[1] ?? '';
  expect(section(reviewToMarkdown(reviewOf(described, catalog, OPTIONS)))).toContain(
    '- Render \\| \\*invoice\\*: Runs \\| long\n- Render \\| \\*invoice\\* to db: nightly\n',
  );
  expect(section(reviewToMarkdown(reviewOf(drawn, catalog, OPTIONS)))).toBe('');
});
