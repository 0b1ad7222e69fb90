import { append } from '../group-by.ts';
import type { Catalog } from './catalog.ts';
import type { MachineSeries } from './schema.ts';

/** A size of a machine, or of a managed service that is sold by machine sizes, with what a workload is given by it. */
export interface MachineSize {
  readonly name: string;
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly gpus: number;
  readonly series: MachineSeries;
}

/** Who has a size: a service with a list of its own, else the machines of a cloud. */
type Owner = string;
type Sizes = ReadonlyMap<Owner, ReadonlyMap<string, MachineSize>>;
const cache = new WeakMap<Catalog, Sizes>();

/** By its name, however it is spelt; undefined: the catalog does not know it. `service`: whose size it is. */
export function machineSize(catalog: Catalog, name: string, service: string): MachineSize | undefined {
  return sizesFor(catalog, service)?.get(keyOf(name));
}

/** What a workload may move to where its own purpose has nothing as large: more memory for a processor, never less. */
const ALSO: Readonly<Record<MachineSeries['purpose'], readonly MachineSeries['purpose'][]>> = {
  burstable: ['burstable', 'general', 'memory'],
  general: ['general', 'memory'],
  compute: ['compute', 'general', 'memory'],
  memory: ['memory'],
  storage: ['storage'],
  gpu: ['gpu'],
};

/**
 * The least size that a service has with as much of everything: memory, GPUs of the same model, processors, of the same
 * architecture for a machine. Of the same purpose if there is one so large. Undefined: none is known.
 */
export function nearestSize(
  catalog: Catalog,
  size: MachineSize,
  service: string,
  purpose: MachineSeries['purpose'] = size.series.purpose,
): MachineSize | undefined {
  const fitting = [...(sizesFor(catalog, service)?.values() ?? [])].filter((one) => isEnough(one, size));
  for (const wanted of ALSO[purpose]) {
    const [least] = fitting.filter(({ series }) => series.purpose === wanted).sort(byCapacity);
    if (least !== undefined) return least;
  }
  return undefined;
}

function isEnough(one: MachineSize, wanted: MachineSize): boolean {
  const { target, architecture, accelerator, services } = one.series;
  if (target !== true || accelerator !== wanted.series.accelerator) return false;
  if (services === undefined && architecture !== wanted.series.architecture) return false;
  return one.vcpu >= wanted.vcpu && one.memoryGib >= wanted.memoryGib && one.gpus >= wanted.gpus;
}

function byCapacity(a: MachineSize, b: MachineSize): number {
  return a.gpus - b.gpus || a.vcpu - b.vcpu || a.memoryGib - b.memoryGib;
}

function sizesFor(catalog: Catalog, service: string): ReadonlyMap<string, MachineSize> | undefined {
  const sizes = sizesOf(catalog);
  return sizes.get(service) ?? sizes.get(service.split('.')[0] ?? '');
}

function sizesOf(catalog: Catalog): Sizes {
  const known = cache.get(catalog);
  if (known !== undefined) return known;
  const byOwner = new Map<Owner, MachineSeries[]>();
  for (const series of catalog.machineSeries)
    for (const owner of series.services ?? [series.provider]) append(byOwner, owner, series);
  const sizes = new Map([...byOwner].map(([owner, list]) => [owner, sizesIn(list)]));
  cache.set(catalog, sizes);
  return sizes;
}

function sizesIn(list: readonly MachineSeries[]): ReadonlyMap<string, MachineSize> {
  const sizes = new Map<string, MachineSize>();
  for (const series of list) {
    for (const [name, [vcpu = 0, memoryGib = 0, gpus = 0]] of Object.entries(series.sizes))
      sizes.set(keyOf(name), { name, vcpu, memoryGib, gpus, series });
  }
  return sizes;
}

/** "D4s v5" for Standard_D4s_v5, "m7g.large" for db.m7g.large. */
function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^standard[_ ]/, '')
    .replace(/^db\./, '')
    .replace(/[ _]+/g, '_');
}
