import type { ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { offered } from '../../offered.ts';
import { openOrigins } from '../../open-origins.ts';
import type { Rule } from '../../rule.ts';
import { isBehindWaf } from '../../waf.ts';
import { nameOf, namesOf } from '../../wording.ts';

export const wafBypass: Rule = {
  meta: {
    id: 'waf-bypass',
    code: 'SEC-009',
    category: 'security',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'An origin that can be reached past the firewall of its edge',
    why: 'The firewall of a CDN or front door inspects only what comes through it. The address of an origin that is open to all gets known, from old DNS records or certificates, and whoever knows it goes around.',
    messages: { open: '{edge} has a web application firewall, but {origins} can be reached past it.' },
    remedy:
      'Let the origin accept the edge only: a VPC origin or secret header for CloudFront, Private Link or the service tag and Front Door ID on Azure.',
    source: 'rule-cloudfront-restrict-alb',
  },
  check: (view) =>
    view.all('cdn').flatMap((edge) => {
      if (edge.outgoing.length === 0 || !isBehindWaf(view, edge)) return [];
      const origins = openOrigins(view, edge);
      if (origins.length === 0) return [];
      return [
        {
          message: 'open',
          data: { edge: nameOf(edge), origins: namesOf(origins) },
          nodes: [edge.id, ...origins.map(({ id }) => id)],
          property: 'originRestricted',
          source: { aws: 'rule-cloudfront-restrict-alb', azure: 'rule-front-door-origin-security' }[view.side],
          fix: settingFix('Accept the edge only', statingOpen(edge, origins), { originRestricted: true }),
        },
      ];
    }),
};

/** Those of them whose own statement says that the origin is open. */
function statingOpen(edge: ViewNode, origins: readonly ViewNode[]): readonly ViewNode[] {
  return [edge, ...origins].filter((node) => offered(node, 'originRestricted') === false);
}
