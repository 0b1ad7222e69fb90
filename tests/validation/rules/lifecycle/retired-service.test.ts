import { catalog } from '../../../../catalog/index.ts';
import { type Catalog, serviceOf } from '../../../../shared/catalog/catalog.ts';
import { retiredService } from '../../../../shared/validation/rules/lifecycle/retired-service.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

/** A service that has ended, with a plan that is in preview. */
function endedWithPreview(id: string): Catalog {
  const service = serviceOf(catalog, id);
  const [plan] = service.variants;
  if (plan === undefined) throw new Error(`${id} has no plans`);
  const said = { source: 'any', checked: '2026-11-21', status: 'checked' } as const;
  const variant = { ...plan, lifecycle: { ...said, state: 'preview', text: 'A new plan.' } } as const;
  const lifecycle = { ...said, state: 'retired', text: 'It is gone.' } as const;
  return { ...catalog, services: new Map(catalog.services).set(id, { ...service, lifecycle, variants: [variant] }) };
}

const text = (id: string): string => catalog.services.get(id)?.lifecycle?.text ?? 'unknown';
const planText = (id: string, plan: string): string =>
  catalog.services.get(id)?.variants.find((variant) => variant.id === plan)?.lifecycle?.text ?? 'unknown';

ruleTable(retiredService, {
  valid: {
    'a service that lives': diagram('aws').node('vm', 'aws.ec2').done(),
    'a service that only takes no newcomers': diagram('aws').node('svc', 'aws.app-runner').done(),
    'a service before its end': {
      today: '2028-09-29',
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis').done(),
    },
  },
  invalid: {
    'a service that has ended': {
      diagram: diagram('aws').node('a', 'aws.app-mesh').node('b', 'aws.app-mesh').done(),
      findings: [
        {
          code: 'LIFE-001',
          severity: 'error',
          message: `AWS App Mesh no longer exists. ${text('aws.app-mesh')}`,
          nodes: ['a', 'b'],
          property: null,
        },
      ],
      fixed: ['turns "a" into aws.vpc-lattice', 'turns "b" into aws.vpc-lattice'],
    },
    'a plan that has ended before its service': {
      diagram: diagram('azure').node('lb', 'azure.load-balancer', { tier: 'basic' }).done(),
      findings: [
        {
          code: 'LIFE-001',
          severity: 'error',
          message: `Azure Load Balancer, Basic, no longer exists. ${planText('azure.load-balancer', 'basic')}`,
          nodes: ['lb'],
          property: null,
        },
      ],
      fixed: ['sets tier: standard on "lb"'],
    },
    'a tier of a gateway, with the one that takes its place': {
      diagram: diagram('azure').node('gw', 'azure.application-gateway', { tier: 'standard' }).done(),
      findings: [
        {
          code: 'LIFE-001',
          severity: 'error',
          message: `Azure Application Gateway, v1 (Standard and WAF), no longer exists. ${planText('azure.application-gateway', 'v1')}`,
          nodes: ['gw'],
          property: null,
        },
      ],
      fixed: ['sets tier: standard-v2 on "gw"'],
    },
    'a public address of the old tier': {
      diagram: diagram('azure').node('ip', 'azure.public-ip', { tier: 'basic' }).done(),
      findings: [
        {
          code: 'LIFE-001',
          severity: 'error',
          message: `${catalog.services.get('azure.public-ip')?.name}, Basic, no longer exists. ${planText('azure.public-ip', 'basic')}`,
          nodes: ['ip'],
          property: null,
        },
      ],
      fixed: ['sets tier: standard on "ip"'],
    },
    'a service that has ended, whatever its plan': {
      catalog: endedWithPreview('azure.load-balancer'),
      diagram: diagram('azure').node('lb', 'azure.load-balancer', { tier: 'basic' }).done(),
      findings: [
        {
          code: 'LIFE-001',
          severity: 'error',
          message: 'Azure Load Balancer no longer exists. It is gone.',
          nodes: ['lb'],
          property: null,
        },
      ],
    },
    'a service on the day of its end': {
      today: '2028-09-30',
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis').done(),
      findings: [
        {
          code: 'LIFE-001',
          severity: 'error',
          message: `Azure Cache for Redis no longer exists. ${text('azure.cache-for-redis')}`,
          nodes: ['cache'],
          property: null,
        },
      ],
      fixed: ['turns "cache" into azure.managed-redis'],
    },
  },
});
