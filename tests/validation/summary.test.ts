import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { summarise } from '../../shared/validation/summary.ts';
import { validate } from '../../shared/validation/validate.ts';
import { diagram } from '../support/diagram-builder.ts';

test('findings are counted by severity and category; structural and suppressed ones apart', () => {
  const drawn = diagram('aws', { suppressions: [{ rule: 'RT-001', reason: 'Known.' }] })
    .node('db', 'aws.dynamodb', { itemKb: 500, encrypted: false })
    .node('fn', 'aws.lambda', { expectedDurationSeconds: 901 })
    .done();
  const findings = validate(drawn, 'aws', catalog, { today: '2026-11-21' });
  const [first] = findings;
  if (first === undefined) throw new Error('the fixture has findings');
  expect(summarise([...findings, { ...first, suppressed: null, structural: true }])).toEqual({
    total: 2,
    bySeverity: { critical: 0, error: 1, warning: 1, info: 0 },
    byCategory: { limits: 1, availability: 0, scaling: 0, network: 0, durability: 0, security: 1, lifecycle: 0 },
    structural: 1,
    suppressed: 1,
  });
});
