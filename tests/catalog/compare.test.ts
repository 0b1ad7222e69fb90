import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { citationOf, compareServices, onlyDifferences } from '../../shared/catalog/compare.ts';
import type { ComparedRow } from '../../shared/catalog/compare-cells.ts';
import { rowOf } from '../../shared/catalog/compare-cells.ts';
import { likenessOfFacts } from '../../shared/catalog/compare-facts.ts';
import { limitKey, limitName } from '../../shared/catalog/compare-limit-names.ts';
import { comparisonMarkdown } from '../../shared/catalog/compare-markdown.ts';
import { planNamed, serviceNamed } from '../../shared/catalog/compare-named.ts';
import { inUnit, isSameQuantity, quantityWords } from '../../shared/catalog/compare-quantities.ts';
import { nodeSubject, planSubject, type Subject, serviceSubject } from '../../shared/catalog/compare-subject.ts';
import type { Fact, FactDimension } from '../../shared/catalog/schema.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { diagram } from '../support/diagram-builder.ts';

const TODAY = '2026-11-21';

function service(id: string): Subject {
  const found = catalog.services.get(id);
  if (found === undefined) throw new Error(id);
  return serviceSubject(found);
}

function plan(id: string, name: string): Subject {
  const { service: found } = service(id);
  const named = planNamed(name, found);
  if (named.kind !== 'found') throw new Error(name);
  return planSubject(found, named.found, catalog);
}

function row(subjects: readonly Subject[], id: string): ComparedRow | undefined {
  return compareServices(subjects, catalog, TODAY)
    .groups.flatMap(({ rows }) => rows)
    .find((one) => one.id === id);
}

describe('facts are compared by their meaning', () => {
  const fact = (text: string, value?: Fact['value']): Fact => ({
    text,
    ...(value !== undefined && { value }),
    source: 'x',
    checked: TODAY,
    status: 'checked',
  });
  test.each<[FactDimension, Fact, Fact, string]>([
    ['maxRuntime', fact('No limit', null), fact('Unlimited', null), 'same'],
    ['maxRuntime', fact('900 s', 900), fact('No limit', null), 'different'],
    ['maxRuntime', fact('900 s', 900), fact('Depends on the plan'), 'in-words'],
    ['startupTime', fact('Seconds', 'seconds'), fact('A few seconds', 'seconds'), 'same'],
    ['sla', fact('99.9 % of requests', 99.9), fact('99.9 % a month', 99.9), 'same'],
    ['scalingModel', fact('By tasks', 'automatic'), fact('By events', 'automatic'), 'in-words'],
    ['scalingModel', fact('By hand', 'manual'), fact('By events', 'automatic'), 'different'],
    ['billingUnit', fact('Per second'), fact('By the second'), 'in-words'],
    ['billingUnit', fact('Per second'), fact('Per second'), 'same'],
  ])('%s %#', (dimension, left, right, likeness) => {
    expect(likenessOfFacts(dimension, left, right)).toBe(likeness);
    expect(likenessOfFacts(dimension, right, left)).toBe(likeness);
  });
});

