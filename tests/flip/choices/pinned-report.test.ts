import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { flipPart } from '../../../shared/commands/flip-part.ts';
import { setPinned } from '../../../shared/commands/set-pinned.ts';
import type { Diagram, Side } from '../../../shared/document/schema.ts';
import { flipReport } from '../../../shared/flip/flip.ts';
import type { FlipRow } from '../../../shared/flip/flip-row.ts';
import { run } from '../../support/command-env.ts';
import { diagram } from '../../support/diagram-builder.ts';

const shop = (): Diagram =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('web', 'aws.ec2', { in: 'vpc' })
    .node('fn', 'aws.lambda', { reservedConcurrency: 5 })
    .connect('web', 'fn')
    .done();

function rows(of: Diagram, to: Side): Record<string, FlipRow> {
  const from = to === 'aws' ? 'azure' : 'aws';
  const report = flipReport(of, from, to, catalog, { today: '2026-11-21' });
  return Object.fromEntries(report.rows.map((row) => [row.node, row]));
}

const RETAINED = {
  effect: 'same',
  pinned: true,
  fidelity: 'exact',
  alternatives: [],
  changes: [],
  kept: [],
  effort: { kind: 'retain' },
};

test.each(['aws', 'azure'] as const)('what is kept on AWS stays what it is in the report of a flip to %s', (to) => {
  const pinned = run(setPinned, shop(), { ids: ['vpc', 'fn'], to: 'aws' });
  const all = rows(pinned, to);
  expect(all.vpc).toMatchObject({ ...RETAINED, from: 'aws.vpc', to: 'aws.vpc' });
  expect(all.web).toMatchObject({ ...RETAINED, from: 'aws.ec2', to: 'aws.ec2' });
  expect(all.fn).toMatchObject({ ...RETAINED, from: 'aws.lambda', to: 'aws.lambda' });
});

test.each(['aws', 'azure'] as const)(
  'a part that was turned by itself stays there in the report of a flip to %s',
  (to) => {
    const all = rows(run(flipPart, shop(), { ids: ['vpc'] }), to);
    expect(all.vpc).toMatchObject({ ...RETAINED, from: 'azure.virtual-network', to: 'azure.virtual-network' });
    expect(all.web).toMatchObject({
      ...RETAINED,
      to: 'azure.virtual-machines',
      effort: { reason: expect.stringMatching(/Azure/) },
    });
    expect(all.fn).toMatchObject({ effect: 'twin', pinned: false });
  },
);
