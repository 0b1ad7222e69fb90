import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

/** What of the provider keeps a short history by itself, and the limit of it. */
const HISTORY = {
  aws: { service: 'aws.cloudtrail', limit: 'eventHistoryDays' },
  azure: { service: 'azure.activity-log', limit: 'retentionDays' },
} as const;

export const noAuditTrail: Rule = {
  meta: {
    id: 'no-audit-trail',
    code: 'SEC-011',
    category: 'security',
    severity: 'info',
    productionOnly: true,
    providers: ['aws', 'azure'],
    title: 'An account or subscription that keeps no audit trail',
    why: 'After a break-in or a mistake the first question is who did what and when. Both clouds remember changes for a short time only; a trail or an export keeps them, out of reach of whoever works in the account.',
    messages: { short: '{name} keeps no audit trail: who changed what is forgotten after {days} days.' },
    remedy: 'Keep a CloudTrail trail, or export the activity log to a workspace or storage account.',
    source: 'aws-cloudtrail-history',
    azureSource: 'az-activity-log',
  },
  check: (view) =>
    view.all('account', 'organization', 'cloud').flatMap((node) => {
      if (statedFlag(view, node, 'auditLogging') !== false || isCoveredAround(view, node)) return [];
      return hasTrail(view, node) ? [] : [reportOf(view, node)];
    }),
};

function reportOf(view: SideView, node: ViewNode): Report {
  const { service, limit } = HISTORY[view.side];
  const fact = view.catalog.services.get(service)?.limits[limit];
  return {
    message: 'short',
    data: { name: nameOf(node), days: fact?.value ?? '' },
    nodes: [node.id],
    property: 'auditLogging',
    ...(fact && { fact }),
    fix: settingFix('Keep an audit trail', node, { auditLogging: true }),
  };
}

/** What stands around it has a trail for all of it, or has the finding. */
function isCoveredAround(view: SideView, { id }: ViewNode): boolean {
  return view
    .ancestors(id)
    .some((one) => hasTrait(one, 'account', 'organization', 'cloud') && statedAudit(view, one) !== undefined);
}

/** A trail is drawn in it or in no account at all, or one of the whole organisation anywhere. */
function hasTrail(view: SideView, node: ViewNode): boolean {
  return view.all('audit').some((trail) => {
    if (statedAudit(view, trail) === false) return false;
    if (statedFlag(view, trail, 'organizationWide') === true) return true;
    const around = view.ancestors(trail);
    return around.includes(node) || !around.some((one) => hasTrait(one, 'account'));
  });
}

function statedAudit(view: SideView, { id }: ViewNode): boolean | undefined {
  return statedFlag(view, id, 'auditLogging');
}