describe('amounts are compared in one unit', () => {
  test.each([
    [60, 's', 1, 'min', true],
    [1, 'h', 60, 'min', true],
    [90, 'min', 5_400, 's', true],
    [1, 'd', 86_400, 's', true],
    [1024, 'KiB', 1, 'MiB', true],
    [1000, 'KB', 1, 'MB', true],
    [1, 'GB', 2, 'GB', false],
    [6, 'MB', 256, 'KiB', false],
    // Pages that say MB often mean MiB.
    [10, 'MB', 10, 'MiB', undefined],
    [1, 'TB', 1, 'TiB', undefined],
    [8, 'Mbit/s', 1, 'MB/s', true],
    [5, 'instances', 5, 'VMs', undefined],
    [5, 's', 5, 'MB', undefined],
  ] as const)('%d %s and %d %s: %s', (value, unit, other, otherUnit, isSame) => {
    expect(isSameQuantity({ value, unit }, { value: other, unit: otherUnit })).toBe(isSame);
  });

  test('and shown in the unit of the first', () => {
    expect(quantityWords(inUnit({ value: 90, unit: 'min' }, 's'))).toBe('5,400 s');
    expect(quantityWords(inUnit({ value: 5, unit: 'VMs' }, 'instances'))).toBe('5 VMs');
  });

  test.each([
    ['maxRunSeconds', 's', 'Max run time'],
    ['maxPayloadKb', 'KiB', 'Max payload size'],
    ['maxTimeoutSeconds', 's', 'Max timeout'],
    ['maxEphemeralStorageMb', 'MiB', 'Max ephemeral storage'],
    ['maxVcpu', 'vCPU', 'Max vCPU'],
    ['maxActionsPer5Minutes', 'actions', 'Max actions per 5 minutes'],
    ['mbPerVcpu', 'MiB', 'MB per vCPU'],
    ['maxBandwidthMbpsPerZone', 'Mbit/s', 'Max bandwidth per zone'],
  ])('the limit %s is called by its meaning', (id, unit, name) => {
    expect(limitName(id, unit)).toBe(name);
  });

  test('two limits of a service never share a row', () => {
    const owners = [...catalog.services.values()].flatMap(({ id, limits, variants }) => [
      { id, limits },
      ...variants.map((variant) => ({ id: `${id}:${variant.id}`, limits: { ...limits, ...variant.limits } })),
    ]);
    const shared = owners.filter(({ limits }) => {
      const keys = Object.entries(limits).map(([id, { unit }]) => limitKey(id, unit));
      return new Set(keys).size < keys.length;
    });
    expect(shared.map(({ id }) => id)).toEqual([]);
  });

  test('limits of the same kind share a row, whatever their units', () => {
    const runs = row([service('aws.glue'), service('aws.device-farm')], 'limit.maxRun time');
    expect(runs?.cells.map((cell) => cell?.figure)).toEqual(['604,800 s', '9,000 s']);
    const payloads = row([service('aws.step-functions'), service('aws.api-gateway')], 'limit.maxPayload bytes');
    expect(payloads?.cells.map((cell) => cell?.figure)).toEqual(['256 KiB', '10 MB']);
    expect([runs?.likeness, payloads?.likeness]).toEqual(['different', 'different']);
  });
});

describe('what is not known', () => {
  const bySize = (left: number, right: number) => (left === right ? ('same' as const) : ('different' as const));
  const said = (by: number) => ({ by, cell: { text: `${by}`, figure: '', note: '', source: undefined } });
  test.each([
    [[said(1), undefined], 'unknown', [false, undefined]],
    [[undefined, said(1), said(1)], 'same', [undefined, false, false]],
    [[undefined, said(1), said(2)], 'different', [undefined, false, true]],
    [[said(1), said(1), said(2), undefined], 'different', [false, false, true, undefined]],
  ] as const)('is no difference %#', (cells, likeness, differs) => {
    const made = rowOf('id', 'Name', cells, bySize);
    expect(made.likeness).toBe(likeness);
    expect(made.cells.map((cell) => cell?.differs)).toEqual(differs);
  });

  test('stays in view as unknown, and goes with what is the same where only differences are asked for', () => {
    const whole = compareServices([service('aws.ec2'), service('aws.s3')], catalog, TODAY);
    const rows = whole.groups.flatMap((group) => group.rows);
    expect(rows.find(({ id }) => id === 'osControl')?.likeness).toBe('unknown');
    const left = onlyDifferences(whole).groups.flatMap((group) => group.rows);
    expect(left.length).toBeGreaterThan(3);
    expect(left.map(({ likeness }) => likeness)).not.toContain('unknown');
    expect(left.map(({ likeness }) => likeness)).not.toContain('same');
  });
});

