import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { isDeadLetterQueue } from '../../dead-letter-queue.ts';
import type { Report, Rule, RuleOptions } from '../../rule.ts';
import { nameOf } from '../../wording.ts';

const BACKENDS = [
  'compute',
  'container-cluster',
  'kubernetes',
  'kubernetes-nodes',
  'scaling-group',
  'web-app',
  'function',
];

/**
 * What is connected to nothing is a hint: arrows of imported drawings often end beside their box. So is a queue or topic that
 * the drawing begins with: who sends is often left out. Says nothing about a
 * diagram without arrows, nor, while a person draws, about what has not been
 * connected yet.
 */
export const danglingComponent: Rule = {
  meta: {
    id: 'dangling-component',
    code: 'NET-020',
    category: 'network',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'A load balancer without backends, or a queue with one side only',
    why: 'A load balancer exists for what is behind it, a queue for the two sides that it decouples. Where one side is missing, either an arrow was forgotten or the component is left over.',
    messages: {
      balancer: '{name} has no backend.',
      loose: '{name} is connected to nothing.',
      oneSided: '{name} is connected to {other} only; a queue needs a producer and a consumer.',
      silent: '{name} has subscribers but no publisher.',
    },
    remedy: 'Connect the missing side, or delete the component.',
    source: 'rule-alb-introduction',
  },
  mindsEditing: true,
  check: (view, options) => {
    if (view.connections.length === 0) return [];
    return [
      ...view.all('load-balancer').flatMap((node) => balancerReport(view, node, options) ?? []),
      ...view.all('queue', 'topic').flatMap((node) => brokerReport(view, node, options) ?? []),
    ];
  },
};

function balancerReport(view: SideView, node: ViewNode, { editing }: RuleOptions): Report | undefined {
  const around = connectionsAround(view, node);
  if (around.length === 0 && editing) return undefined;
  const isBackend = (id: string): boolean => id !== node.id && hasTrait(view.nodes.get(id), ...BACKENDS);
  if (
    around.some(
      ({ from, to, connection }) =>
        from === node.id || connection.direction !== 'forward' || isBackend(from) || isBackend(to),
    )
  ) {
    return undefined;
  }
  if (node.children.length > 0 || isInWorkingGroup(view, node)) return undefined;
  if (around.length === 0)
    return { message: 'loose', severity: 'info', data: { name: nameOf(node) }, nodes: [node.id] };
  return { message: 'balancer', data: { name: nameOf(node) }, nodes: [node.id] };
}

/** Of a scaling group or cluster, say. What only guards or sorts resources has no backends. */
function isInWorkingGroup(view: SideView, { node }: ViewNode): boolean {
  return node.memberOf?.some((id) => !hasTrait(view.nodes.get(id), 'security-group', 'resource-group')) === true;
}

/** Consumers that poll are often drawn with the arrow towards the queue, so any two neighbours are two sides. */
function brokerReport(view: SideView, node: ViewNode, { editing }: RuleOptions): Report | undefined {
  if (isDeadLetterQueue(view, node)) return undefined;
  const around = connectionsAround(view, node);
  const neighbours = new Set(around.map(({ from, to }) => (from === node.id ? to : from)));
  const base = { nodes: [node.id], source: view.side === 'aws' ? 'rule-sqs-what-is' : 'rule-service-bus-overview' };
  if (hasTrait(node, 'topic')) {
    const isSilent =
      around.length > 0 &&
      around.every(({ from, connection }) => from === node.id && connection.direction === 'forward');
    return isSilent ? { ...base, message: 'silent', severity: 'info', data: { name: nameOf(node) } } : undefined;
  }
  if (neighbours.size === 0) {
    return editing ? undefined : { ...base, message: 'loose', severity: 'info', data: { name: nameOf(node) } };
  }
  // A line without an arrowhead says neither who sends nor who receives.
  if (neighbours.size > 1 || around.some(({ connection }) => connection.direction !== 'forward')) return undefined;
  const begins = around.every(({ from }) => from === node.id);
  // A cluster or an app may send and receive.
  if (!begins && around.some(({ from }) => from === node.id)) return undefined;
  const [other] = [...neighbours].flatMap((id) => view.nodes.get(id) ?? []);
  // Where a line ends at nothing or at a remark, the other side is not shown, not absent.
  if (other === undefined || hasTrait(other, 'annotation') || other.children.length > 0) return undefined;
  if (hasSeveralParts(view, other)) return undefined;
  return {
    ...base,
    message: 'oneSided',
    ...(begins && { severity: 'info' as const }),
    data: { name: nameOf(node), other: nameOf(other) },
  };
}

/** Machines that one scale set takes in, say: one of them may send and another receive. */
function hasSeveralParts({ absorbed }: SideView, { id }: ViewNode): boolean {
  return [...absorbed.values()].filter(({ into }) => into === id).length > 1;
}

/** Arrows to a frame around it are arrows to it, unless the frame is a whole network or Region. */
function connectionsAround(view: SideView, node: ViewNode): readonly ViewConnection[] {
  const found = [...node.incoming, ...node.outgoing];
  for (const frame of view.ancestors(node)) {
    if (!hasTrait(frame, 'network', 'region', 'cloud', 'account')) {
      found.push(...frame.incoming, ...frame.outgoing);
    }
  }
  return found;
}
