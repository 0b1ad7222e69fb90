import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { PropertyValue } from '../../shared/document/schema.ts';
import { statedFlag, statedNumber, statedText } from '../../shared/validation/stated.ts';
import { diagram } from '../support/diagram-builder.ts';

const READ = { number: statedNumber, text: statedText, flag: statedFlag };

test.each<[keyof typeof READ, string, PropertyValue, PropertyValue | undefined]>([
  ['number', 'instanceCount', 2, 2],
  ['number', 'instanceCount', '2', undefined],
  ['number', 'instanceCount', 1.5, undefined],
  ['number', 'expectedDurationSeconds', 1.5, 1.5],
  ['number', 'expectedDurationSeconds', 0, 0],
  ['number', 'expectedDurationSeconds', -1, undefined],
  ['text', 'redundancy', 'lrs', 'lrs'],
  ['text', 'redundancy', 'LRS', undefined],
  ['text', 'redundancy', true, undefined],
  ['text', 'vmSize', 'anything', 'anything'],
  ['flag', 'zoneRedundant', false, false],
  ['flag', 'zoneRedundant', 'false', undefined],
])('as %s, %s: %j reads as %j', (type, property, value, expected) => {
  const drawn = diagram('azure')
    .node('db', 'azure.virtual-machines', { [property]: value })
    .done();
  expect(READ[type](viewSide(drawn, 'azure', catalog), 'db', property)).toBe(expected);
});
