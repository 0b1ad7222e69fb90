import { matchesAny } from '../catalog/catalog.ts';
import type { Service, ServiceProvider } from '../catalog/schema.ts';

/** What a cloud would say against a service inside these frames, nearest first; undefined: nothing. */
export function adviceOnPlace(service: Service, around: readonly Service[]): string | undefined {
  const nearest = around[0];
  const accepts = nearest?.container?.accepts;
  if (nearest !== undefined && accepts !== undefined && !matchesAny(service, accepts)) {
    return `${nearest.shortName} does not usually hold ${service.shortName}.`;
  }
  return (
    adviceOnCloud(service, around) ??
    adviceOnScope(service, around) ??
    adviceOnNesting(service, around) ??
    adviceOnNetwork(service, around)
  );
}

const PLACES = ['region', 'network', 'zone', 'subnet'];

function adviceOnCloud(service: Service, around: readonly Service[]): string | undefined {
  if (service.provider === 'neutral') return undefined;
  const foreign = around.find(
    (frame) => frame.provider !== 'neutral' && frame.provider !== service.provider && matchesAny(frame, PLACES),
  );
  if (foreign === undefined) return undefined;
  return `${service.shortName} is a service of ${cloudName(service.provider)} and cannot run in ${cloudName(foreign.provider)}.`;
}

/** A private DNS zone has no region but is linked to networks, and is rightly drawn in one. */
function adviceOnScope(service: Service, around: readonly Service[]): string | undefined {
  if (service.scope !== 'global' || matchesAny(service, ['dns'])) return undefined;
  const frame = around.find((one) => matchesAny(one, PLACES));
  if (frame === undefined) return undefined;
  return `${service.shortName} is global: it belongs to no ${frame.shortName}.`;
}

/** AWS subnets lie in one zone, Azure subnets span the zones of their region. */
function adviceOnNesting(service: Service, around: readonly Service[]): string | undefined {
  const isIn = (...traits: string[]): boolean => around.some((frame) => matchesAny(frame, traits));
  if (matchesAny(service, ['region']) && isIn('network', 'zone', 'subnet')) {
    return 'A region holds networks and zones; it lies in none.';
  }
  if (matchesAny(service, ['network']) && isIn('zone', 'subnet')) {
    return 'A network spans the zones of its region; it lies in no zone and in no subnet.';
  }
  if (service.id === 'aws.availability-zone' && isIn('subnet')) return 'On AWS a subnet lies in one availability zone.';
  if (service.id === 'azure.subnet' && isIn('zone')) return 'On Azure a subnet spans the zones of its region.';
  return undefined;
}

function adviceOnNetwork(service: Service, around: readonly Service[]): string | undefined {
  if (!service.needsNetwork || around.some((frame) => matchesAny(frame, ['network', 'subnet']))) return undefined;
  const network = service.provider === 'aws' ? 'a VPC' : 'a virtual network';
  return `${service.shortName} needs ${network} around it.`;
}

function cloudName(provider: ServiceProvider): string {
  return provider === 'aws' ? 'AWS' : 'Azure';
}
