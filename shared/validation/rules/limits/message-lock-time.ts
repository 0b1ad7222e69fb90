import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

export const messageLockTime: Rule = {
  meta: {
    id: 'message-lock-time',
    code: 'RT-013',
    category: 'limits',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Message processing that outlasts its lock',
    why: 'A queue hides a message from other consumers for a limited time only. When processing takes longer and nothing renews the lock, a second consumer gets the same message and the work is done twice.',
    messages: {
      short:
        'Messages of {queue} are locked for {lock} s; {consumer} may take {seconds} s for one, so others get it too.',
      renewed:
        'Messages of {queue} are locked for {lock} s; {consumer} may take {seconds} s for one, and Functions renews the lock that long unless it is set otherwise: state whether it does.',
      most: 'A lock on a message of {queue} lasts {lock} s at most, and {consumer} may take {seconds} s for one: unless it renews the lock, others get the message too. State whether it does.',
    },
    remedy: 'Renew the lock while working, raise it above the processing time, or split the work.',
    source: 'rule-sqs-visibility',
  },
  check: (view) =>
    view.all('queue', 'azure.service-bus-topic').flatMap((queue) => {
      const lock = lockOf(view, queue);
      if (lock === undefined || statedFlag(view, queue, 'lockRenewal') === true) return [];
      return consumersOf(view, queue).flatMap(({ consumer, connection }) => {
        const seconds = statedNumber(view, consumer, 'processingSeconds') ?? runOf(view, consumer, lock);
        if (seconds === undefined || seconds <= lock.seconds) return [];
        const renewal = lockRenewalOf(view, consumer);
        if (renewal === true) return [];
        const isByDefault = renewal === undefined && isServiceBus(queue) && isRenewedByDefault(consumer, seconds);
        const isOpen = isByDefault || (lock.isMost && renewal === undefined);
        return [
          {
            message: isByDefault ? 'renewed' : lock.isMost ? 'most' : 'short',
            ...(isOpen && { severity: 'info' as const }),
            data: {
              queue: nameOf(queue),
              consumer: nameOf(consumer),
              lock: numberText(lock.seconds),
              seconds: numberText(seconds),
            },
            nodes: [queue.id, consumer.id],
            connections: [connection.connection.id],
            property: isOpen ? 'lockRenewal' : lock.property,
            fix: isOpen ? undefined : (lockFix(queue, lock.property, seconds) ?? renewalFix(consumer)),
            source: isServiceBus(queue) ? 'rule-service-bus-locks' : 'rule-sqs-visibility',
          },
        ];
      });
    }),
};

interface Lock {
  readonly seconds: number;
  readonly property: string;
  /** None is stated, and it can be no longer. */
  readonly isMost: boolean;
}

function lockOf(view: SideView, queue: ViewNode): Lock | undefined {
  const property = isServiceBus(queue) ? 'lockSeconds' : 'visibilityTimeoutSeconds';
  const stated = statedNumber(view, queue, property);
  if (stated !== undefined) return { seconds: stated, property, isMost: false };
  // A visibility timeout is as long as any run.
  const most = limitFor(queue, 'maxLockSeconds')?.value;
  return most === undefined ? undefined : { seconds: most, property, isMost: true };
}

/** A function runs for a message, or for a batch of them, so only what no lock covers is told. */
function runOf(view: SideView, consumer: ViewNode, { isMost }: Lock): number | undefined {
  return isMost && hasTrait(consumer, 'function') ? statedNumber(view, consumer, 'expectedDurationSeconds') : undefined;
}

/** What the consumer says, or the app that it is a function of. */
function lockRenewalOf(view: SideView, consumer: ViewNode): boolean | undefined {
  const renewer = [consumer, ...view.ancestors(consumer)].find(mayRenew);
  return renewer && statedFlag(view, renewer, 'lockRenewal');
}

function mayRenew({ service }: ViewNode): boolean {
  return service.properties.lockRenewal !== undefined;
}

function isRenewedByDefault(consumer: ViewNode, seconds: number): boolean {
  return seconds <= (limitFor(consumer, 'defaultLockRenewalSeconds')?.value ?? 0);
}

function isServiceBus({ service }: ViewNode): boolean {
  return service.id === 'azure.service-bus' || service.id === 'azure.service-bus-topic';
}

/** Arrows point from a queue to its consumer; a line without one head counts where compute is at its other end. */
function consumersOf(
  view: SideView,
  queue: ViewNode,
): readonly { readonly consumer: ViewNode; readonly connection: ViewConnection }[] {
  const polled = queue.incoming.filter(({ connection }) => connection.direction !== 'forward');
  const ends = [
    ...queue.outgoing.map((connection) => ({ id: connection.to, connection })),
    ...polled.map((connection) => ({ id: connection.from, connection })),
  ];
  return ends.flatMap(({ id, connection }) => {
    const consumer = view.nodes.get(id);
    return consumer && hasTrait(consumer, 'compute', 'function') ? [{ consumer, connection }] : [];
  });
}

/** Twice the time that is known, for the messages that take longer; as far as the queue allows. */
function lockFix(queue: ViewNode, property: string, seconds: number): OfferedFix | undefined {
  const limitId = property === 'lockSeconds' ? 'maxLockSeconds' : 'maxVisibilityTimeoutSeconds';
  const most = limitFor(queue, limitId)?.value ?? 0;
  if (seconds > most) return undefined;
  const enough = Math.min(most, Math.ceil((2 * seconds) / 60) * 60);
  return settingFix(`Set to ${numberText(enough)} s`, queue, { [property]: enough });
}

/** Where no lock can be long enough; for consumers that can renew one. */
function renewalFix(consumer: ViewNode): OfferedFix | undefined {
  return mayRenew(consumer) ? settingFix('Renew the lock', consumer, { lockRenewal: true }) : undefined;
}
