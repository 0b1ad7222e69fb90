import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { serviceFix } from '../../fixes/change-service.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { offered } from '../../offered.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** Work that is lost this often costs more than Spot saves: a judgement, no limit of a cloud. */
const LONG_SECONDS = 3600;
const INTERRUPTIBLE = ['virtual-machine', 'scaling-group', 'batch', 'container-service', 'aws.ecs-task'];
/** The service of each cloud that is Spot by what it is, with the limit that says how early it warns. */
const SPOT = {
  aws: { service: 'aws.ec2-spot', notice: 'interruptionNoticeSeconds', regular: 'aws.ec2' },
  azure: { service: 'azure.spot-vm', notice: 'evictionNoticeSeconds', regular: 'azure.virtual-machines' },
} as const;

export const spotInterruption: Rule = {
  meta: {
    id: 'spot-interruption',
    code: 'RT-015',
    category: 'limits',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Long or stateful work on Spot capacity without checkpoints',
    why: 'The cloud takes Spot capacity back when it needs it, two minutes after a notice on AWS and half a minute on Azure. What a run has done since it started is lost then, unless it saves where it stands.',
    messages: {
      long: '{name} runs on Spot capacity for up to {seconds} s without checkpoints; it may be taken back {notice} s after a notice.',
      stateful:
        '{name} keeps state on Spot capacity without checkpoints; it may be taken back {notice} s after a notice.',
      longUnknown:
        '{name} runs on Spot capacity for up to {seconds} s, which may be taken back {notice} s after a notice; state whether it saves checkpoints.',
      statefulUnknown:
        '{name} keeps state on Spot capacity, which may be taken back {notice} s after a notice; state whether it saves checkpoints.',
    },
    remedy: 'Save checkpoints, mix Spot with On-Demand capacity, or use On-Demand capacity.',
    source: 'aws-ec2-spot-notice',
  },
  check: (view) => {
    const spot = SPOT[view.side];
    const notice = view.catalog.services.get(spot.service)?.limits[spot.notice];
    return view.all(...INTERRUPTIBLE).flatMap((node) => {
      const isSpot = node.service.id === spot.service || statedText(view, node, 'purchase') === 'spot';
      if (!isSpot || statedFlag(view, node, 'checkpointing') === true) return [];
      const seconds = statedNumber(view, node, 'expectedDurationSeconds') ?? 0;
      const losesState = keepsStateOnIt(view, node);
      if (!losesState && (seconds <= LONG_SECONDS || isQueueWorker(view, node))) return [];
      const isKnown = statedFlag(view, node, 'checkpointing') === false;
      const [message, question] = losesState ? ['stateful', 'statefulUnknown'] : ['long', 'longUnknown'];
      return [
        {
          message: isKnown ? message : question,
          ...(!isKnown && { severity: 'info' as const }),
          data: { name: nameOf(node), seconds: numberText(seconds), notice: numberText(notice?.value ?? 0) },
          nodes: [node.id],
          property: 'checkpointing',
          fact: notice,
          fix: isKnown ? regularFix(view, node) : undefined,
        },
      ];
    });
  },
};

/** State in shared files or a database outlives the machine, and so does what the application replicates. */
function keepsStateOnIt(view: SideView, { id }: ViewNode): boolean {
  const where = statedText(view, id, 'persistentState');
  if (where === 'external' || where === 'shared-files') return false;
  return statedFlag(view, id, 'stateful') === true && statedFlag(view, id, 'replicated') !== true;
}

/** What it does not finish, the queue gives to the next one. */
function isQueueWorker(view: SideView, { id }: ViewNode): boolean {
  return view.incoming(id).some(({ source }) => hasTrait(source, 'queue'));
}

function regularFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  const spot = SPOT[view.side];
  if (node.service.id !== spot.service) return settingFix('Use On-Demand', node, { purchase: 'on-demand' });
  const isStated = offered(node, 'purchase') !== undefined;
  return serviceFix('Use On-Demand', view, [node], spot.regular, isStated ? { purchase: 'on-demand' } : {});
}
