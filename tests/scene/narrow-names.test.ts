import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { overlaps } from '../../shared/scene/geometry.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { textOf } from '../../shared/scene/taken-places.ts';
import { diagram } from '../support/diagram-builder.ts';

type Options = NonNullable<Parameters<ReturnType<typeof diagram>['node']>[2]>;
type Place = readonly [id: string, service: string, options: Options];

const at = (x: number, y = 0) => ({ x, y, width: 48, height: 48 });

function geometriesOf(places: readonly Place[]): ReturnType<typeof placeNodes> {
  const made = places.reduce((builder, [id, service, options]) => builder.node(id, service, options), diagram('aws'));
  return placeNodes(viewSide(made.done(), 'aws', catalog));
}

function linesOf(places: readonly Place[]): Readonly<Record<string, readonly string[]>> {
  const geometries = [...geometriesOf(places).values()].filter(({ form }) => form === 'icon');
  return Object.fromEntries(geometries.map(({ id, lines }) => [id, lines.map(({ text }) => text)]));
}

const NAT: Place = ['a', 'aws.nat-gateway', { label: '', frame: at(0) }];

describe('names side by side', () => {
  test.each<[string, Place[], Readonly<Record<string, readonly string[]>>]>([
    [
      'of services share the room between them',
      [NAT, ['b', 'aws.session-manager', { label: '', frame: at(80) }]],
      { a: ['NAT', 'gateway'], b: ['Session', 'Manager'] },
    ],
    [
      'are broken only as far as it takes',
      [NAT, ['b', 'aws.session-manager', { label: '', frame: at(92) }]],
      { a: ['NAT gateway'], b: ['Session', 'Manager'] },
    ],
    [
      'that a person typed do so too',
      [
        ['a', 'aws.ec2', { label: 'Orders service', frame: at(0) }],
        ['b', 'aws.ec2', { label: 'Billing service', frame: at(80) }],
      ],
      { a: ['Orders', 'service'], b: ['Billing', 'service'] },
    ],
    [
      'leave what a short one does not need to the long one',
      [
        ['a', 'aws.ec2', { label: 'Orders service', frame: at(0) }],
        ['b', 'aws.ec2', { label: 'X', frame: at(62) }],
      ],
      { a: ['Orders service'], b: ['X'] },
    ],
    [
      'are as wide as they are where they do not meet',
      [NAT, ['b', 'aws.session-manager', { label: '', frame: at(120) }]],
      { a: ['NAT gateway'], b: ['Session Manager'] },
    ],
    [
      'keep their words whole',
      [
        ['a', 'aws.ec2', { label: 'Auftragsliste', frame: at(0) }],
        ['b', 'aws.ec2', { label: 'Bestandsliste', frame: at(72) }],
      ],
      { a: ['Auftragsliste'], b: ['Bestandsliste'] },
    ],
    [
      'are not broken over what stands below',
      [
        NAT,
        ['b', 'aws.ec2', { label: 'Orders service', frame: at(88) }],
        ['c', 'aws.ec2', { label: 'Below', frame: at(88, 71) }],
      ],
      { a: ['NAT gateway'], b: ['Orders service'], c: ['Below'] },
    ],
    [
      'leave room for an icon beside them',
      [
        ['a', 'aws.ec2', { label: 'Orders service', frame: at(0) }],
        ['b', 'aws.ec2', { label: 'X', frame: at(58, 40) }],
      ],
      { a: ['Orders', 'service'], b: ['X'] },
    ],
  ])('%s', (_, places, lines) => {
    expect(linesOf(places)).toEqual(lines);
    expect(linesOf([...places].reverse())).toEqual(lines);
  });

  test('whose words are short enough never meet, however near', () => {
    const labels = fc.constantFrom('Orders service', 'Billing API', 'NAT gateway', 'Redis', 'A b c d e f g h');
    const row = fc.array(fc.tuple(fc.integer({ min: 64, max: 140 }), labels), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(row, (gaps) => {
        let x = 0;
        const places = gaps.map(([gap, label], index): Place => {
          x += gap;
          return [`n${index}`, 'aws.ec2', { label, frame: at(x) }];
        });
        const texts = [...geometriesOf(places).values()].flatMap((geometry) => textOf(geometry) ?? []);
        expect(texts.filter((one, index) => texts.slice(index + 1).some((other) => overlaps(one, other)))).toEqual([]);
      }),
    );
  });
});