describe('plans and nodes', () => {
  test('a plan has the facts that hold on it', () => {
    const plans = [plan('azure.function-app', 'consumption'), plan('azure.function-app', 'Flex Consumption')];
    expect(row(plans, 'maxRuntime')?.likeness).toBe('different');
    expect(row(plans, 'maxRuntime')?.cells[0]?.figure).toBe('600 s');
    expect(row(plans, 'setting.plan')?.cells.map((cell) => cell?.figure)).toEqual(['Consumption', 'Flex Consumption']);
    expect(row(plans, 'definingEntity')?.likeness).toBe('same');
  });

  const made = diagram('aws')
    .node('a', 'aws.lambda', { timeoutSeconds: 30, memoryMb: 512 })
    .node('b', 'aws.lambda', { timeoutSeconds: 30, durable: true })
    .node('c', 'aws.ecs-service', { launchType: 'ec2' })
    .done();
  const view = viewSide(made, 'aws', catalog);
  const node = (id: string): Subject => {
    const found = view.nodes.get(id);
    if (found === undefined) throw new Error(id);
    return nodeSubject(found, 'aws');
  };

  test('a node has the facts that its settings make hold', () => {
    expect(row([node('a'), node('b')], 'maxRuntime')?.cells.map((cell) => cell?.figure)).toEqual([
      '900 s',
      '31,622,400 s',
    ]);
    expect(row([node('a'), node('c')], 'osControl')?.cells[1]?.figure).toBe('limited');
  });

  test('a setting that is stated stands before the default, which is shown as one', () => {
    const rows = row([node('a'), node('b')], 'setting.memoryMb');
    expect(rows?.cells.map((cell) => [cell?.figure, cell?.note])).toEqual([
      ['512 MiB', 'stated'],
      ['128 MiB', 'default'],
    ]);
    expect(rows?.likeness).toBe('different');
    expect(row([node('a'), node('b')], 'setting.timeoutSeconds')?.likeness).toBe('same');
  });
});

test('what two services call by different names is not set against each other', () => {
  const timeouts = row([service('aws.alb'), service('azure.application-gateway')], 'setting.idleTimeoutSeconds');
  expect(timeouts?.likeness).toBe('in-words');
  expect(timeouts?.cells.map((cell) => cell?.text)).toEqual([
    '60 s unless set',
    'Request timeout. A backend has 20 seconds to answer',
  ]);
});

test('every cell of a fact cites a source that is listed', () => {
  const comparison = compareServices([service('aws.lambda'), service('azure.function-app')], catalog, TODAY);
  const facts = comparison.groups
    .flatMap(({ rows }) => rows)
    .filter(({ id }) => id !== 'description')
    .flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  expect(facts.length).toBeGreaterThan(40);
  expect(facts.filter((cell) => citationOf(cell, comparison) === undefined)).toEqual([]);
});

describe('names', () => {
  test.each([
    ['lambda', 'aws.lambda'],
    ['AWS Lambda', 'aws.lambda'],
    ['Azure Functions', 'azure.function-app'],
    ['functions', 'azure.function-app'],
    ['AWS.EC2', 'aws.ec2'],
    ['beanstalk', 'aws.elastic-beanstalk'],
    ['k8s service', undefined],
    ['', undefined],
  ])('%j is %s', (typed, id) => {
    const named = serviceNamed(typed, catalog);
    expect(named.kind === 'found' ? named.found.id : undefined).toBe(id);
  });

  test('of several services are told to be so', () => {
    const named = serviceNamed('batch', catalog);
    expect(named.kind === 'ambiguous' && named.candidates.map(({ id }) => id)).toEqual(['aws.batch', 'azure.batch']);
  });

  test('of none come with the nearest', () => {
    const named = serviceNamed('lamda', catalog);
    expect(named.kind === 'unknown' && named.nearest.map(({ id }) => id)).toContain('aws.lambda');
  });
});

test('a comparison as Markdown is one table with numbered sources', () => {
  const comparison = compareServices([service('aws.ec2'), service('azure.virtual-machines')], catalog, TODAY);
  const text = comparisonMarkdown(comparison, catalog.version);
  const table = text.split('\n').filter((line) => line.startsWith('|'));
  expect(new Set(table.map((line) => line.replaceAll('\\|', '').split('|').length))).toEqual(new Set([5]));
  expect(text).toContain('| = OS control | **Full**');
  expect(text).toMatch(/\n1\. \[.+\]\(https:\/\/.+\), (?:\d{4}-\d{2}-\d{2}|unconfirmed)\n/);
});
