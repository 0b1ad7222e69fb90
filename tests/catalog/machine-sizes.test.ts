import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { machineSize, nearestSize } from '../../shared/catalog/machine-sizes.ts';
import { machineSeriesSchema } from '../../shared/catalog/schema.ts';
import type { Side } from '../../shared/document/schema.ts';

describe('machine sizes', () => {
  test.each(catalog.machineSeries.map((series) => [series.series, series] as const))(
    '%s is a sound row',
    (_, series) => {
      expect(machineSeriesSchema.parse(series)).toEqual(series);
      expect(catalog.sources.has(series.source)).toBe(true);
      expect(series.purpose === 'gpu').toBe(series.accelerator !== undefined);
      for (const capacity of Object.values(series.sizes))
        expect(capacity).toHaveLength(series.purpose === 'gpu' ? 3 : 2);
    },
  );

  test('each has its name alone', () => {
    const names = catalog.machineSeries.flatMap(({ sizes }) => Object.keys(sizes));
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    ['m7g.large', 'azure', 'Standard_D2ps_v6'],
    ['M7G.LARGE ', 'azure', 'Standard_D2ps_v6'],
    ['m7i.xlarge', 'azure', 'Standard_D4s_v6'],
    ['m5.12xlarge', 'azure', 'Standard_D48s_v6'],
    ['t3.micro', 'azure', 'Standard_B2ts_v2'],
    ['t3.small', 'azure', 'Standard_B2ls_v2'],
    ['t4g.medium', 'azure', 'Standard_B2pls_v2'],
    ['c7i.2xlarge', 'azure', 'Standard_F8als_v6'],
    ['c5.9xlarge', 'azure', 'Standard_F48als_v6'],
    ['c6i.24xlarge', 'azure', 'Standard_D96s_v6'],
    ['c7g.4xlarge', 'azure', 'Standard_D16pls_v6'],
    ['r6g.2xlarge', 'azure', 'Standard_E8ps_v6'],
    ['r8g.24xlarge', 'azure', undefined],
    ['i3.xlarge', 'azure', 'Standard_L8s_v3'],
    ['i4g.large', 'azure', undefined],
    ['g4dn.xlarge', 'azure', 'Standard_NC4as_T4_v3'],
    ['g4dn.12xlarge', 'azure', 'Standard_NC64as_T4_v3'],
    ['g5.xlarge', 'azure', undefined],
    ['p5.48xlarge', 'azure', undefined],
    ['Standard_D4s_v5', 'aws', 'm7i.xlarge'],
    ['D4s v5', 'aws', 'm7i.xlarge'],
    ['Standard_B1s', 'aws', 't3.micro'],
    ['Standard_E20s_v5', 'aws', 'r7i.8xlarge'],
    ['Standard_F8s_v2', 'aws', 'c7i.2xlarge'],
    ['Standard_D8ps_v6', 'aws', 'm7g.2xlarge'],
    ['Standard_NC4as_T4_v3', 'aws', 'g4dn.2xlarge'],
    ['Standard_ND96isr_H100_v5', 'aws', 'p5.48xlarge'],
  ] as const)('%s on %s is %s', (name, side: Side, expected) => {
    const size = machineSize(catalog, name);
    if (size === undefined) throw new Error(`unknown: ${name}`);
    expect(nearestSize(catalog, size, side)?.name).toBe(expected);
  });

  test('never gives less of anything, nor another architecture', () => {
    for (const series of catalog.machineSeries) {
      for (const name of Object.keys(series.sizes)) {
        const size = machineSize(catalog, name);
        const to = size && nearestSize(catalog, size, series.provider === 'aws' ? 'azure' : 'aws');
        if (size === undefined || to === undefined) continue;
        expect(to.vcpu, name).toBeGreaterThanOrEqual(size.vcpu);
        expect(to.memoryGib, name).toBeGreaterThanOrEqual(size.memoryGib);
        expect(to.gpus, name).toBeGreaterThanOrEqual(size.gpus);
        expect(to.series.architecture, name).toBe(series.architecture);
      }
    }
  });

  test.each(['mac2.metal', 'x9z.large', 'Standard', ''])('knows no %s', (name) => {
    expect(machineSize(catalog, name)).toBeUndefined();
  });
});
