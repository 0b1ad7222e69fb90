import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { layoutEngine } from '../../cli/layout-engine.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { overlaps, rectAround } from '../../shared/document/rectangles.ts';
import type { Diagram, Frame } from '../../shared/document/schema.ts';
import { arrange } from '../../shared/layout/arrange.ts';
import { USUAL_LAYOUT } from '../../shared/layout/layout-options.ts';
import { diagram } from '../support/diagram-builder.ts';

const engine = layoutEngine();

async function placed(before: Diagram, direction: 'right' | 'down' = 'right'): Promise<(id: string) => Frame> {
  const view = viewSide(before, before.provider, catalog);
  const frames = await arrange(view, { kind: 'all' }, { ...USUAL_LAYOUT, direction }, engine);
  const byId = new Map(frames.map(({ id, frame }) => [id, frame]));
  return (id) => {
    const frame = byId.get(id);
    if (frame === undefined) throw new Error(`${id} has no place`);
    return frame;
  };
}

describe('systems that nothing connects', () => {
  const SYSTEMS = Array.from({ length: 9 }, (_, at) => at);
  const builder = diagram('aws');
  for (const at of SYSTEMS)
    builder
      .node(`user${at}`, 'neutral.users')
      .node(`region${at}`, 'aws.region')
      .node(`fn${at}`, 'aws.lambda', { in: `region${at}` })
      .node(`table${at}`, 'aws.dynamodb', { in: `region${at}` })
      .connect(`user${at}`, `fn${at}`)
      .connect(`fn${at}`, `table${at}`);

  test.each(['right', 'down'] as const)(
    'stand side by side as on a page, each by itself, with lines that lead %s',
    async (direction) => {
      const at = await placed(builder.done(), direction);
      const systems = SYSTEMS.map((one) => rectAround([at(`user${one}`), at(`region${one}`)]));
      for (const [index, one] of systems.entries())
        for (const other of systems.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
      const whole = rectAround(systems);
      expect(whole.width / whole.height).toBeGreaterThan(0.8);
      expect(whole.width / whole.height).toBeLessThan(3);
    },
  );
});

test('two regions that stand in for one another have their networks and tiers in the same columns, whatever they are called', async () => {
  const builder = diagram('aws').node('dns', 'aws.route53');
  for (const [key, name] of [
    ['a', 'Shop network'],
    ['b', 'Recovery'],
  ] as const)
    builder
      .node(`region-${key}`, 'aws.region', { label: name })
      .node(`vpc-${key}`, 'aws.vpc', { in: `region-${key}`, label: `${name} VPC` })
      .node(`web-${key}`, 'aws.ec2', { in: `vpc-${key}` })
      .node(`db-${key}`, 'aws.rds', { in: `vpc-${key}` })
      .connect('dns', `web-${key}`)
      .connect(`web-${key}`, `db-${key}`);
  const at = await placed(builder.connect('db-a', 'db-b', { kind: 'replication' }).done());
  for (const part of ['region', 'vpc', 'web', 'db']) expect(at(`${part}-a`).x, part).toBe(at(`${part}-b`).x);
  expect(at('vpc-a').width).toBe(at('vpc-b').width);
});
