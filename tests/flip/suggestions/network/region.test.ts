import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { regionCounterpart } from '../../../../shared/catalog/region-counterpart.ts';
import { nodeOn } from '../../../../shared/document/node-on.ts';
import type { Side } from '../../../../shared/document/schema.ts';
import { suggestionsFor } from '../../../../shared/flip/suggestions/suggest.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { carriedOut } from '../harness.ts';

function renamed(label: string, to: Side): string | undefined {
  const from: Side = to === 'aws' ? 'azure' : 'aws';
  const design = diagram(from).node('region', `${from}.region`, { label }).done();
  const { diagram: after, done } = carriedOut(design, to, ['region']);
  const node = after.nodes.region;
  return done.length === 0 || node === undefined ? undefined : nodeOn(node, to).label;
}

describe('an AWS Region becomes a region of Azure in the same country', () => {
  test.each([
    ['eu-central-1', 'Germany West Central'],
    ['Region: eu-west-1 (Ireland)', 'Region: North Europe'],
    ['Europe (Frankfurt)', 'Germany West Central'],
    ['Frankfurt', 'Germany West Central'],
    ['Primary region (us-east-1)', 'Primary region (East US)'],
    ['us-east-2', 'East US'],
    ['us-west-2', 'West US 2'],
    // The nearest has no zones: West US, Canada East, Australia Southeast, South Africa West.
    ['us-west-1', 'West US 3'],
    ['ca-central-1', 'Canada Central'],
    ['ap-southeast-4', 'Australia East'],
    ['af-south-1', 'South Africa North'],
    ['us-gov-west-1', 'US Gov Virginia'],
    ['AWS GovCloud (US-East)', 'US Gov Virginia'],
    ['cn-north-1', 'China North 3'],
    ['cn-northwest-1', 'China North 3'],
    // None in the country.
    ['me-south-1', undefined],
    ['ap-southeast-7', undefined],
    // No region, or one of Azure already.
    ['us-east-1a', undefined],
    ['Production', undefined],
    ['West US 2', undefined],
  ])('%s: %s', (label, expected) => {
    expect(renamed(label, 'azure')).toBe(expected);
  });
});

describe('and back', () => {
  test.each([
    ['Germany West Central', 'eu-central-1'],
    ['germanynorth', 'eu-central-1'],
    ['North Europe (Ireland)', 'eu-west-1'],
    ['East US 2', 'us-east-1'],
    ['Japan West', 'ap-northeast-3'],
    ['US Gov Virginia', 'us-gov-east-1'],
    ['China North 3', 'cn-north-1'],
    ['West Europe', undefined],
    ['Norway East', undefined],
  ])('%s: %s', (label, expected) => {
    expect(renamed(label, 'aws')).toBe(expected);
  });
});

test('a counterpart is in the same country and partition, and has zones where one has', () => {
  for (const region of catalog.regions) {
    const side = region.provider === 'aws' ? 'azure' : 'aws';
    const found = regionCounterpart(catalog, region, side);
    const there = catalog.regions.filter(
      ({ provider, country, partition }) =>
        provider === side && country === region.country && partition === region.partition,
    );
    expect(found === undefined, region.code).toBe(there.length === 0);
    if (found === undefined) continue;
    expect(there).toContain(found);
    expect(found.hasZones).toBe(there.some(({ hasZones }) => hasZones));
  }
});

test('the reason names both places', () => {
  const design = diagram('aws').node('region', 'aws.region', { label: 'us-west-1' }).done();
  const [suggestion] = suggestionsFor(design, 'azure', catalog);
  expect(suggestion?.title).toBe('Name "us-west-1" as "West US 3"');
  expect(suggestion?.reason).toContain('us-west-1 (N. California) is a region of AWS.');
  expect(suggestion?.reason).toContain('the same country that has availability zones');
  expect(suggestion?.source).toMatch(/^https:/);
});

describe('two regions stay two', () => {
  test.each<[Side, string, string, string, string]>([
    ['aws', 'China North 3', 'China East 2', 'cn-north-1', 'cn-northwest-1'],
    ['aws', 'China East 2', 'China North 3', 'cn-northwest-1', 'cn-north-1'],
    ['aws', 'East US', 'East US 2', 'us-east-1', 'us-east-2'],
    ['azure', 'us-east-1', 'us-east-2', 'East US', 'East US 2'],
    ['azure', 'ca-central-1', 'ca-west-1', 'Canada Central', 'Canada East'],
    ['azure', 'us-gov-west-1', 'us-gov-east-1', 'US Gov Arizona', 'US Gov Virginia'],
    // One region that is drawn twice is one there too.
    ['aws', 'UK South', 'UK South', 'eu-west-2', 'eu-west-2'],
    // The second has none of its own, and keeps its name.
    ['aws', 'UK South', 'UK West', 'eu-west-2', 'UK West'],
  ])('on %s: %s and %s', (to, first, second, firstThere, secondThere) => {
    const from: Side = to === 'aws' ? 'azure' : 'aws';
    const design = diagram(from)
      .node('r1', `${from}.region`, { label: first })
      .node('r2', `${from}.region`, { label: second, frame: { x: 600, y: 0 } })
      .done();
    const { diagram: after } = carriedOut(design, to, ['region']);
    expect(Object.values(after.nodes).map((node) => nodeOn(node, to).label)).toEqual([firstThere, secondThere]);
  });

  test('the reason says why it is not the nearest, and a name of its place is said once', () => {
    const design = diagram('azure')
      .node('r1', 'azure.region', { label: 'North Europe' })
      .node('r2', 'azure.region', { label: 'East US' })
      .node('r3', 'azure.region', { label: 'East US 2' })
      .done();
    const reasons = suggestionsFor(design, 'aws', catalog).map(({ reason }) => reason);
    expect(reasons[0]).toContain(' Europe (Ireland) is the nearest region of AWS in the same country');
    expect(reasons[2]).toContain('has availability zones and that no other region of this design becomes.');
  });
});
