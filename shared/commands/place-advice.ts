import { matchesAny } from '../catalog/catalog.ts';
import type { Service, ServiceProvider } from '../catalog/schema.ts';

/** What a cloud would say against a place. */
export interface PlaceAdvice {
  /**
   * nesting, cloud: nothing of the kind can be built (NET-017). network: it exists only in a network (NET-002). scope, habit: no
   * rule reports it, but nobody draws it so.
   */
  readonly kind: 'nesting' | 'cloud' | 'network' | 'scope' | 'habit';
  /** One sentence. */
  readonly reason: string;
}

/** What speaks against a service inside these frames, nearest first; undefined: nothing. The rules ask the same questions. */
export function adviceOnPlace(service: Service, around: readonly Service[]): PlaceAdvice | undefined {
  return (
    adviceOnNesting(service, around) ??
    adviceOnCloud(service, around) ??
    adviceOnNetwork(service, around) ??
    adviceOnContents(service, around[0]) ??
    adviceOnScope(service, around) ??
    adviceOnLevels(service, around) ??
    adviceOnPlumbing(service, around)
  );
}

/** Containers from the outermost to the innermost: one may not be inside another of its own or an inner kind. */
export const LEVELS = ['region', 'network', 'subnet'] as const;

/** Where a container stands among the levels; undefined: it is none of them. */
export function levelOf(service: Service): (typeof LEVELS)[number] | undefined {
  return LEVELS.find((trait) => service.traits.includes(trait));
}

/** The nearest of the frames that the container can never lie in; a hub of transit networks holds networks. */
export function wrongOuter<T>(inner: Service, around: readonly T[], serviceOf: (frame: T) => Service): T | undefined {
  const level = levelOf(inner);
  if (level === undefined) return undefined;
  const within = LEVELS.slice(LEVELS.indexOf(level));
  const outer = around.find((frame) => within.some((trait) => serviceOf(frame).traits.includes(trait)));
  return outer === undefined || serviceOf(outer).traits.includes('transit') ? undefined : outer;
}

/** Whether a service of one cloud would lie in a container of the other. What is on premises takes either. */
export function isForeign(service: Service, outer: Service): boolean {
  const isOfBoth = service.provider === 'neutral' || outer.provider === 'neutral';
  return !isOfBoth && service.provider !== outer.provider && !outer.traits.includes('on-premises');
}

/** Drawn on the border of a network by habit, or network plumbing that belongs to one by its nature. */
const ON_THE_BORDER = [
  'internet-gateway',
  'vpn',
  'network-plumbing',
  'subnet',
  'gateway-endpoint',
  'private-endpoint',
  'nat',
];

/** Whether it has to be drawn in a network, where networks are drawn. */
export function livesInNetwork(service: Service): boolean {
  return service.needsNetwork && !service.traits.some((trait) => ON_THE_BORDER.includes(trait));
}

/** Whether what lies in such a frame has a network by it. */
export function bringsNetwork({ traits }: Service): boolean {
  return traits.some((trait) => NETWORKED.includes(trait));
}

const NETWORKED = ['network', 'subnet', 'transit', 'on-premises'];
const PLACES = ['region', 'network', 'zone', 'subnet'];

const WRONG_LEVEL: Readonly<Record<(typeof LEVELS)[number], string>> = {
  region: 'A region holds networks and zones; it lies in none.',
  network: 'A network lies in one region, in no other network and in no subnet.',
  subnet: 'A subnet lies in one network and in no other subnet.',
};

function adviceOnNesting(service: Service, around: readonly Service[]): PlaceAdvice | undefined {
  const level = levelOf(service);
  if (level === undefined || wrongOuter(service, around, (frame) => frame) === undefined) return undefined;
  return { kind: 'nesting', reason: WRONG_LEVEL[level] };
}

function adviceOnCloud(service: Service, around: readonly Service[]): PlaceAdvice | undefined {
  const outer = around.find(({ provider }) => provider !== 'neutral');
  if (outer === undefined || !isForeign(service, outer)) return undefined;
  const reason = `${service.shortName} is a service of ${cloudName(service.provider)} and cannot run in ${cloudName(outer.provider)}.`;
  return { kind: 'cloud', reason };
}

function adviceOnNetwork(service: Service, around: readonly Service[]): PlaceAdvice | undefined {
  if (!livesInNetwork(service) || around.some(bringsNetwork)) return undefined;
  return { kind: 'network', reason: needsNetworkAround(service) };
}

function adviceOnContents(service: Service, nearest: Service | undefined): PlaceAdvice | undefined {
  const accepts = nearest?.container?.accepts;
  if (nearest === undefined || accepts === undefined || matchesAny(service, accepts)) return undefined;
  return { kind: 'habit', reason: `${nearest.shortName} does not usually hold ${service.shortName}.` };
}

/** A private DNS zone has no region but is linked to networks, and is rightly drawn in one. */
function adviceOnScope(service: Service, around: readonly Service[]): PlaceAdvice | undefined {
  if (service.scope !== 'global' || matchesAny(service, ['dns'])) return undefined;
  const frame = around.find((one) => matchesAny(one, PLACES));
  if (frame === undefined) return undefined;
  return { kind: 'scope', reason: `${service.shortName} is global: it belongs to no ${frame.shortName}.` };
}

/** AWS subnets lie in one zone, Azure subnets span the zones of their region. */
function adviceOnLevels(service: Service, around: readonly Service[]): PlaceAdvice | undefined {
  const isIn = (trait: string): boolean => around.some((frame) => matchesAny(frame, [trait]));
  const habit = (reason: string): PlaceAdvice => ({ kind: 'habit', reason });
  if (matchesAny(service, ['region']) && isIn('zone')) return habit(WRONG_LEVEL.region);
  if (matchesAny(service, ['network']) && isIn('zone')) {
    return habit('A network spans the zones of its region; it lies in none.');
  }
  if (service.id === 'aws.availability-zone' && isIn('subnet'))
    return habit('On AWS a subnet lies in one availability zone.');
  if (service.id === 'azure.subnet' && isIn('zone')) return habit('On Azure a subnet spans the zones of its region.');
  return undefined;
}

/** What stands on the border of a network is reported by nobody, but belongs to one. */
function adviceOnPlumbing(service: Service, around: readonly Service[]): PlaceAdvice | undefined {
  if (!service.needsNetwork || around.some(bringsNetwork)) return undefined;
  return { kind: 'habit', reason: needsNetworkAround(service) };
}

function needsNetworkAround({ shortName, provider }: Service): string {
  return `${shortName} needs ${provider === 'aws' ? 'a VPC' : 'a virtual network'} around it.`;
}

function cloudName(provider: ServiceProvider): string {
  return provider === 'aws' ? 'AWS' : 'Azure';
}
