import type { Side } from '../document/schema.ts';
import type { Catalog } from './catalog.ts';
import type { MachineSeries } from './schema.ts';

/** A machine size with what a workload is given by it. */
export interface MachineSize {
  readonly name: string;
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly gpus: number;
  readonly series: MachineSeries;
}

type Sizes = ReadonlyMap<string, MachineSize>;
const cache = new WeakMap<Catalog, Sizes>();

/** By its name, however it is spelt; undefined: the catalog does not know it. */
export function machineSize(catalog: Catalog, name: string): MachineSize | undefined {
  return sizesOf(catalog).get(keyOf(name));
}

/** What a workload may move to where its own purpose has nothing as large: more memory for a processor, never less. */
const ALSO: Readonly<Record<MachineSeries['purpose'], readonly MachineSeries['purpose'][]>> = {
  burstable: ['burstable', 'general'],
  general: ['general', 'memory'],
  compute: ['compute', 'general', 'memory'],
  memory: ['memory'],
  storage: ['storage'],
  gpu: ['gpu'],
};

/**
 * The least size of a cloud that has as much of everything: processors of the same architecture, memory, GPUs of the same model. Of
 * the same purpose if there is one so large. Undefined: none is known.
 */
export function nearestSize(catalog: Catalog, size: MachineSize, side: Side): MachineSize | undefined {
  const fitting = [...sizesOf(catalog).values()].filter((one) => one.series.provider === side && isEnough(one, size));
  for (const purpose of ALSO[size.series.purpose]) {
    const [least] = fitting.filter(({ series }) => series.purpose === purpose).sort(byCapacity);
    if (least !== undefined) return least;
  }
  return undefined;
}

function isEnough(one: MachineSize, wanted: MachineSize): boolean {
  const { target, architecture, accelerator } = one.series;
  if (target !== true || architecture !== wanted.series.architecture) return false;
  if (accelerator !== wanted.series.accelerator) return false;
  return one.vcpu >= wanted.vcpu && one.memoryGib >= wanted.memoryGib && one.gpus >= wanted.gpus;
}

function byCapacity(a: MachineSize, b: MachineSize): number {
  return a.gpus - b.gpus || a.vcpu - b.vcpu || a.memoryGib - b.memoryGib;
}

function sizesOf(catalog: Catalog): Sizes {
  const known = cache.get(catalog);
  if (known !== undefined) return known;
  const sizes = new Map<string, MachineSize>();
  for (const series of catalog.machineSeries) {
    for (const [name, [vcpu = 0, memoryGib = 0, gpus = 0]] of Object.entries(series.sizes))
      sizes.set(keyOf(name), { name, vcpu, memoryGib, gpus, series });
  }
  cache.set(catalog, sizes);
  return sizes;
}

/** "D4s v5" for Standard_D4s_v5. */
function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^standard[_ ]/, '')
    .replace(/[ _]+/g, '_');
}
