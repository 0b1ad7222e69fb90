import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { serviceFix } from '../../validation/fixes/change-service.ts';
import type { Report } from '../../validation/rule.ts';
import { statedNumber, statedText } from '../../validation/stated.ts';
import { nameOf, serviceName } from '../../validation/wording.ts';
import type { FlipRule } from '../flip-rule.ts';

const SERVICE = 'aws.ecs-service';

/** A continuous WebJob that becomes a service has found its place; the row of the report says how. */
export const webjobTarget: FlipRule = {
  meta: {
    id: 'webjob-target',
    code: 'CONV-018',
    category: 'scaling',
    severity: 'info',
    directions: ['azure-aws'],
    title: 'A WebJob whose counterpart depends on how it runs',
    why: 'A continuous WebJob is a service that never ends; a scheduled or triggered one is a run with an end, which Lambda takes up to 900 seconds and a container task beyond. The schedule itself becomes an EventBridge schedule.',
    messages: {
      open: '{job} becomes an ECS service if it runs continuously, a Lambda function or a task if it is started; the drawing does not say.',
      continuous: '{job} runs continuously; {service} runs and ends.',
      scheduled: '{job} runs on a schedule: on AWS an EventBridge schedule starts it, which is not drawn.',
      length:
        '{job} runs on a schedule: up to 900 s a Lambda function, beyond that a container task, started by an EventBridge schedule.',
    },
    remedy: 'State what starts it and how long it runs; draw the schedule.',
    source: 'az-webjobs',
  },
  check: ({ before, after }) =>
    before.all('azure.webjobs').flatMap(({ id }) => {
      const twin = after.nodes.get(id);
      return twin === undefined || twin.face.origin === 'pinned' ? [] : (reportOf(before, after, twin) ?? []);
    }),
};

function reportOf(before: SideView, after: SideView, twin: ViewNode): Report | undefined {
  const { id, service } = twin;
  const trigger = statedText(before, id, 'jobTrigger');
  const job = nameOf(twin);
  if (trigger === undefined) return { message: 'open', data: { job }, nodes: [id], property: 'jobTrigger' };
  if (trigger === 'continuous') {
    if (service.id === SERVICE) return undefined;
    const fix = serviceFix(`Use ${serviceName(after, SERVICE)}`, after, [twin], SERVICE);
    return { message: 'continuous', data: { job, service: service.name }, nodes: [id], property: 'jobTrigger', fix };
  }
  if (trigger !== 'scheduled') return undefined;
  if (statedNumber(before, id, 'expectedDurationSeconds') === undefined)
    return { message: 'length', data: { job }, nodes: [id], property: 'expectedDurationSeconds' };
  if (isScheduled(after, id)) return undefined;
  return { message: 'scheduled', data: { job }, nodes: [id] };
}

function isScheduled(view: SideView, id: string): boolean {
  return view.incoming(id).some(({ source }) => source.service.traits.includes('scheduler') === true);
}
