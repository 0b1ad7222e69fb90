import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { machineSize, nearestSize } from '../../shared/catalog/machine-sizes.ts';
import { machineSeriesSchema } from '../../shared/catalog/schema.ts';
import type { Side } from '../../shared/document/schema.ts';

const MACHINES: Readonly<Record<Side, string>> = { aws: 'aws.ec2', azure: 'azure.virtual-machines' };

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

  test('each has its name alone among those of one service', () => {
    const names = catalog.machineSeries.flatMap(({ sizes, provider, services = [provider] }) =>
      services.flatMap((service) => Object.keys(sizes).map((name) => `${service} ${name}`)),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test('services with sizes of their own can state one', () => {
    for (const { provider, services = [] } of catalog.machineSeries)
      for (const id of services)
        expect(serviceOf(catalog, id).properties).toHaveProperty(provider === 'aws' ? 'instanceType' : 'vmSize');
  });

  test.each([
    ['db.t4g.medium', 'aws.rds', 'azure.postgresql', 'Standard_B2s'],
    ['db.t4g.micro', 'aws.rds', 'azure.mysql', 'Standard_B2s'],
    ['db.t2.small', 'aws.rds', 'azure.mysql', 'Standard_B1ms'],
    ['db.t3.xlarge', 'aws.rds', 'azure.postgresql', 'Standard_B4ms'],
    ['db.m6g.large', 'aws.rds', 'azure.postgresql', 'Standard_D2ds_v6'],
    ['m6g.large', 'aws.rds', 'azure.mysql', 'Standard_D2ads_v5'],
    ['db.m7g.4xlarge', 'aws.rds', 'azure.postgresql', 'Standard_D16ds_v6'],
    ['db.m6i.24xlarge', 'aws.rds', 'azure.mysql', 'Standard_D96ds_v5'],
    ['db.m6i.32xlarge', 'aws.rds', 'azure.mysql', undefined],
    ['db.r6g.xlarge', 'aws.rds', 'azure.postgresql', 'Standard_E4ds_v6'],
    ['db.r7g.2xlarge', 'aws.aurora', 'azure.mysql', 'Standard_E8ds_v5'],
    ['db.r6g.16xlarge', 'aws.rds', 'azure.mysql', 'Standard_E64ds_v5'],
    ['db.r5.24xlarge', 'aws.rds', 'azure.postgresql', 'Standard_E96ds_v6'],
    ['db.m6i.large', 'aws.rds', 'azure.virtual-machines', 'Standard_D2s_v6'],
    ['Standard_B1ms', 'azure.postgresql', 'aws.rds', 'db.t4g.small'],
    ['B2ms', 'azure.mysql', 'aws.rds', 'db.t4g.large'],
    ['Standard_D4ds_v5', 'azure.postgresql', 'aws.rds', 'db.m6g.xlarge'],
    ['Standard_D96ds_v5', 'azure.mysql', 'aws.rds', 'db.m6i.24xlarge'],
    ['Standard_D4ads_v5', 'azure.mysql', 'aws.aurora', 'db.r6g.xlarge'],
    ['Standard_E20ds_v5', 'azure.mysql', 'aws.rds', 'db.r6g.8xlarge'],
    ['Standard_E2ds_v4', 'azure.postgresql', 'aws.rds', 'db.r6g.large'],
  ])('%s of %s on %s is %s', (name, from, to, expected) => {
    const size = machineSize(catalog, name, from);
    if (size === undefined) throw new Error(`unknown: ${name}`);
    expect(nearestSize(catalog, size, to)?.name).toBe(expected);
  });

  test('a machine has no database size, and a database no machine size', () => {
    expect(machineSize(catalog, 'db.m6g.micro', 'aws.ec2')).toBeUndefined();
    expect(machineSize(catalog, 'Standard_D4s_v6', 'azure.postgresql')).toBeUndefined();
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
    const size = machineSize(catalog, name, MACHINES[side === 'aws' ? 'azure' : 'aws']);
    if (size === undefined) throw new Error(`unknown: ${name}`);
    expect(nearestSize(catalog, size, MACHINES[side])?.name).toBe(expected);
  });

  test('never gives less of anything, nor another architecture', () => {
    for (const series of catalog.machineSeries) {
      for (const name of Object.keys(series.sizes)) {
        const size = machineSize(catalog, name, series.services?.[0] ?? MACHINES[series.provider]);
        const to = size && nearestSize(catalog, size, MACHINES[series.provider === 'aws' ? 'azure' : 'aws']);
        if (size === undefined || to === undefined) continue;
        expect(to.vcpu, name).toBeGreaterThanOrEqual(size.vcpu);
        expect(to.memoryGib, name).toBeGreaterThanOrEqual(size.memoryGib);
        expect(to.gpus, name).toBeGreaterThanOrEqual(size.gpus);
        expect(to.series.architecture, name).toBe(series.architecture);
      }
    }
  });

  test.each(['mac2.metal', 'x9z.large', 'Standard', ''])('knows no %s', (name) => {
    expect(machineSize(catalog, name, 'aws.ec2')).toBeUndefined();
  });
});
