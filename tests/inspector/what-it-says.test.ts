import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { findingsOn } from '../../renderer/findings/findings-on.ts';
import { findingsByField } from '../../renderer/inspector/element-findings.ts';
import { placeChoices } from '../../renderer/inspector/place-choices.ts';
import { type Twin, twinOf } from '../../renderer/inspector/twin.ts';
import { FACT_ORDER, leadOf } from '../../shared/catalog/fact-names.ts';
import { FACT_DIMENSIONS } from '../../shared/catalog/schema.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { sourcesOf } from '../../shared/catalog/source-list.ts';
import { chooseEquivalent } from '../../shared/commands/choose-equivalent.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { diagram } from '../support/diagram-builder.ts';

const env = { catalog, newId: () => 'new' };

function twin(of: Diagram, id: string, side = of.provider): Twin {
  const view = viewSide(of, side, catalog);
  const node = view.nodes.get(id);
  if (node === undefined) throw new Error(`"${id}" is not shown`);
  return twinOf(view, node);
}

describe('the twin of a node', () => {
  const lambda = diagram('aws').node('fn', 'aws.lambda').done();

  it.each([
    ['derived', lambda, 'fn', { state: 'twin', service: 'azure.function-app', fidelity: 'close' }],
    ['neutral', diagram('aws').node('u', 'neutral.users').done(), 'u', { state: 'same', service: 'neutral.users' }],
    [
      'pinned',
      diagram('aws').node('fn', 'aws.lambda', { pinned: 'aws' }).done(),
      'fn',
      { state: 'pinned', service: 'aws.lambda' },
    ],
    [
      'on one side only',
      diagram('aws').node('fn', 'aws.lambda', { only: 'aws' }).done(),
      'fn',
      { state: 'only', service: 'azure.function-app' },
    ],
    [
      'built in there',
      diagram('aws').node('igw', 'aws.internet-gateway').done(),
      'igw',
      { state: 'absorbed', service: 'aws.internet-gateway' },
    ],
  ])('%s', (_, of, id, expected) => {
    const found = twin(of, id);
    expect(found.state).toBe(expected.state);
    expect(found.service.id).toBe(expected.service);
    expect(found.equivalence?.fidelity).toBe('fidelity' in expected ? expected.fidelity : found.equivalence?.fidelity);
    expect(found.isChosen).toBe(false);
  });

  it('offers each service once, the catalog’s choice first', () => {
    const { choice } = twin(lambda, 'fn');
    const offered = choice?.rows.map(({ to }) => to) ?? [];
    expect(choice).toMatchObject({ side: 'azure', current: 'azure.function-app' });
    expect(offered[0]).toBe('azure.function-app');
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered.length).toBeGreaterThan(2);
  });

  it('is chosen for the shown side where the node was drawn for the other', () => {
    const there = twin(lambda, 'fn', 'azure');
    expect(there.service.id).toBe('aws.lambda');
    expect(there.choice).toMatchObject({ side: 'azure', current: 'azure.function-app' });
  });

  it.each(['aws', 'azure'] as const)('says on %s that a person chose it, and takes every choice it offers', (side) => {
    for (const { to } of twin(lambda, 'fn').choice?.rows ?? []) {
      const chosen = chooseEquivalent(lambda, { id: 'fn', side: 'azure', serviceId: to }, env);
      if (!chosen.ok) throw new Error(chosen.error.message);
      const after = twin(chosen.value, 'fn', side);
      expect(after.isChosen).toBe(true);
      expect(after.equivalence).toBeDefined();
      if (side === 'aws') expect(after.service.id).toBe(to);
      else expect(after.service.id).toBe('aws.lambda');
    }
  });
});

