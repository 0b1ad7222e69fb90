import { expect, test } from 'vitest';
import { newFindings } from '../../shared/flip/new-findings.ts';
import { findingKey } from '../../shared/validation/finding-key.ts';
import { finding } from '../findings/finding.ts';

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
