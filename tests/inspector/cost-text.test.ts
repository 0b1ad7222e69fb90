import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { costText, findingsText, othersText } from '../../renderer/flip/cost-text.ts';
import type { ChoiceCost } from '../../shared/flip/choice-costs.ts';
import type { Severity } from '../../shared/validation/finding.ts';

const found = (...severities: Severity[]): ChoiceCost['gained'] =>
  severities.map((severity) => ({ severity }) as never);
const cost = (fields: Partial<ChoiceCost> = {}): ChoiceCost => ({
  service: 'azure.aks-cluster',
  name: catalog.services.get('azure.aks-cluster')?.name ?? '',
  fidelity: 'close',
  caveat: '',
  confirmed: true,
  isCurrent: false,
  gained: [],
  lost: [],
  alsoChanges: [],
  effort: undefined,
  ...fields,
});
const change = { node: 'a', label: 'A', from: 'x', to: 'y' };

test.each<[Partial<ChoiceCost>, string]>([
  [{}, 'same findings'],
  [{ gained: found('error') }, '+1 error'],
  [{ gained: found('error'), lost: found('warning', 'warning') }, '+1 error, −2 warnings'],
  [{ gained: found('info', 'critical'), lost: found('critical') }, '+1 critical, −1 critical, +1 note'],
])('%o reads "%s"', (fields, text) => {
  expect(findingsText(cost(fields))).toBe(text);
});

test('what else changes is counted before it happens', () => {
  expect(othersText(cost())).toBe('');
  expect(othersText(cost({ alsoChanges: [change] }))).toBe('also changes 1 other');
  const effort = { kind: 'refactor', reason: 'Code changes.' } as const;
  expect(costText(cost({ alsoChanges: [change, change, change], gained: found('error'), effort }))).toBe(
    '+1 error · also changes 3 others · refactor',
  );
});

test('the present choice is what the others are measured by', () => {
  expect(costText(cost({ isCurrent: true }))).toBe('As it is now');
  expect(costText(cost({ isCurrent: true, effort: { kind: 'none', reason: '' } }))).toBe('As it is now');
  expect(costText(cost({ isCurrent: true, effort: { kind: 'rehost', reason: '' } }))).toBe('As it is now · rehost');
});