describe('findings in the inspector', () => {
  const finding = (fields: Partial<Finding>): Finding => ({
    code: 'X-001',
    rule: 'x',
    severity: 'warning',
    message: 'm',
    remedy: 'r',
    nodes: ['a'],
    connections: [],
    property: null,
    source: '',
    confirmed: true,
    structural: false,
    fix: null,
    suppressed: null,
    ...fields,
  });

  it('are those of the element that were not set aside, the gravest first', () => {
    const findings = [
      finding({ message: 'note', severity: 'info' }),
      finding({ message: 'other', nodes: ['b'] }),
      finding({ message: 'line', nodes: ['b'], connections: ['a'], severity: 'error' }),
      finding({ message: 'aside', suppressed: 'known' }),
      finding({ message: 'warning' }),
    ];
    expect(findingsOn(findings, 'a').map(({ message }) => message)).toEqual(['line', 'warning', 'note']);
    expect(findingsOn(findings, 'nothing')).toEqual([]);
  });

  it('stand at the field that causes them, else above all fields', () => {
    const memory = finding({ property: 'memoryMb' });
    const plan = finding({ property: 'plan' });
    const whole = finding({});
    const { atField, elsewhere } = findingsByField([memory, plan, whole], new Set(['memoryMb']));
    expect([...atField]).toEqual([['memoryMb', [memory]]]);
    expect(elsewhere).toEqual([plan, whole]);
  });
});

describe('facts in the inspector', () => {
  it('have a place for every dimension', () => {
    expect([...FACT_ORDER].sort()).toEqual([...FACT_DIMENSIONS].sort());
  });

  it.each([
    ['Automatic: one environment for each request, down to zero', 'Automatic'],
    ['Milliseconds when warm; a cold start adds to it', 'Milliseconds when warm'],
    ['15 minutes (900 s) per invocation', '15 minutes (900 s) per invocation'],
    ['Up to 10:1 compression', 'Up to 10:1 compression'],
  ])('"%s" in short', (text, lead) => {
    expect(leadOf(text)).toBe(lead);
  });

  it('never lose everything of what they say in short', () => {
    const facts = [...catalog.services.values()].flatMap((service) => Object.values(service.facts));
    expect(facts.filter(({ text }) => leadOf(text).trim().length < 2)).toEqual([]);
  });
});

describe('sources in the inspector', () => {
  it('are named once, with the latest date, and those unknown not at all', () => {
    const [id = ''] = [...catalog.sources.keys()];
    const row = (source: string, checked: string) => ({ source, checked, status: 'checked' }) as const;
    const listed = sourcesOf(
      [row(id, '2026-03-01'), undefined, row(id, '2026-01-01'), row('?', '2026-01-01')],
      catalog,
    );
    expect(listed.map((one) => [one.id, one.checked])).toEqual([[id, '2026-03-01']]);
  });

  it('have a date only if something was read there', () => {
    const [id = ''] = [...catalog.sources.keys()];
    const row = (status: 'checked' | 'recalled', checked: string) => ({ source: id, checked, status });
    const dateOf = (...rows: Parameters<typeof sourcesOf>[0]) => sourcesOf(rows, catalog)[0]?.checked;
    expect(dateOf(row('recalled', '2026-03-01'))).toBeUndefined();
    expect(dateOf(row('checked', '2026-01-01'), row('recalled', '2026-03-01'))).toBe('2026-01-01');
  });
});

describe('the places that a node may be said to be in', () => {
  const of = diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('s1', 'aws.subnet', { in: 'vpc' })
    .node('s2', 'aws.subnet', { in: 'vpc' })
    .node('group', 'aws.auto-scaling-group', { in: 's1' })
    .node('vm', 'aws.ec2', { in: 'group' })
    .node('db', 'aws.rds', { in: 's2', subnets: ['s2'] })
    .done();
  const choices = (id: string): readonly (readonly string[])[] => {
    const { subnets, groups } = placeChoices(viewSide(of, 'aws', catalog), id);
    return [subnets.map((one) => one.id), groups.map((one) => one.id)];
  };

  it.each([
    ['vm', [['s2'], []]],
    ['db', [['s1', 's2'], ['group']]],
    ['group', [['s2'], []]],
    ['s1', [[], []]],
    ['gone', [[], []]],
  ])('%s', (id, expected) => {
    expect(choices(id)).toEqual(expected);
  });
});
