import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { planFix } from '../../shared/validation/plan-fix.ts';
import { RULES } from '../../shared/validation/rules.ts';
import { validate } from '../../shared/validation/validate.ts';
import { arbitraryDesign } from '../support/arbitrary-design.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { commandEnv } from '../support/command-env.ts';

const OPTIONS = { today: '2026-11-21' };
const SIDES: readonly Side[] = ['aws', 'azure'];
/** What a node states about its place besides its properties. */
const PLACES = ['zones', 'subnets'];
const anything = fc.oneof({ weight: 3, arbitrary: arbitraryDesign() }, arbitraryDiagram());

test('whatever is drawn and stated, every rule runs and says whole sentences about what is there', () => {
  fc.assert(
    fc.property(anything, fc.boolean(), (diagram, editing) => {
      for (const side of SIDES) {
        const findings = validate(diagram, side, catalog, { ...OPTIONS, editing });
        expect(validate(structuredClone(diagram), side, catalog, { ...OPTIONS, editing })).toEqual(findings);
        for (const finding of findings) expectWhole(finding, diagram);
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever is drawn and stated, a fix gives a diagram that can be saved, or says why not', () => {
  fc.assert(
    fc.property(anything, (diagram) => {
      for (const side of SIDES) {
        for (const { fix } of validate(diagram, side, catalog, OPTIONS)) {
          if (fix === null) continue;
          const planned = planFix(fix, diagram, commandEnv());
          if (!planned.ok) {
            expect(planned.error.message).toMatch(/^\S[\s\S]{5,}[.]$/);
            continue;
          }
          expect(checkInvariants(planned.value)).toEqual([]);
          expect(parseDiagram(serializeDiagram(planned.value))).toEqual(planned);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the diagrams that are tried are such that most rules have something to say, and many fixes are carried out', () => {
  const heard = new Set<string>();
  const planned = new Set<string>();
  for (const diagram of fc.sample(arbitraryDesign(), { numRuns: 400, seed: 5 })) {
    for (const side of SIDES) {
      for (const { rule, fix } of validate(diagram, side, catalog, OPTIONS)) {
        heard.add(rule);
        if (fix !== null && planFix(fix, diagram, commandEnv()).ok) planned.add(rule);
      }
    }
  }
  expect(heard.size).toBeGreaterThan(RULES.length / 2);
  expect(planned.size).toBeGreaterThan(25);
});

/** Labels may hold anything, so what they say is taken out first. */
function expectWhole(finding: Finding, diagram: Diagram): void {
  const { rule, message, remedy, nodes, connections, property, source, fix } = finding;
  const said = `${message} ${remedy} ${fix?.label ?? ''}`;
  const own = Object.values(diagram.nodes).reduce(
    (text, { label }) => (label === '' ? text : text.split(label).join('')),
    said,
  );
  expect(message).not.toContain('could not run');
  expect(own, rule).not.toMatch(/\{\w+\}|undefined|NaN|Infinity|\[object|null/);
  expect(message, rule).toMatch(/^\S[\s\S]*[.?]$/);
  expect(nodes.length + connections.length, rule).toBeGreaterThan(0);
  expect(new Set(nodes).size, rule).toBe(nodes.length);
  for (const id of nodes) expect(Object.hasOwn(diagram.nodes, id), `${rule} ${id}`).toBe(true);
  for (const id of connections) expect(Object.hasOwn(diagram.connections, id), `${rule} ${id}`).toBe(true);
  expect(
    property === null || PLACES.includes(property) || catalog.properties.has(property),
    `${rule} ${property}`,
  ).toBe(true);
  expect(source, rule).toMatch(/^https:\/\//);
}
