import type { Diagram } from '../../shared/document/schema.ts';
import { planSuggestion } from '../../shared/flip/suggestions/plan-suggestions.ts';
import { suggestionsFor } from '../../shared/flip/suggestions/suggest.ts';
import { commandEnv } from './command-env.ts';
import { diagram } from './diagram-builder.ts';

/**
 * A subnet of the same name in each of two zones, merged into one for Azure: `web-b` is a part of `web-a` there, and the
 * database, a VM and a load balancer say on their Azure face where they are.
 */
export function mergedNetwork(): Diagram {
  const env = commandEnv();
  const drawn = diagram('aws')
    .node('vpc', 'aws.vpc', { cidr: '10.0.0.0/16', frame: { x: 0, y: 0, width: 800, height: 700 } })
    .node('zone-a', 'aws.availability-zone', {
      in: 'vpc',
      zones: ['a'],
      frame: { x: 40, y: 40, width: 720, height: 280 },
    })
    .node('zone-b', 'aws.availability-zone', {
      in: 'vpc',
      zones: ['b'],
      frame: { x: 40, y: 360, width: 720, height: 280 },
    })
    .node('web-a', 'aws.subnet', {
      in: 'zone-a',
      label: 'Web',
      cidr: '10.0.0.0/24',
      frame: { x: 20, y: 40, width: 200, height: 200 },
    })
    .node('web-b', 'aws.subnet', {
      in: 'zone-b',
      label: 'Web',
      cidr: '10.0.1.0/24',
      frame: { x: 20, y: 40, width: 200, height: 200 },
    })
    .node('vm-a', 'aws.ec2', { in: 'web-a', frame: { x: 52, y: 60 } })
    .node('vm-b', 'aws.ec2', { in: 'web-b', frame: { x: 52, y: 60 } })
    .node('alb', 'aws.alb', {
      in: 'vpc',
      subnets: ['web-a', 'web-b'],
      frame: { x: 500, y: 330, width: 20, height: 20 },
    })
    .connect('alb', 'vm-a')
    .connect('alb', 'vm-b')
    .done();
  const merge = suggestionsFor(drawn, 'azure', env.catalog).find(({ kind }) => kind === 'merge-zone-subnets');
  if (merge === undefined) throw new Error('nothing to merge');
  const planned = planSuggestion(drawn, merge, env);
  if (!planned.ok) throw new Error(planned.error.message);
  return planned.value;
}
