import { noAuditTrail } from '../../../../shared/validation/rules/security/no-audit-trail.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const OFF = { auditLogging: false };
const account = (properties: Record<string, unknown> = OFF, fields: object = {}) =>
  diagram('aws', fields).node('shop', 'aws.account', properties);

const short = (name = 'shop') => ({
  code: 'SEC-011',
  severity: 'info' as const,
  message: `"${name}" keeps no audit trail: who changed what is forgotten after 90 days.`,
  nodes: [name],
  property: 'auditLogging',
});
const fixed = ['sets auditLogging: true on "shop"'];

ruleTable(noAuditTrail, {
  valid: {
    'nothing stated': account({}).done(),
    'a trail stated': account({ auditLogging: true }).done(),
    'a trail drawn in it': account().node('trail', 'aws.cloudtrail', { in: 'shop' }).done(),
    'a trail drawn beside it, in no account': account().node('trail', 'aws.cloudtrail').done(),
    'a trail of the whole organisation in another account': account()
      .node('audit', 'aws.account')
      .node('trail', 'aws.cloudtrail', { in: 'audit', organizationWide: true })
      .done(),
    'an organisation around it that has one': diagram('aws')
      .node('org', 'aws.organization', { auditLogging: true })
      .node('shop', 'aws.account', { in: 'org', ...OFF })
      .done(),
    'in development': account(OFF, { environment: 'development' }).done(),
    'a cluster without audit logs': diagram('aws').node('eks', 'aws.eks-cluster', OFF).done(),
  },
  invalid: {
    'an account': { diagram: account().done(), findings: [short()], fixed },
    'a subscription': {
      diagram: diagram('azure').node('shop', 'azure.subscription', OFF).done(),
      findings: [short()],
      fixed,
    },
    'the whole cloud': { diagram: diagram('aws').node('shop', 'aws.cloud', OFF).done(), findings: [short()], fixed },
    'a group of accounts, which explains those in it': {
      diagram: diagram('aws')
        .node('shop', 'aws.organizational-unit', OFF)
        .node('inner', 'aws.account', { in: 'shop', ...OFF })
        .done(),
      findings: [short()],
      fixed,
    },
    'a network around it that keeps logs of its own': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc', { auditLogging: true })
        .node('shop', 'aws.account', { in: 'vpc', ...OFF })
        .done(),
      findings: [short()],
      fixed,
    },
    'an organisation around it that does not say': {
      diagram: diagram('aws')
        .node('org', 'aws.organization')
        .node('shop', 'aws.account', { in: 'org', ...OFF })
        .done(),
      findings: [short()],
      fixed,
    },
    'a trail of another account alone': {
      diagram: account().node('audit', 'aws.account').node('trail', 'aws.cloudtrail', { in: 'audit' }).done(),
      findings: [short()],
      fixed,
    },
    'a trail that is turned off': {
      diagram: account()
        .node('trail', 'aws.cloudtrail', { in: 'shop', ...OFF })
        .done(),
      findings: [short()],
      fixed,
    },
    'the derived side': { diagram: account().done(), side: 'azure', findings: [short()], fixed },
  },
});
