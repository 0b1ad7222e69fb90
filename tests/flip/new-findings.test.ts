import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { compareFindings } from '../../shared/flip/finding-changes.ts';
import { newFindings, SAME_MATTERS } from '../../shared/flip/new-findings.ts';
import { findingKey } from '../../shared/validation/finding-key.ts';
import { RULES } from '../../shared/validation/rules.ts';
import { finding } from '../findings/finding.ts';
import { diagram } from '../support/diagram-builder.ts';

const warning = finding({ severity: 'warning', nodes: ['a', 'b'] });
const error = finding({ severity: 'error', nodes: ['a', 'b'] });

test.each([
  ['what is said on both sides is not new', [warning], [warning], 0],
  ['what is said of other elements is', [warning], [finding({ severity: 'warning', nodes: ['a'] })], 1],
  ['what is said with other numbers is not', [warning], [{ ...warning, message: 'of 16 minutes' }], 0],
  ['the order of the elements makes no difference', [warning], [{ ...warning, nodes: ['b', 'a'] }], 0],
  ['what is graver here is new', [error], [warning], 1],
  ['what is milder here is not', [warning], [error], 0],
  ['of two there the graver counts, in one order', [error], [error, warning], 0],
  ['of two there the graver counts, in the other order', [error], [warning, error], 0],
])('%s', (_, own, others, count) => {
  expect(newFindings(own, others)).toHaveLength(count);
});

test('on one side the property tells two findings of a rule apart, between sides it does not', () => {
  const [one, other] = [
    { ...warning, property: 'memory' },
    { ...warning, property: 'timeout' },
  ];
  expect(newFindings([one], [other], findingKey)).toEqual([one]);
  expect(newFindings([one], [other])).toEqual([]);
});

test.each([
  ['a database without a standby', 'aws.rds', { zoneRedundant: false, engine: 'postgresql' }],
  ['critical data in one zone', 'aws.s3', { storageClass: 'one-zone-ia', critical: true, redundancy: 'lrs' }],
])('%s is found on both clouds by the rule of each, so a flip neither ends nor adds it', (_, service, properties) => {
  const design = diagram('aws', { environment: 'production' }).node('it', service, properties).done();
  const { gained, lost, stay } = compareFindings(design, 'aws', 'azure', catalog, { today: '2026-11-21' });
  expect([gained, lost].flat().map(({ code }) => code)).toEqual([]);
  expect(stay).toBeGreaterThan(0);
});

test('what is one matter is said by rules of both clouds, each of one', () => {
  const sidesOf = (id: string) => RULES.find(({ meta }) => meta.id === id)?.meta.providers;
  for (const rules of SAME_MATTERS) {
    expect(rules.map((id) => sidesOf(id)?.length)).toEqual(rules.map(() => 1));
    expect(new Set(rules.flatMap((id) => sidesOf(id) ?? [])).size).toBe(2);
  }
});
