import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

export const fixedThroughput: Rule = {
  meta: {
    id: 'fixed-throughput',
    code: 'SC-011',
    category: 'scaling',
    severity: 'info',
    providers: ['aws', 'azure'],
    title: 'A fixed throughput for spiky traffic',
    why: 'Provisioned throughput that nothing adapts is too small in every peak, so requests are throttled, or too large for the rest of the day, so it is paid for in vain. Spiky traffic makes one of the two certain.',
    messages: {
      fixed: 'The traffic of {name} is spiky and its throughput is fixed: peaks are throttled, or capacity lies idle.',
      unstated:
        'The traffic of {name} is spiky and its throughput is provisioned; whether it follows the load is not stated.',
    },
    remedy: 'Use on-demand capacity, or let the throughput scale by itself.',
    source: 'aws-dynamodb-capacity',
  },
  check: (view) =>
    view
      .all('aws.dynamodb', 'aws.keyspaces', 'azure.cosmos-db')
      .filter(({ id }) => statedText(view, id, 'traffic') === 'spiky')
      .filter(({ id }) => statedText(view, id, 'capacityMode') === 'provisioned')
      .flatMap((store) => (view.side === 'aws' ? onAws(view, store) : onAzure(view, store))),
};

function onAws(view: SideView, store: ViewNode): readonly Report[] {
  const autoscale = statedFlag(view, store, 'autoscale');
  if (autoscale === true) return [];
  const message = autoscale === false ? 'fixed' : 'unstated';
  const fix = settingFix('Use on-demand capacity', store, { capacityMode: 'on-demand', autoscale: null });
  return [{ ...reportFor(store, message, 'aws-dynamodb-capacity'), fix }];
}

/** Provisioned with auto scaling on AWS is what Cosmos DB calls autoscale. */
function onAzure(view: SideView, store: ViewNode): readonly Report[] {
  if (statedFlag(view, store, 'serverless') === true) return [];
  if (statedFlag(view, store, 'autoscale') === true) return [];
  const fix = settingFix('Use autoscale', store, { capacityMode: 'autoscale' });
  return [{ ...reportFor(store, 'fixed', 'rule-cosmos-throughput-offer'), fix }];
}

function reportFor(store: ViewNode, message: string, source: string): Report {
  return { message, data: { name: nameOf(store) }, nodes: [store.id], property: 'capacityMode', source };
}
