import type { Catalog } from '../catalog/catalog.ts';
import type { ResolvedFace } from '../catalog/face-of.ts';
import type { Equivalence, Service } from '../catalog/schema.ts';
import type { Side } from '../document/schema.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { dataEffort } from './data-effort.ts';
import type { Effort, Fidelity, FlipEffect, FlipEffort } from './flip-row.ts';
import { keepsApi } from './keeps-api.ts';
import { listed } from './listed.ts';

/** What the effort of one element is decided from: all of it is catalog data and lines of the drawing. */
export interface EffortQuestion {
  readonly catalog: Catalog;
  readonly to: Side;
  readonly effect: FlipEffect;
  readonly pinned: boolean;
  readonly left: ResolvedFace;
  readonly right: ResolvedFace;
  readonly fidelity: Fidelity;
  readonly equivalence: Equivalence | undefined;
  /** Services that its code calls by an API that the other side does not have. */
  readonly calls: () => readonly string[];
}

/**
 * What moving an element takes. The words are those of the Cloud Adoption Framework: rehost is like for like (machines to
 * machines, platform to platform), replatform another hosting model with few changes of code, refactor a change of code.
 * Where two would do, the dearer one is said. A row of the equivalence table that states its effort comes before all rules.
 */
export function effortOf(question: EffortQuestion): FlipEffort {
  const { effect, pinned, left, right, equivalence, to } = question;
  const cloud = SIDE_NAMES[to];
  if (pinned) return effort('retain', `It is pinned to ${cloudOf(right.service)} and stays there.`);
  if (effect === 'absorbed' && right.into !== undefined)
    return effort('none', `On ${cloud} it is a part of another element, and comes with that.`);
  if (effect === 'absorbed') return effort('none', `${cloud} has it built in: there is nothing to move.`);
  if (effect === 'absent')
    return (
      equivalence?.effort ?? effort('undecided', `${cloud} has no counterpart: something else has to take its work.`)
    );
  if (effect === 'same') return effort('none', 'It is the same on both sides.');
  if (left.state === 'absorbed') return effort('set-up', `${cloud} does not have it built in: it is set up there.`);
  if (equivalence?.effort !== undefined) return equivalence.effort;
  if (isOne(left.service, PLACES)) return effort('none', 'A place: it is chosen, not moved.');
  return dataEffort(question) ?? codeEffort(question) ?? apiEffort(question) ?? restEffort(question);
}

const PLACES = ['region', 'zone', 'cloud'] as const;

/** Hosting models: what moves within one of them moves like for like. */
const HOSTS: readonly { readonly traits: readonly string[]; readonly moves: string }[] = [
  {
    traits: ['virtual-machine', 'scaling-group'],
    moves: 'The machines move with their operating system and software; size, image and network are stated anew.',
  },
  {
    traits: ['container-service', 'container-task', 'kubernetes'],
    moves: 'The same container images run there; what deploys, scales and connects them is written anew.',
  },
  { traits: ['web-app'], moves: 'The same code runs on the same kind of platform; its deployment is set up anew.' },
  {
    traits: ['batch', 'hpc'],
    moves: 'The same jobs run there; queues and pools are set up, and submission rewritten.',
  },
];

/** What runs somebody's code. */
function codeEffort({ left, right, fidelity, calls, to }: EffortQuestion): FlipEffort | undefined {
  const [from, there] = [left.service, right.service];
  if (isOne(from, ['orchestration']))
    return effort(
      'refactor',
      `Its workflows are written in the language of ${from.shortName}; ${there.shortName} has another.`,
    );
  if (isOne(from, ['function']) || (isOne(from, ['compute']) && isOne(there, ['function'])))
    return effort(
      'refactor',
      `Handlers, triggers and settings of ${from.shortName} differ from those of ${there.shortName}.`,
    );
  if (isOne(from, ['kubernetes-nodes']))
    return effort('set-up', 'Nodes hold nothing of their own: the pool is made anew, and its cluster fills it.');
  if (!isOne(from, ['compute', 'kubernetes', 'web-app'])) return undefined;
  const called = calls();
  if (called.length > 0)
    return effort('refactor', `Its code calls ${listed(called)}, whose API ${SIDE_NAMES[to]} does not have.`);
  const host = HOSTS.find(({ traits }) => isOne(from, traits) && isOne(there, traits));
  if (host !== undefined && (fidelity === 'exact' || fidelity === 'close')) return effort('rehost', host.moves);
  return effort('replatform', `${there.name} hosts it in another way: few changes of code, a new deployment.`);
}

/** What code calls: its callers change with it, unless both sides speak the same protocol. */
function apiEffort({ catalog, left, right, equivalence }: EffortQuestion): FlipEffort | undefined {
  if (!isOne(left.service, CALLED_BY_CODE)) return undefined;
  if (keepsApi(left, right, equivalence, catalog))
    return effort('replatform', 'Its clients keep their protocol and get a new address and new credentials.');
  return effort(
    'refactor',
    `Code that uses ${left.service.name} is written for its API; ${right.service.name} has another.`,
  );
}

/** Traits of services that code talks to by the provider's own API, not by an open protocol. */
export const CALLED_BY_CODE = [
  'key-value',
  'document',
  'graph',
  'object-storage',
  'search',
  'broker',
  'orchestration',
  'machine-learning',
  'iot',
] as const;

const NO_CODE: readonly Service['category'][] = [
  'networking',
  'edge',
  'security',
  'identity',
  'management',
  'groups',
  'migration',
  'developer',
];

function restEffort({ left, right, fidelity }: EffortQuestion): FlipEffort {
  const { service } = left;
  const areBoth = (trait: string): boolean => isOne(service, [trait]) && isOne(right.service, [trait]);
  if (areBoth('secrets'))
    return effort('set-up', 'The secrets are stored anew; code that reads them by itself calls another API.');
  if (areBoth('keys'))
    return effort('set-up', 'New keys are made there, and the data is encrypted with them as it is copied.');
  if (areBoth('monitoring') || areBoth('logging'))
    return effort('set-up', 'Collection, dashboards and alarms are set up anew; instrumentation in code may change.');
  if (isOne(service, ['certificates'])) return effort('set-up', 'Certificates are issued or imported there anew.');
  if (isOne(service, ['deployment']))
    return effort('set-up', 'Templates and pipelines are written anew; what they deploy is counted by itself.');
  if (isOne(service, ['identity', 'directory']))
    return effort('set-up', 'Accounts, roles and policies are stated anew.');
  if (isOne(service, ['api-gateway']))
    return effort('replatform', 'Routes, limits and sign-in are stated anew; what answers the calls stays.');
  if (NO_CODE.includes(service.category) || isOne(service, ['container-cluster', 'monitoring', 'logging', 'scheduler']))
    return effort('set-up', setUpReason(fidelity));
  if (fidelity === 'close' || fidelity === 'exact')
    return effort('replatform', `What is built on it is stated anew for ${right.service.name}.`);
  return effort('refactor', `${right.service.name} matches it only in part: what is built on it is rewritten.`);
}

function setUpReason(fidelity: Fidelity): string {
  return fidelity === 'partial'
    ? 'No code and no data of its own; it works differently there, so it is designed anew.'
    : 'No code and no data of its own: it is configured anew.';
}

function cloudOf({ provider }: Service): string {
  return provider === 'neutral' ? 'its cloud' : SIDE_NAMES[provider];
}

function isOne({ traits }: Service, wanted: readonly string[]): boolean {
  return wanted.some((trait) => traits.includes(trait));
}

function effort(kind: Effort, reason: string): FlipEffort {
  return { kind, reason };
}
