import { expect, test } from 'vitest';
import { catalog as shipped } from '../../catalog/index.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import type { Rule } from '../../shared/validation/rule.ts';
import { type ValidateOptions, validate } from '../../shared/validation/validate.ts';
import { expectMended } from '../support/mends.ts';

/** The day that the rows are written for, where a row does not name another. */
export const TODAY = '2026-11-21';

interface Row {
  readonly diagram: Diagram;
  /** Absent: the side that the diagram was drawn for. */
  readonly side?: Side;
  readonly today?: string;
  readonly editing?: boolean;
  /** Absent: the catalog that ships. */
  readonly catalog?: Catalog;
}

/** What a row states of each finding; `structural` only where it is. */
export type Expected = Pick<Finding, 'code' | 'severity' | 'message' | 'nodes' | 'property'> & { structural?: true };

interface Table {
  /** Sentence: what the rule has to stay silent about. */
  readonly valid: Readonly<Record<string, Row | Diagram>>;
  /** Sentence: what it has to find, and exactly what it has to say. */
  readonly invalid: Readonly<Record<string, Row & { readonly findings: readonly Expected[] }>>;
}

/** Runs one rule alone over the rows of its table. */
export function ruleTable(rule: Rule, { valid, invalid }: Table): void {
  for (const [name, row] of Object.entries(valid)) {
    test(`${rule.meta.code} is silent: ${name}`, () => {
      expect(findingsOf(rule, 'diagram' in row ? row : { diagram: row })).toEqual([]);
    });
  }
  for (const [name, row] of Object.entries(invalid)) {
    test(`${rule.meta.code} finds: ${name}`, () => {
      expect(findingsOf(rule, row)).toEqual(row.findings);
    });
    const offered = found(rule, row).filter(({ fix }) => fix !== null);
    if (offered.length > 0) {
      test(`${rule.meta.code} is mended by its fix: ${name}`, () => {
        const { diagram, side, catalog, ...options } = row;
        for (const finding of offered) {
          expectMended(finding, diagram, side ?? diagram.provider, catalog ?? shipped, optionsOf(options));
        }
      });
    }
  }
}

function findingsOf(rule: Rule, row: Row): readonly Expected[] {
  return found(rule, row).map(({ code, severity, message, nodes, property, structural }) => ({
    code,
    severity,
    message,
    nodes,
    property,
    ...(structural && { structural }),
  }));
}

function found(rule: Rule, { diagram, side, catalog, ...options }: Row): readonly Finding[] {
  return validate(diagram, side ?? diagram.provider, catalog ?? shipped, { ...optionsOf(options), rules: [rule] });
}

function optionsOf({ today, editing }: Pick<Row, 'today' | 'editing'>): Omit<ValidateOptions, 'rules'> {
  return { today: today ?? TODAY, ...(editing !== undefined && { editing }) };
}
