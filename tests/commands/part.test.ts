import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { flipPart } from '../../shared/commands/flip-part.ts';
import { setLabel } from '../../shared/commands/set-label.ts';
import { setPinned } from '../../shared/commands/set-pinned.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { commandEnv, reasonAgainst, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';
import { runs } from '../support/property-runs.ts';

const shop = (): Diagram =>
  diagram('aws')
    .node('users', 'neutral.users')
    .node('vpc', 'aws.vpc', { frame: { width: 600, height: 400 } })
    .node('subnet', 'aws.subnet', { in: 'vpc', frame: { width: 300, height: 200 } })
    .node('web', 'aws.ec2', { in: 'subnet' })
    .node('fn', 'aws.lambda')
    .node('jobs', 'aws.sqs')
    .node('dead', 'aws.sqs', { role: 'dead-letter' })
    .connect('users', 'web')
    .connect('web', 'jobs')
    .connect('jobs', 'dead')
    .connect('jobs', 'fn')
    .done();

/** Clouds that a side shows, by node id; what it hides is left out. */
function clouds(shown: Diagram, side: Side = shown.provider): Record<string, string> {
  return Object.fromEntries(
    [...viewSide(shown, side, catalog).nodes.values()].map(({ id, service }) => [id, service.provider]),
  );
}

const turned = (one: Diagram): Diagram => ({ ...one, provider: one.provider === 'aws' ? 'azure' : 'aws' });
const part = (of: Diagram, ...ids: string[]): Diagram => run(flipPart, of, { ids });

test('a frame turns with all in it, the rest keeps its cloud, and lines across stay', () => {
  const after = part(shop(), 'vpc');
  expect(clouds(after)).toEqual({
    users: 'neutral',
    vpc: 'azure',
    subnet: 'azure',
    web: 'azure',
    fn: 'aws',
    jobs: 'aws',
    dead: 'aws',
  });
  const lines = viewSide(after, 'aws', catalog).connections.map(({ from, to }) => `${from} ${to}`);
  expect(lines).toEqual(viewSide(shop(), 'aws', catalog).connections.map(({ from, to }) => `${from} ${to}`));
  const before = viewSide(shop(), 'aws', catalog);
  for (const { id, frame, shape } of viewSide(after, 'aws', catalog).nodes.values()) {
    expect({ frame, shape }).toEqual({ frame: before.nodes.get(id)?.frame, shape: before.nodes.get(id)?.shape });
  }
});

test('turned twice it is as before, from either side', () => {
  expect(part(part(shop(), 'vpc'), 'vpc')).toEqual(shop());
  const there = turned(shop());
  expect(part(part(there, 'vpc'), 'vpc')).toEqual(there);
});

test('any part of any diagram turned twice is as before', () => {
  let turned = 0;
  fc.assert(
    fc.property(arbitraryDiagram({ minNodes: 1 }), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (any, picks) => {
      const all = Object.keys(any.nodes);
      const ids = picks.flatMap((pick) => all[pick % all.length] ?? []);
      const once = flipPart(any, { ids }, commandEnv());
      if (!once.ok) return;
      turned += 1;
      expect(once.value).not.toEqual(any);
      expect(run(flipPart, once.value, { ids })).toEqual(any);
    }),
    runs(400),
  );
  expect(turned).toBeGreaterThan(100);
});

test('a flip of the whole turns the rest, and the part stays where it is', () => {
  const whole = turned(part(shop(), 'vpc'));
  expect(new Set(Object.values(clouds(whole)))).toEqual(new Set(['neutral', 'azure']));
  expect(turned(whole)).toEqual(part(shop(), 'vpc'));
  // There the part is kept on the cloud that is shown: turned it would have to forget that, and twice would not be as before.
  expect(reasonAgainst(flipPart, whole, { ids: ['vpc'] })).toBe('not-equivalent');
  const free = run(setPinned, whole, { ids: ['vpc'], to: null });
  expect(clouds(part(free, 'vpc'))).toMatchObject({ vpc: 'aws', web: 'aws', fn: 'azure' });
});

test('what is built in there is hidden with the part, and comes back with it', () => {
  const after = part(shop(), 'jobs', 'dead');
  expect(clouds(after)).toMatchObject({ jobs: 'azure', fn: 'aws' });
  expect(clouds(after)).not.toHaveProperty('dead');
  expect(part(after, 'jobs')).toEqual(shop());
  expect(run(setPinned, after, { ids: ['jobs'], to: null })).toEqual(shop());
});

