import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import {
  countFiltered,
  type FindingFilter,
  isFiltering,
  NO_FILTER,
  passing,
  toggled,
} from '../../renderer/findings/finding-filter.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { diagram } from '../support/diagram-builder.ts';
import { finding } from './finding.ts';

const view = viewSide(
  diagram('aws')
    .node('fn', 'aws.lambda', { label: 'Données\nimport' })
    .node('db', 'aws.rds', { label: 'Orders DB' })
    .node('bare', 'aws.s3', { label: '' })
    .connect('fn', 'db', { label: 'orders' })
    .connect('fn', 'bare')
    .done(),
  'aws',
  catalog,
);
const [orders = '', unnamed = ''] = view.connections.map(({ connection }) => connection.id);

const limit = finding();
const zone = finding({ severity: 'warning', code: 'HA-001', rule: 'single-serving-instance', nodes: ['db'] });
const note = finding({ severity: 'info', code: 'HA-006', rule: 'rds-without-standby', nodes: ['db'] });
const line = finding({ severity: 'warning', message: 'Slow.', nodes: [], connections: [orders, unnamed] });
const thrown = finding({ severity: 'info', code: 'XX-001', rule: 'no-such-rule', nodes: [], message: 'Broken.' });
const all = [limit, zone, note, line, thrown];

test.each<[string, Partial<FindingFilter>, typeof all]>([
  ['nothing', {}, all],
  ['a severity', { severities: new Set(['warning']) }, [zone, line]],
  ['two severities', { severities: new Set(['warning', 'info']) }, [zone, note, line, thrown]],
  ['a category', { categories: new Set(['availability']) }, [zone, note]],
  ['a severity of a category', { severities: new Set(['info']), categories: new Set(['availability']) }, [note]],
  ['a code, in any letters', { text: 'ha-00' }, [zone, note]],
  ['a word of the message', { text: 'slow' }, [line]],
  ['the name of a node, without its accents', { text: 'donnees import' }, [limit, line]],
  ['the label of a connection', { text: 'orders', severities: new Set(['warning']) }, [zone, line]],
  ['the ends of an unnamed connection', { text: '→ s3' }, [line]],
  ['words in any order', { text: '  db   HA-006 ' }, [note]],
  ['words of which one is missing', { text: 'db nothing' }, []],
])('asked for %s, lists it alone', (_, wanted, listed) => {
  expect(all.filter(passing({ ...NO_FILTER, ...wanted }, view))).toEqual(listed);
});

test.each<[Partial<FindingFilter>, boolean]>([
  [{}, false],
  [{ text: '  ' }, false],
  [{ text: 'x' }, true],
  [{ severities: new Set(['info']) }, true],
  [{ categories: new Set(['limits']) }, true],
])('%o filters: %s', (wanted, expected) => {
  expect(isFiltering({ ...NO_FILTER, ...wanted })).toBe(expected);
});

test('counts say what each choice would list, given the others', () => {
  const apart = [finding({ suppressed: 'accepted' }), finding({ structural: true })];
  const counted = (wanted: Partial<FindingFilter>): ReturnType<typeof countFiltered> =>
    countFiltered([...all, ...apart], { ...NO_FILTER, ...wanted }, view);
  expect(counted({})).toMatchObject({
    bySeverity: { critical: 0, error: 1, warning: 2, info: 2 },
    byCategory: { limits: 2, availability: 2, security: 0 },
    shown: 6,
    open: 6,
  });
  expect(counted({ severities: new Set(['warning']) })).toMatchObject({
    bySeverity: { error: 1, warning: 2, info: 2 },
    byCategory: { limits: 1, availability: 1 },
    shown: 2,
  });
  expect(counted({ categories: new Set(['availability']) })).toMatchObject({
    bySeverity: { error: 0, warning: 1, info: 1 },
    byCategory: { limits: 2, availability: 2 },
    shown: 2,
  });
  expect(counted({ text: 'ha-' })).toMatchObject({ bySeverity: { error: 0, warning: 1, info: 1 }, shown: 2, open: 6 });
});

test('a choice made twice is taken back', () => {
  const once = toggled(new Set(['a']), 'b');
  expect([...once]).toEqual(['a', 'b']);
  expect([...toggled(once, 'a')]).toEqual(['b']);
});
