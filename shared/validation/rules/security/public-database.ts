import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { isFromInternet, isPublicWay } from '../../exposure.ts';
import type { Severity } from '../../finding.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { nodesStating } from '../../stating.ts';
import { subnetKindOf } from '../../subnet-kind.ts';
import { nameById, nameOf } from '../../wording.ts';

/** Reached over a public endpoint by design, guarded by identity and not by the network. */
const BY_IDENTITY = new Set([
  'aws.dynamodb',
  'aws.keyspaces',
  'aws.timestream',
  'aws.aurora-dsql',
  'azure.cosmos-db',
  'azure.table-storage',
]);
const REACHES = new Set(['traffic', 'data', 'invoke-sync']);

export const publicDatabase: Rule = {
  meta: {
    id: 'public-database',
    code: 'SEC-001',
    category: 'security',
    severity: 'critical',
    providers: ['aws', 'azure'],
    supersedes: ['exposed-tier'],
    title: 'A database or cache that the internet can reach',
    why: 'A data store on the internet is found within minutes and attacked for as long as it stands, with stolen passwords and with flaws not yet patched. An application in front of it and a private address take away the target.',
    messages: {
      open: '{name} is reachable from the internet.',
      direct: '{caller} reaches {name} directly, past any application.',
    },
    remedy: 'Put it into private subnets or behind a private endpoint, and let an application read it.',
    source: 'rule-rds-public-access',
  },
  check: (view) =>
    candidates(view).flatMap((node) => {
      if (!hasTrait(node, 'database', 'cache')) return [];
      const source = { aws: 'rule-rds-public-access', azure: 'rule-azure-sql-connectivity' }[view.side];
      const report = openReport(view, node) ?? directReport(view, node);
      return report === undefined ? [] : [{ ...report, source }];
    }),
};

/** What states its access, and what the internet has an arrow to: never all the databases of a large diagram. */
function candidates(view: SideView): readonly ViewNode[] {
  const reached = view
    .all('internet', 'client', 'internet-gateway')
    .flatMap(({ id }) => view.outgoing(id).map(({ target }) => target));
  return [...new Set([...nodesStating(view, 'publicAccess'), ...reached])];
}

function openReport(view: SideView, node: ViewNode): Report | undefined {
  if (statedFlag(view, node, 'publicAccess') !== true) return undefined;
  return {
    message: 'open',
    severity: BY_IDENTITY.has(node.service.id) ? 'warning' : 'critical',
    data: { name: nameOf(node) },
    nodes: [node.id],
    property: 'publicAccess',
    // An arrow from the internet would contradict it: that is for a person to redraw.
    fix: directReport(view, node) ? undefined : settingFix('Turn off public access', node, { publicAccess: false }),
  };
}

function directReport(view: SideView, node: ViewNode): Report | undefined {
  const direct = node.incoming.filter((connection) => isFromOutside(view, connection));
  const [first] = direct;
  if (first === undefined) return undefined;
  return {
    message: 'direct',
    severity: severityOf(view, node),
    data: { name: nameOf(node), caller: nameById(view, first.from) },
    nodes: [node.id, ...new Set(direct.map(({ from }) => from))],
    connections: direct.map(({ connection }) => connection.id),
    property: 'publicAccess',
  };
}

/** An internet gateway hands on what comes from the internet; a name or a firewall in between only points there. */
function isFromOutside(view: SideView, connection: ViewConnection): boolean {
  if (!REACHES.has(connection.connection.kind)) return false;
  const isHandedOn = hasTrait(connection.source, 'internet-gateway') && isPublicWay(connection);
  return isHandedOn || isFromInternet(view, connection);
}

/** An arrow that the rest of the drawing contradicts may only be meant logically. */
function severityOf(view: SideView, node: ViewNode): Severity {
  const isContradicted = statedFlag(view, node, 'publicAccess') === false || subnetKindOf(view, node.id) === 'private';
  return BY_IDENTITY.has(node.service.id) || isContradicted ? 'warning' : 'critical';
}
