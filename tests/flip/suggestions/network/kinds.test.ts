import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { otherSide } from '../../../../shared/catalog/authored-service.ts';
import { parseDiagram } from '../../../../shared/document/parse.ts';
import type { Diagram, Side } from '../../../../shared/document/schema.ts';
import { LAST_KINDS, NETWORK_KINDS } from '../../../../shared/flip/suggestions/network-kinds.ts';
import { arbitraryDesign } from '../../../support/arbitrary-design.ts';
import { arbitraryNetwork } from '../../../support/arbitrary-network.ts';
import { laidOut } from '../../../support/laid-out.ts';
import { runs } from '../../../support/property-runs.ts';
import { carriedOut } from '../harness.ts';

const KINDS = [...NETWORK_KINDS, ...LAST_KINDS];
const IDS = KINDS.map(({ meta }) => meta.id);
const SIDES: readonly Side[] = ['aws', 'azure'];

test('every kind is a file of its name and has a source that the catalog knows', () => {
  const files = readdirSync(new URL('../../../../shared/flip/suggestions/network/', import.meta.url));
  for (const { meta } of KINDS) {
    expect(files).toContain(`${meta.id}.ts`);
    expect(catalog.sources.has(meta.source), meta.source).toBe(true);
  }
  expect(new Set(IDS).size).toBe(IDS.length);
});

describe('holds what suggestions promise', () => {
  const folder = new URL('../../../../examples/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.skyflip'));
  test.each(files.flatMap((file) => SIDES.map((side) => [file, side] as const)))('%s on %s', (file, side) => {
    carriedOut(opened(readFileSync(new URL(file, folder), 'utf8')), side, IDS);
  });

  test.each(SIDES)('of any network flipped to %s', (side) => {
    fc.assert(
      fc.property(arbitraryNetwork(otherSide(side)), (design) => {
        carriedOut(design, side, IDS);
      }),
      runs(60),
    );
  });

  test.each(SIDES)('of any design on %s', (side) => {
    fc.assert(
      fc.property(arbitraryDesign(), (design) => {
        carriedOut(laidOut(design), side, IDS);
      }),
      runs(60),
    );
  });
});

function opened(text: string): Diagram {
  const parsed = parseDiagram(text);
  if (!parsed.ok) throw new Error('an example that does not open');
  return parsed.value;
}
