import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { zonesText } from '../../shared/validation/wording.ts';
import { diagram } from '../support/diagram-builder.ts';

test.each([
  [['1'], 'zone 1'],
  [['1', '2', '3'], 'zones 1, 2 and 3'],
  [['frame:z'], 'an unnamed zone'],
  [['frame:z', 'frame:y'], '2 unnamed zones'],
  [['2', 'frame:z'], 'zones 2 and an unnamed one'],
  [['frame:z', '2', 'frame:y'], 'zones 2 and 2 unnamed ones'],
])('the zones %j are "%s"', (zones, text) => {
  expect(zonesText(viewSide(diagram('aws').done(), 'aws', catalog), zones)).toBe(text);
});
