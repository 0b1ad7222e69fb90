import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDiagram } from '../../../../shared/document/parse.ts';
import type { Diagram, Side } from '../../../../shared/document/schema.ts';
import { COMPUTE_KINDS } from '../../../../shared/flip/suggestions/compute-kinds.ts';
import { arbitraryDesign } from '../../../support/arbitrary-design.ts';
import { carriedOut } from '../harness.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'examples');
const kinds = COMPUTE_KINDS.map(({ meta }) => meta.id);
const SIDES: readonly Side[] = ['aws', 'azure'];

describe('what compute suggests', () => {
  test.each(readdirSync(folder).flatMap((file) => SIDES.map((side) => [file, side] as const)))(
    '%s keeps every promise on %s',
    (file, side) => {
      const parsed = parseDiagram(readFileSync(join(folder, file), 'utf8'));
      if (!parsed.ok) throw new Error(file);
      expect(() => carriedOut(parsed.value, side, kinds)).not.toThrow();
    },
  );

  test.each(SIDES)('keeps every promise in any design on %s', (side) => {
    fc.assert(
      fc.property(arbitraryDesign(), (design: Diagram) => void carriedOut(design, side, kinds)),
      {
        numRuns: 120,
      },
    );
  });
});
