import { expect, test } from 'vitest';
import { nextRange } from '../../../shared/validation/drawing/next-range.ts';
import { nextZone, zoneNamed } from '../../../shared/validation/drawing/next-zone.ts';

test.each<[string, string | undefined, readonly string[], string | undefined, number | undefined, string | undefined]>([
  ['the one behind it', '10.0.0.0/16', [], '10.0.1.0/24', undefined, '10.0.2.0/24'],
  ['behind what is taken', '10.0.0.0/16', ['10.0.2.0/24', '10.0.3.0/25'], '10.0.1.0/24', undefined, '10.0.4.0/24'],
  ['before it where the network ends', '10.0.0.0/23', [], '10.0.1.0/24', undefined, '10.0.0.0/24'],
  ['none in a full network', '10.0.0.0/23', ['10.0.0.0/25'], '10.0.1.0/24', undefined, undefined],
  ['none where none is stated', '10.0.0.0/16', [], undefined, undefined, undefined],
  ['none where the network states none', undefined, [], '10.0.1.0/24', undefined, undefined],
  ['none where the subnet is not of the network', '10.1.0.0/16', [], '10.0.1.0/24', undefined, undefined],
  ['a larger one on its own border', '10.0.0.0/16', [], '10.0.0.64/26', 24, '10.0.1.0/24'],
  ['the last one', '10.0.0.0/22', ['10.0.2.0/24'], '10.0.1.0/24', undefined, '10.0.3.0/24'],
])('the next range is %s', (_, network, taken, model, prefix, expected) => {
  expect(nextRange(network, taken, model, prefix)).toBe(expected);
});

test.each([
  ['eu-west-1a', '2', 'eu-west-1b'],
  ['Zone 1', '3', 'Zone 3'],
  ['Availability Zone A', '2', 'Availability Zone B'],
  ['a', '2', 'b'],
  ['1', '2', '2'],
  ['Private subnet', '2', undefined],
])('the zone after the manner of %s', (like, zone, expected) => {
  expect(zoneNamed(like, zone)).toBe(expected);
});

test.each([
  [['1'], '2'],
  [['2'], '1'],
  [['1', '2', '3'], '4'],
  [[], '1'],
])('the next zone after %j', (taken, expected) => {
  expect(nextZone(taken)).toBe(expected);
});
