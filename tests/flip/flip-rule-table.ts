import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import type { FlipRemark } from '../../shared/flip/flip-remarks.ts';
import type { FlipRule } from '../../shared/flip/flip-rule.ts';
import { SEVERITIES } from '../../shared/validation/finding.ts';
import { planFix } from '../../shared/validation/plan-fix.ts';
import { commandEnv } from '../support/command-env.ts';
import { fullReport, remarksOf } from './remarks-of.ts';

/** What a row states of each remark; `fix` is the label of its link. */
type Expected = Pick<FlipRemark, 'code' | 'severity' | 'message' | 'nodes' | 'property'> & {
  fix?: string;
  unconfirmed?: true;
};

interface Row {
  readonly diagram: Diagram;
  /** Absent: the side that the diagram was not drawn for. */
  readonly to?: Side;
}

export interface Table {
  /** Sentence: what the rule has to stay silent about. */
  readonly silent: Readonly<Record<string, Row | Diagram>>;
  /** Sentence: what it has to say, exactly. */
  readonly remarks: Readonly<Record<string, Row & { readonly says: readonly Expected[] }>>;
}

/** One thing that a row holds a rule to; throws where it fails. */
interface Check {
  readonly name: string;
  readonly check: () => void;
}

/** Runs one flip rule alone over the rows of its table; each row is flipped to the other cloud. */
export function flipRuleTable(rule: FlipRule, table: Table): void {
  for (const { name, check } of checksOf(rule, table)) test(name, check);
}

export function checksOf(rule: FlipRule, { silent, remarks }: Table): readonly Check[] {
  const { code } = rule.meta;
  const silences = Object.entries(silent).map(([name, given]) => {
    const row = 'diagram' in given ? given : { diagram: given };
    const check = () => expect(remarksOf(rule, row.diagram, sideOf(row)).map(({ message }) => message)).toEqual([]);
    return { name: `${code} is silent: ${name}`, check };
  });
  const sayings = Object.entries(remarks).flatMap(([name, row]) => {
    const said = () => remarksOf(rule, row.diagram, sideOf(row));
    const isMended = () => {
      for (const remark of said()) expectMended(rule, remark, row);
    };
    const asksWhatIsOffered = () => {
      for (const { nodes, property } of said()) expect(isOffered(row, nodes[0] ?? '', property)).toBe(true);
    };
    return [
      { name: `${code} says: ${name}`, check: () => expect(said().map(statedOf)).toEqual(row.says) },
      { name: `${code} asks only for what the inspector offers there: ${name}`, check: asksWhatIsOffered },
      ...(row.says.some(({ fix }) => fix !== undefined)
        ? [{ name: `${code} is mended by its fix: ${name}`, check: isMended }]
        : []),
    ];
  });
  return [...silences, ...sayings];
}

function sideOf({ diagram, to }: Row): Side {
  return to ?? otherSide(diagram.provider);
}

function statedOf({ code, severity, message, nodes, property, fix, confirmed }: FlipRemark): Expected {
  return {
    code,
    severity,
    message,
    nodes,
    property,
    ...(fix !== null && { fix: fix.label }),
    ...(!confirmed && { unconfirmed: true }),
  };
}

/** On the side flipped to, or on the one flipped from, where a setting that only that cloud knows decides. */
function isOffered(row: Row, node: string, property: string | null): boolean {
  if (property === null) return true;
  const shown = fullReport(row.diagram, sideOf(row)).rows.find((one) => one.node === node);
  return [shown?.from, shown?.to].some((id) => catalog.services.get(id ?? '')?.properties[property] !== undefined);
}

function expectMended(rule: FlipRule, remark: FlipRemark, row: Row): void {
  if (remark.fix === null) return;
  const planned = planFix(remark.fix, row.diagram, { ...commandEnv(), catalog });
  if (!planned.ok) throw new Error(`${remark.fix.label}: ${planned.error.message}`);
  const to = sideOf(row);
  const left = remarksOf(rule, planned.value, to).filter(({ property }) => property === remark.property);
  expect(left.flatMap(({ nodes }) => nodes).filter((node) => remark.nodes.includes(node))).toEqual([]);
  const known = complaints(row.diagram, to, remark);
  expect(complaints(planned.value, to, remark).filter((one) => !known.includes(one))).toEqual([]);
}

/** What is said of the side flipped to, at least as grave as the remark. */
function complaints(diagram: Diagram, to: Side, { severity }: FlipRemark): readonly string[] {
  const { remarks, findings } = fullReport(diagram, to);
  return [...remarks, ...findings.gained, ...findings.restructuring]
    .filter((one) => SEVERITIES.indexOf(one.severity) <= SEVERITIES.indexOf(severity))
    .map(({ code, nodes }) => `${code} ${nodes[0]}`);
}
