import { expect, test } from 'vitest';
import { catalog as shipped } from '../../catalog/index.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { planFixes } from '../../shared/validation/plan-fixes.ts';
import type { Rule } from '../../shared/validation/rule.ts';
import { type ValidateOptions, validate } from '../../shared/validation/validate.ts';
import { commandEnv } from '../support/command-env.ts';
import { differenceOf } from '../support/difference.ts';
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

export interface Table {
  /** Sentence: what the rule has to stay silent about. */
  readonly valid: Readonly<Record<string, Row | Diagram>>;
  /** Sentence: what it has to find, and exactly what it has to say. */
  readonly invalid: Readonly<Record<string, FaultyRow>>;
}

interface FaultyRow extends Row {
  readonly findings: readonly Expected[];
  /** What the fixes of these findings do to the diagram, as `differenceOf` says it. Absent only where none offers a fix. */
  readonly fixed?: readonly string[];
}

/** One thing that a row states; `check` throws where the rule does something else. */
interface Check {
  readonly name: string;
  readonly check: () => void;
}

/** Runs one rule alone over the rows of its table. */
export function ruleTable(rule: Rule, table: Table): void {
  for (const { name, check } of checksOf(rule, table)) test(`${rule.meta.code} ${name}`, check);
}

/** All that a table states of its rule. `catalog` is for rows that name none. */
export function checksOf(rule: Rule, { valid, invalid }: Table, catalog: Catalog = shipped): readonly Check[] {
  return [
    ...Object.entries(valid).map(([name, row]) => ({
      name: `is silent: ${name}`,
      check: () => expect(findingsOf(rule, { catalog, ...('diagram' in row ? row : { diagram: row }) })).toEqual([]),
    })),
    ...Object.entries(invalid).flatMap(([name, row]) => checksOfFaulty(rule, name, { catalog, ...row })),
  ];
}

function checksOfFaulty(rule: Rule, name: string, row: FaultyRow): readonly Check[] {
  const offered = (): readonly Finding[] => found(rule, row).filter(({ fix }) => fix !== null);
  const checks: Check[] = [
    { name: `finds: ${name}`, check: () => expect(findingsOf(rule, row)).toEqual(row.findings) },
    {
      name: `asks of what it finds only what the inspector offers there: ${name}`,
      check: () => expect(strangeReads(rule, row)).toEqual([]),
    },
  ];
  const { fixed } = row;
  if (offered().length > 0) {
    checks.push({
      name: `is mended by its fix: ${name}`,
      check: () => {
        const { diagram, side, catalog = shipped, ...options } = row;
        for (const finding of offered()) {
          expectMended(finding, diagram, side ?? diagram.provider, catalog, optionsOf(options));
        }
      },
    });
  }
  if (offered().length > 0 || fixed !== undefined) {
    checks.push({
      name: `leaves the diagram as its row states it: ${name}`,
      check: () => expect(differenceOf(row.diagram, mended(rule, row, offered()))).toEqual(fixed),
    });
  }
  return checks;
}

/** As when all of the kind are mended at once. */
function mended(rule: Rule, { diagram, catalog = shipped, ...options }: Row, findings: readonly Finding[]): Diagram {
  const env = { ...commandEnv(), catalog };
  return planFixes(findings, diagram, env, { ...optionsOf(options), rules: [rule] }).diagram;
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

/** Properties that the rule reads of the nodes it reports, and that the catalog does not give to their services. */
function strangeReads(rule: Rule, { diagram, side, catalog = shipped, ...options }: Row): readonly string[] {
  const view = viewSide(diagram, side ?? diagram.provider, catalog);
  const reads = new Map<string, Set<string>>();
  const note = (id: string, property: string): void => {
    reads.set(id, (reads.get(id) ?? new Set()).add(property));
  };
  const watched: SideView = {
    ...view,
    property: (id, property) => {
      note(id, property);
      return view.property(id, property);
    },
    propertyOf: (node, property) => {
      note(node.id, property);
      return view.propertyOf(node, property);
    },
  };
  const reported = rule.check(watched, { editing: false, ...optionsOf(options) }).flatMap(({ nodes }) => nodes);
  return [...new Set(reported)].flatMap((id) => {
    const service = view.nodes.get(id)?.service;
    if (service === undefined || service.provider === 'neutral') return [];
    return [...(reads.get(id) ?? [])]
      .filter((property) => catalog.properties.get(property)?.clouds.some((cloud) => cloud === view.side) !== false)
      .filter((property) => service.properties[property] === undefined && !isAskedOfAll(service.id, property))
      .map((property) => `${service.id} has no ${property}`);
  });
}

/** What a rule asks of every hop, disk or machine alike although these can have but one answer. */
const ASKED_OF_ALL: Readonly<Record<string, readonly string[]>> = {
  // Only a CDN has one; the load balancer behind it is asked in the same breath.
  originTimeoutSeconds: ['aws.alb', 'azure.application-gateway'],
  // It passes requests on; its targets have these.
  invocation: ['aws.alb'],
  role: [
    'aws.alb',
    'aws.nlb',
    'aws.elb',
    'aws.vpc-endpoint',
    'azure.load-balancer',
    'azure.application-gateway',
    'aws.api-gateway',
  ],
  expectedResponseSeconds: ['aws.alb'],
  // Always in one.
  inNetwork: ['aws.ec2', 'aws.rds', 'azure.virtual-machines'],
  // EBS lives in a zone; a managed disk says it by its redundancy.
  zoneRedundant: ['aws.ebs', 'azure.managed-disks'],
  // ElastiCache alone of the caches has such a mode.
  serverless: ['azure.managed-redis', 'azure.cache-for-redis'],
};

function isAskedOfAll(serviceId: string, property: string): boolean {
  return ASKED_OF_ALL[property]?.includes(serviceId) === true;
}

function optionsOf({ today, editing }: Pick<Row, 'today' | 'editing'>): Omit<ValidateOptions, 'rules'> {
  return { today: today ?? TODAY, ...(editing !== undefined && { editing }) };
}
