import { FACT_NAMES } from '../catalog/fact-names.ts';
import type { Side } from '../document/schema.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { append } from '../group-by.ts';
import type { FactChange } from './fact-changes.ts';
import type { FlipRow } from './flip-row.ts';
import { listed } from './listed.ts';
import { elementNames } from './report-names.ts';

/** Statements of a report that nobody confirmed in a source, and whose they are. */
export interface UnconfirmedPoint {
  /** One sentence. */
  readonly text: string;
  readonly nodes: readonly string[];
  /** Address of the page to look at; empty: not known. */
  readonly source: string;
  /** How many statements it stands for. */
  readonly statements: number;
}

const MOST_NAMES = 4;

/** Which service becomes which, then the facts of each service: one point for each, however many elements rest on it. */
export function unconfirmedPoints({ rows }: { readonly rows: readonly FlipRow[] }): readonly UnconfirmedPoint[] {
  return [...matchPoints(rows), ...factPoints(rows)];
}

function matchPoints(rows: readonly FlipRow[]): readonly UnconfirmedPoint[] {
  const groups = new Map<string, FlipRow[]>();
  for (const row of rows)
    if (!row.confirmed && row.effect !== 'same') append(groups, `${row.fromName} ${row.toName} ${row.source}`, row);
  return [...groups.values()].map((group) => ({
    text: `${elementNames(group, MOST_NAMES)}: ${matchText(group[0])} is not confirmed in a source.`,
    nodes: group.map(({ node }) => node),
    source: group[0]?.source ?? '',
    statements: 1,
  }));
}

function matchText(row: FlipRow | undefined): string {
  if (row?.effect === 'absent') return `that ${row.fromName} has no counterpart`;
  if (row?.effect === 'absorbed' && row.partOf === null) return `that ${row.fromName} is built in on the other side`;
  return `that ${row?.fromName} becomes ${row?.toName}`;
}

/** One for each cloud: "Azure facts not confirmed in a source: Azure Blob Storage (billing, scaling)." */
function factPoints(rows: readonly FlipRow[]): readonly UnconfirmedPoint[] {
  const sides = new Map<Side, { readonly services: Map<string, Set<string>>; readonly nodes: Set<string> }>();
  for (const row of rows) {
    for (const change of row.changes) {
      for (const side of change.unconfirmedOn) {
        const point = sides.get(side) ?? { services: new Map(), nodes: new Set() };
        sides.set(side, point);
        const service = row.from?.startsWith(side) === true ? row.fromName : row.toName;
        const facts = point.services.get(service) ?? new Set();
        point.services.set(service, facts.add(factName(change)));
        point.nodes.add(row.node);
      }
    }
  }
  return [...sides].map(([side, { services, nodes }]) => ({
    text: `${SIDE_NAMES[side]} facts not confirmed in a source: ${[...services]
      .map(([service, facts]) => `${service} (${[...facts].join(', ')})`)
      .join(', ')}.`,
    nodes: [...nodes],
    source: '',
    statements: [...services.values()].reduce((sum, facts) => sum + facts.size, 0),
  }));
}

function factName({ fact }: FactChange): string {
  const name = FACT_NAMES[fact];
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** "not confirmed: Azure", "not confirmed: AWS and Azure"; empty where both facts are. */
export function doubtOf({ unconfirmedOn }: FactChange): string {
  return unconfirmedOn.length === 0 ? '' : `${listed(unconfirmedOn.map((side) => SIDE_NAMES[side]))} not confirmed`;
}