test('what has no counterpart stays, and nothing at all to turn is refused', () => {
  const shown = diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('snow', 'aws.ec2', { in: 'vpc', instanceType: 'mac2.metal' })
    .done();
  expect(nodeOf(part(shown, 'vpc'), 'snow')?.pinned).toBeUndefined();
  expect(reasonAgainst(flipPart, shown, { ids: ['snow'] })).toBe('not-equivalent');
  expect(reasonAgainst(flipPart, shop(), { ids: ['users'] })).toBe('not-equivalent');
  expect(reasonAgainst(flipPart, shop(), { ids: [] })).toBe('not-equivalent');
  expect(reasonAgainst(flipPart, shop(), { ids: ['none'] })).toBe('unknown-element');
});

test('pinned with its contents a frame stays on its cloud, unpinned it turns again', () => {
  const pinned = run(setPinned, shop(), { ids: ['vpc'], to: 'aws' });
  expect(clouds(turned(pinned))).toMatchObject({ vpc: 'aws', subnet: 'aws', web: 'aws', fn: 'azure', jobs: 'azure' });
  expect(run(setPinned, turned(pinned), { ids: ['vpc'], to: null })).toEqual(turned(shop()));
  expect(run(setPinned, pinned, { ids: ['vpc'], to: 'aws' })).toBe(pinned);
});

test('what is the same on both sides, or on one only, cannot be kept on a cloud', () => {
  expect(reasonAgainst(setPinned, shop(), { ids: ['users'], to: 'aws' })).toBe('not-equivalent');
  const only = diagram('aws').node('plan', 'azure.app-service-plan', { only: 'azure' }).done();
  expect(reasonAgainst(setPinned, only, { ids: ['plan'], to: 'azure' })).toBe('not-equivalent');
});

test('a pinned part shows the name and the settings of its cloud, and they are edited there', () => {
  const named = run(setLabel, { ...shop(), provider: 'azure' }, { id: 'fn', label: 'Orders' });
  const own: Diagram = {
    ...named,
    provider: 'aws',
    nodes: {
      ...named.nodes,
      fn: { ...named.nodes.fn, faces: { ...named.nodes.fn?.faces, azure: { label: 'App', properties: {} } } } as never,
    },
  };
  const after = part(own, 'fn');
  expect(viewSide(after, 'aws', catalog).nodes.get('fn')?.node.label).toBe('App');
  const renamed = run(setLabel, after, { id: 'fn', label: 'New' });
  expect(nodeOf(renamed, 'fn')).toMatchObject({ label: 'Orders', faces: { azure: { label: 'New' } } });
  const set = run(setProperties, after, { ids: ['fn'], properties: { plan: 'premium', timeoutSeconds: 60 } });
  expect(viewSide(set, 'aws', catalog).property('fn', 'plan')).toBe('premium');
  expect(viewSide(part(set, 'fn'), 'aws', catalog).property('fn', 'timeoutSeconds')).toBe(60);
  expect(viewSide(part(set, 'fn'), 'aws', catalog).property('fn', 'plan')).toBeUndefined();
});

test('what is a part of another element goes with that, and with no neighbour', () => {
  const apart = turned(
    diagram('aws')
      .node('alb', 'aws.alb')
      .node('group', 'aws.auto-scaling-group')
      .node('one', 'aws.ec2')
      .node('two', 'aws.ec2')
      .connect('alb', 'one')
      .connect('alb', 'two')
      .done(),
  );
  const nodes = { ...apart.nodes };
  for (const id of ['one', 'two']) {
    const node = nodes[id];
    if (node !== undefined) nodes[id] = { ...node, faces: { ...node.faces, azure: { properties: {}, into: 'group' } } };
  }
  const whole = { ...apart, nodes };
  const pinnedIn = (after: Diagram) => Object.values(after.nodes).flatMap(({ id, pinned }) => (pinned ? [id] : []));
  expect(pinnedIn(run(setPinned, whole, { ids: ['alb'], to: 'azure' }))).toEqual(['alb']);
  expect(pinnedIn(run(setPinned, whole, { ids: ['group'], to: 'azure' }))).toEqual(['group', 'one', 'two']);
});
