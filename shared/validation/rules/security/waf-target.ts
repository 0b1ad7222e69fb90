import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { neighboursOf } from '../../neighbours.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { canCarryWaf } from '../../waf.ts';
import { nameOf, namesOf } from '../../wording.ts';

/** What certainly takes none; a cluster or container service may stand for the balancer that its ingress makes. */
const NEVER = ['layer-4', 'virtual-machine', 'scaling-group', 'function', 'web-app', 'data-store', 'broker', 'nat'];
/** Their own kind decides; of an App Service or API Management it may mean the gateway in front that a slide leaves out. */
const SETTLED = ['aws.nlb', 'aws.elb', 'aws.api-gateway'];
const NEVER_IDS: ReadonlySet<string> = new Set(['aws.api-gateway', 'aws.elb', 'azure.api-management']);

export const wafTarget: Rule = {
  meta: {
    id: 'waf-target',
    code: 'SEC-013',
    category: 'security',
    severity: 'error',
    providers: ['aws', 'azure'],
    structural: true,
    title: 'A web application firewall on something that cannot carry one',
    why: 'A web application firewall reads HTTP requests, so it attaches only where these end: at a CDN, an HTTP load balancer or a gateway for APIs. Machines, functions and balancers of layer 4 have no place for it.',
    messages: {
      attached: '{waf} is attached to {name}, and {service} takes no web application firewall.',
      inline: '{waf} stands before {names}; the gateway or CDN that carries it is not drawn.',
      stated: '{name} states a web application firewall, and neither it nor what it is joined with can carry one.',
    },
    remedy:
      'Attach it to CloudFront, an Application Load Balancer or a REST API on AWS, to Front Door or Application Gateway on Azure, in front of it.',
    source: 'rule-waf-resources',
  },
  check: (view) => {
    const source = { aws: 'rule-waf-resources', azure: 'az-waf' }[view.side];
    const drawn = view.all('waf').flatMap((waf) => drawnReports(view, waf));
    const stated = view.all(...SETTLED).flatMap((node) => statedReports(view, node));
    return [...drawn, ...stated].map((report) => ({ ...report, source }));
  },
};

interface Line {
  readonly target: ViewNode;
  readonly line: ViewConnection;
  readonly isAttached: boolean;
}

/** A line that says "attached" is taken at its word; one that shows the flow only where nothing along it can carry the firewall. */
function drawnReports(view: SideView, waf: ViewNode): readonly Report[] {
  const lines = [...waf.incoming, ...waf.outgoing];
  const hasCarrier = neighboursOf(view, waf.id).some((other) => canCarryWaf(view, other));
  const wrong = lines.flatMap((line): readonly Line[] => {
    const isAttached = line.connection.kind === 'attach';
    const target = view.nodes.get(line.from === waf.id ? line.to : line.from);
    if (target === undefined || !isNoCarrier(view, target)) return [];
    if (!isAttached && (hasCarrier || line.to === waf.id)) return [];
    return [{ target, line, isAttached }];
  });
  const inline = wrong.filter(({ isAttached }) => !isAttached);
  const attached = wrong.filter(({ isAttached }) => isAttached).map((one) => attachedReport(waf, one));
  return inline.length === 0 ? attached : [...attached, inlineReport(waf, inline)];
}

function attachedReport(waf: ViewNode, { target, line }: Line): Report {
  return {
    message: 'attached',
    data: { waf: nameOf(waf), name: nameOf(target), service: target.service.shortName },
    nodes: [target.id, waf.id],
    connections: [line.connection.id],
  };
}

/** A note: on slides the firewall often stands for the gateway or CDN that carries it. */
function inlineReport(waf: ViewNode, lines: readonly Line[]): Report {
  const targets = lines.map(({ target }) => target);
  return {
    message: 'inline',
    severity: 'info',
    data: { waf: nameOf(waf), names: namesOf(targets) },
    nodes: [...targets.map(({ id }) => id), waf.id],
    connections: lines.map(({ line }) => line.connection.id),
  };
}

function statedReports(view: SideView, node: ViewNode): readonly Report[] {
  if (statedFlag(view, node, 'waf') !== true || !isNoCarrier(view, node)) return [];
  const isHelped = neighboursOf(view, node.id).some((other) => canCarryWaf(view, other) || hasTrait(other, 'waf'));
  return isHelped ? [] : [{ message: 'stated', data: { name: nameOf(node) }, nodes: [node.id], property: 'waf' }];
}

function isNoCarrier(view: SideView, node: ViewNode): boolean {
  if (node.service.provider === 'neutral' || canCarryWaf(view, node)) return false;
  // Nothing says of these functions, which answer HTTP by themselves, whether they take one.
  if (node.service.id === 'aws.lambda-web-functions') return false;
  return hasTrait(node, ...NEVER) || NEVER_IDS.has(node.service.id);
}
