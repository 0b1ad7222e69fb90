import type { SideView, ViewConnection, ViewNode } from '../catalog/side-view.ts';
import { statedFlag, statedNumber, statedOnConnection, statedText } from './stated.ts';

/** Things that pass a request on and wait for the answer. */
export const PROXIES = ['load-balancer', 'api-gateway', 'cdn', 'global-router', 'firewall', 'waf', 'ddos-protection'];
const CALLERS = new Set([
  ...PROXIES,
  'client',
  'internet',
  'third-party',
  'on-premises',
  'compute',
  'web-app',
  'generic',
]);
const ANSWERERS = new Set([...PROXIES, 'compute', 'web-app', 'function', 'container-cluster', 'kubernetes', 'generic']);
/** Drawn in general terms, it starts or keeps something and waits for nobody. */
const NEVER_WAITING: ReadonlySet<string> = new Set([
  'neutral.timer',
  'neutral.queue',
  'neutral.message',
  'neutral.storage',
  'neutral.database',
  'neutral.repository',
]);
/** Compute that takes a job and answers at once. */
const QUEUED = new Set(['batch', 'orchestration', 'scheduler']);

/**
 * True if the caller waits for the answer. A drawing seldom says so: a plain arrow counts where both ends are of the kind
 * that call and answer (a gateway and a function are; a gateway and a queue are not).
 */
export function isSynchronous(view: SideView, connection: ViewConnection): boolean {
  const { kind } = connection.connection;
  if (kind === 'invoke-sync') return true;
  if (kind !== 'traffic') return false;
  const { source: from, target: to } = connection;
  if (to.service.id === 'azure.container-apps-job') return false;
  if (NEVER_WAITING.has(from.service.id)) return false;
  const invocation = statedText(view, to, 'invocation');
  if (invocation === 'async' || invocation === 'poll') return false;
  return hasTraitOf(from, CALLERS) && hasTraitOf(to, ANSWERERS) && !hasTraitOf(to, QUEUED);
}

/** Whether someone waits for what the node answers. */
export function isAwaited(view: SideView, id: string): boolean {
  return view.incoming(id).some((connection) => isSynchronous(view, connection));
}

export function hasTraitOf(node: ViewNode, traits: ReadonlySet<string>): boolean {
  return node.service.traits.some((trait) => traits.has(trait));
}

/** Asked hundreds of thousands of times in a large diagram, so without closures. */
export function hasTrait(node: ViewNode | undefined, ...traits: string[]): boolean {
  if (node === undefined) return false;
  const own = node.service.traits;
  for (const trait of traits) if (own.includes(trait)) return true;
  return false;
}

/** Somebody waits for its whole answer. Without any arrow towards it, a stated response time says so. */
export function answersRequests(view: SideView, id: string): boolean {
  const incoming = view.incoming(id);
  const calls = incoming.filter((connection) => isSynchronous(view, connection));
  if (calls.length > 0) return calls.some((connection) => isWaiting(view, connection));
  if (statedFlag(view, id, 'httpTrigger') === true) return true;
  if (incoming.length > 0) return false;
  const invocation = statedText(view, id, 'invocation');
  return statedFlag(view, id, 'httpTrigger') === undefined && invocation !== 'async' && invocation !== 'poll';
}

/** A caller of a streamed answer is served while the work goes on. */
function isWaiting(view: SideView, connection: ViewConnection): boolean {
  return isSynchronous(view, connection) && statedOnConnection(connection, 'streamed') !== true;
}

export interface SlowBackend {
  readonly node: ViewNode;
  readonly seconds: number;
  /** The first connection on the way to it. */
  readonly connection: ViewConnection;
  /** Not stated as a response time but as the length of the run that the caller waits for. */
  readonly inferred: boolean;
}

const MAX_HOPS = 4;

/**
 * The slowest answer that something waits for: directly, behind further proxies, or along calls that are stated to wait, where
 * the first of them states no time of its own. Streamed answers do not count.
 */
export function slowestBackend(view: SideView, id: string): SlowBackend | undefined {
  let slowest: SlowBackend | undefined;
  const seen = new Set([id]);
  const visit = (at: string, first: ViewConnection | undefined, hops: number): void => {
    const isProxy = at === id || hasTrait(view.nodes.get(at), ...PROXIES);
    for (const connection of callsFrom(view, at)) {
      if (!isProxy && connection.connection.kind !== 'invoke-sync') continue;
      const node = connection.target;
      if (seen.has(node.id) || !isWaiting(view, connection)) continue;
      seen.add(node.id);
      const start = first ?? connection;
      const wait = waitFor(view, node);
      if (wait?.inferred === true && !isProxy) continue;
      if (wait !== undefined && wait.seconds > (slowest?.seconds ?? 0)) slowest = { node, connection: start, ...wait };
      const passesOn = hasTrait(node, ...PROXIES) || wait === undefined || wait.inferred;
      if (hops < MAX_HOPS && passesOn) visit(node.id, start, hops + 1);
    }
  };
  visit(id, undefined, 1);
  return slowest;
}

/** A line with two arrowheads is a call from the end that has no other backend. */
function callsFrom(view: SideView, id: string): readonly ViewConnection[] {
  const outgoing = view.outgoing(id);
  if (outgoing.some((connection) => isSynchronous(view, connection))) return outgoing;
  const returning = view.incoming(id).filter(({ connection }) => connection.direction === 'both');
  return [...outgoing, ...returning.map(turned)];
}

function turned(line: ViewConnection): ViewConnection {
  return { ...line, from: line.to, to: line.from, source: line.target, target: line.source };
}

/** A function that nothing but waiting callers start keeps them waiting for its whole run. */
export function waitFor(view: SideView, node: ViewNode): { seconds: number; inferred: boolean } | undefined {
  const stated = statedNumber(view, node, 'expectedResponseSeconds');
  if (stated !== undefined) return { seconds: stated, inferred: false };
  if (!hasTrait(node, 'function') || statedFlag(view, node, 'durable') === true) return undefined;
  const run = statedNumber(view, node, 'expectedDurationSeconds');
  if (run === undefined || !node.incoming.every((connection) => isSynchronous(view, connection))) return undefined;
  return { seconds: run, inferred: true };
}
