import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { chooseCompute } from '../../shared/choose/choose-compute.ts';
import { mistakesIn } from './mistakes-in.ts';
import { WORKLOADS } from './workloads.ts';

describe('the ranking', () => {
  test.each(WORKLOADS)('$name', (row) => {
    expect(mistakesIn(row)).toEqual([]);
  });

  test('is asked of sixty workloads and more, each once', () => {
    expect(WORKLOADS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(WORKLOADS.map(({ name }) => name)).size).toBe(WORKLOADS.length);
  });

  test('is the same for the same answers, whatever their order', () => {
    const one = chooseCompute({ trigger: 'event', runSeconds: 30, traffic: 'spiky' }, catalog);
    const other = chooseCompute({ traffic: 'spiky', runSeconds: 30, trigger: 'event' }, catalog);
    expect(other).toEqual(one);
  });
});

describe('every criterion matters', () => {
  const { criteria } = catalog.computeChoice;
  test.each(criteria.map(({ id }) => id))('%s', (id) => {
    const without = {
      ...catalog,
      computeChoice: { ...catalog.computeChoice, criteria: criteria.filter((one) => one.id !== id) },
    };
    const noticed = WORKLOADS.filter((row) => mistakesIn(row, without).length > 0);
    expect(noticed.map(({ name }) => name)).not.toEqual([]);
  });
});
