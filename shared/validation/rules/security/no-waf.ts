import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { entryConnections, isKeptPrivate } from '../../exposure.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { neighboursOf } from '../../neighbours.ts';
import { offered } from '../../offered.ts';
import { openOrigins } from '../../open-origins.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { nodesStating } from '../../stating.ts';
import { canCarryWaf } from '../../waf.ts';
import { nameOf } from '../../wording.ts';

const ENTRIES: ReadonlySet<string> = new Set([
  'aws.alb',
  'aws.api-gateway',
  'aws.cloudfront',
  'azure.application-gateway',
  'azure.application-gateway-for-containers',
  'azure.front-door',
]);

export const noWaf: Rule = {
  meta: {
    id: 'no-waf',
    code: 'SEC-006',
    category: 'security',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws', 'azure'],
    title: 'A public web entry without a web application firewall',
    why: 'Every public web address is tried for known flaws within hours. A web application firewall with managed rules stops these attempts before they reach the application, and can be told to limit or block who floods it.',
    messages: {
      open: '{name} is a public web entry, and no web application firewall inspects its requests.',
      static: '{name} serves static content without a web application firewall.',
    },
    remedy: 'Attach AWS WAF or a WAF policy of Azure here, or to the entry in front of it.',
    source: 'rule-waf-resources',
  },
  check: (view) => {
    const nodes = nodesStating(view, 'waf').filter((node) => isEntryWithout(view, node));
    if (nodes.length === 0) return [];
    const reached = new Set(entryConnections(view).map(({ to }) => to));
    return nodes.flatMap((node) => {
      if (!isOutermostPublic(view, node, reached)) return [];
      if (neighboursOf(view, node.id).some((other) => hasTrait(other, 'waf'))) return [];
      const isStatic = servesObjectsOnly(view, node);
      const mayCarry = canCarryWaf(view, node) && openOrigins(view, node).length === 0;
      return [
        {
          message: isStatic ? 'static' : 'open',
          ...(isStatic && { severity: 'info' as const }),
          data: { name: nameOf(node) },
          nodes: [node.id],
          property: 'waf',
          source: { aws: 'rule-waf-resources', azure: 'az-waf' }[view.side],
          fix: mayCarry ? settingFix('Attach a web application firewall', node, { waf: true }) : undefined,
        },
      ];
    });
  },
};

function isEntryWithout(view: SideView, { id, service }: ViewNode): boolean {
  return ENTRIES.has(service.id) && statedFlag(view, id, 'waf') === false;
}

/** Users reach it first; where none are drawn, it is public by its nature or by what it states. */
function isOutermostPublic(view: SideView, node: ViewNode, reached: ReadonlySet<string>): boolean {
  if (isKeptPrivate(node)) return false;
  if (reached.has(node.id)) return true;
  if (view.incoming(node.id).some(({ source }) => hasTrait(source, 'cdn', 'load-balancer', 'api-gateway', 'waf')))
    return false;
  return (
    hasTrait(node, 'cdn') || offered(node, 'scheme') === 'internet-facing' || offered(node, 'publicAccess') === true
  );
}

/** Nothing behind it runs code that a request could attack. */
function servesObjectsOnly(view: SideView, { id }: ViewNode): boolean {
  const behind = view.outgoing(id).map(({ target }) => target);
  return behind.length > 0 && behind.every((one) => hasTrait(one, 'object-storage'));
}
