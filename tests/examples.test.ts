import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog/index.ts';
import { conform } from '../shared/catalog/conform.ts';
import { parseDiagram } from '../shared/document/parse.ts';
import type { Diagram, Side } from '../shared/document/schema.ts';
import { serializeDiagram } from '../shared/document/serialize.ts';
import { flip } from '../shared/flip/flip.ts';
import { planSuggestions } from '../shared/flip/suggestions/plan-suggestions.ts';
import { validate } from '../shared/validation/validate.ts';
import { commandEnv } from './support/command-env.ts';

const FAULTY = 'event-driven-faulty';
const folder = join(import.meta.dirname, '..', 'examples');
const names = [...namesIn(''), ...namesIn('templates')];
const today = { today: '2026-11-21' };

describe('the examples and templates', () => {
  test('are at least nineteen', () => {
    expect(names.length).toBeGreaterThanOrEqual(19);
    expect(names).toContain(FAULTY);
  });

  test.each(names)('%s is written as the program writes it, in the words of the catalog', (name) => {
    const text = readFileSync(join(folder, `${name}.skyflip`), 'utf8');
    const diagram = load(name);
    expect(serializeDiagram(diagram)).toBe(text);
    expect(conform(diagram, catalog).notices).toEqual([]);
  });

  test.each(names.filter((name) => name !== FAULTY))('%s is sound on the side it was drawn for', (name) => {
    const diagram = load(name);
    expect(validate(diagram, diagram.provider, catalog, today)).toEqual([]);
  });

  test.each(names.filter((name) => name !== FAULTY))(
    '%s has nothing above info on the other side but what a suggestion mends',
    (name) => {
      const diagram = load(name);
      const other: Side = diagram.provider === 'aws' ? 'azure' : 'aws';
      const { diagram: mended } = planSuggestions(diagram, other, commandEnv());
      const found = [
        ...validate(diagram, other, catalog, today).filter(({ structural }) => !structural),
        ...validate(mended, other, catalog, today),
      ].filter(({ severity }) => severity !== 'info');
      expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    },
  );

  test.each(names)('%s flips there and back without a loss, and nothing is left without an answer', (name) => {
    const diagram = load(name);
    const other: Side = diagram.provider === 'aws' ? 'azure' : 'aws';
    const there = flip(diagram, other, catalog, today);
    expect(there.report.rows.filter(({ effect }) => effect === 'absent')).toEqual([]);
    expect(flip(there.diagram, diagram.provider, catalog, today).diagram).toEqual(diagram);
  });

  test('the faulty one shows a fault of each kind that the rules know', () => {
    const found = validate(load(FAULTY), 'aws', catalog, today).map(({ code }) => code);
    const expected = [
      'SEC-002',
      'RT-001',
      'RT-006',
      'RT-009',
      'RT-012',
      'RT-023',
      'DUR-002',
      'HA-001',
      'HA-005',
      'HA-011',
      'SC-004',
      'DUR-007',
    ];
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});

/** The examples and the templates of a folder, by their paths in `examples` without the ending. */
function namesIn(under: string): readonly string[] {
  const files = readdirSync(join(folder, under)).filter((file) => file.endsWith('.skyflip'));
  return files.map((file) => join(under, file.replace(/\.skyflip$/, '')));
}

function load(name: string): Diagram {
  const parsed = parseDiagram(readFileSync(join(folder, `${name}.skyflip`), 'utf8'));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.message}`);
  return parsed.value;
}
