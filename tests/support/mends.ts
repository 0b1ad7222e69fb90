import { expect } from 'vitest';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { type Finding, SEVERITIES } from '../../shared/validation/finding.ts';
import { planFix } from '../../shared/validation/plan-fix.ts';
import { type ValidateOptions, validate } from '../../shared/validation/validate.ts';
import { commandEnv } from './command-env.ts';
import { untidyIn } from './untidy.ts';

const SIDES: readonly Side[] = ['aws', 'azure'];

/** Carries out a finding's fix and expects the finding to be gone, and nothing as grave to have come in its place on either side. */
export function expectMended(
  finding: Finding,
  diagram: Diagram,
  side: Side,
  catalog: Catalog,
  options: Omit<ValidateOptions, 'rules'>,
): void {
  if (finding.fix === null) throw new Error(`${finding.code} offers no fix`);
  const planned = planFix(finding.fix, diagram, { ...commandEnv(), catalog });
  if (!planned.ok) throw new Error(`${finding.fix.label}: ${planned.error.message}`);
  expect(planned.value.provider).toBe(diagram.provider);
  expect(checkInvariants(planned.value), finding.fix.label).toEqual([]);
  for (const one of SIDES) {
    if (untidyIn(diagram, one).length === 0) expect(untidyIn(planned.value, one), finding.fix.label).toEqual([]);
    const before = validate(diagram, one, catalog, options).map(subjectOf);
    const after = validate(planned.value, one, catalog, options);
    if (one === side) expect(after.map(causeOf), finding.fix.label).not.toContain(causeOf(finding));
    const come = after.filter((other) => !before.includes(subjectOf(other)) && isAsGrave(other, finding));
    expect(
      come.map(({ code, message }) => `${one}: ${code} ${message}`),
      `${finding.code}: ${finding.fix.label}`,
    ).toEqual([]);
  }
}

function causeOf({ code, nodes }: Finding): string {
  return `${code} ${nodes.join(' ')}`;
}

/** What a rule said before about the same thing, with more or fewer others, is not new. */
function subjectOf({ code, nodes }: Finding): string {
  return `${code} ${nodes[0] ?? ''}`;
}

function isAsGrave(a: Finding, b: Finding): boolean {
  return SEVERITIES.indexOf(a.severity) <= SEVERITIES.indexOf(b.severity);
}
