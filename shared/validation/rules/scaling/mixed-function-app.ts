import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { leaveConsumption } from '../../leave-consumption.ts';
import { membersOf } from '../../membership.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

/** A function that works longer than this keeps an instance from answering others. */
const HEAVY_SECONDS = 60;

/** On Flex Consumption all HTTP functions of an app share instances; every other function has its own. */
export const mixedFunctionApp: Rule = {
  meta: {
    id: 'mixed-function-app',
    code: 'SC-003',
    category: 'scaling',
    severity: 'warning',
    providers: ['azure'],
    title: 'Functions that answer callers beside functions that work hard, on the same instances',
    why: 'All functions of an app run on the same instances and share their processor, memory and connections, and they scale together. A function that computes or runs for long takes all of it from the one that should answer at once.',
    messages: {
      shared: '{heavy} works hard on the same instances that {light} has to answer from.',
      unstated:
        '{heavy} works hard in the same app that {light} has to answer from; they share instances on every plan but Flex Consumption, and none is stated.',
    },
    remedy:
      'Give the heavy function an app of its own, or use Flex Consumption, where it scales by itself unless both answer HTTP.',
    source: 'rule-functions-event-scaling',
  },
  check: (view) =>
    view.all('azure.function-app').flatMap((app) => {
      const functions = membersOf(view, app.id).filter(({ service }) => service.id === 'azure.function');
      const answering = functions.filter((node) => mustAnswerAtOnce(view, app, node));
      const heavy = functions.filter((node) => worksHard(view, app, node));
      return heavy.flatMap((node) => {
        const light = answering.find((other) => other !== node && shareInstances(view, app, node, other));
        return light === undefined ? [] : [reportFor(view, app, node, light)];
      });
    }),
};

function mustAnswerAtOnce(view: SideView, app: ViewNode, { id }: ViewNode): boolean {
  const isSensitive = statedFlag(view, id, 'latencySensitive') ?? statedFlag(view, app, 'latencySensitive');
  return isSensitive === true && statedFlag(view, id, 'httpTrigger') === true;
}

/** What is durable runs in short pieces. */
function worksHard(view: SideView, app: ViewNode, { id }: ViewNode): boolean {
  if (statedFlag(view, id, 'cpuBound') === true) return true;
  if (statedFlag(view, app, 'durable') === true) return false;
  return (statedNumber(view, id, 'expectedDurationSeconds') ?? 0) > HEAVY_SECONDS;
}

function shareInstances(view: SideView, app: ViewNode, a: ViewNode, b: ViewNode): boolean {
  if (statedText(view, app, 'plan') !== 'flex-consumption') return true;
  const groups = [a, b].map(({ id }) => statedText(view, id, 'functionGroup'));
  if (groups[0] !== undefined && groups[1] !== undefined) return groups[0] === groups[1];
  return [a, b].every(({ id }) => statedFlag(view, id, 'httpTrigger') === true);
}

function reportFor(view: SideView, app: ViewNode, heavy: ViewNode, light: ViewNode): Report {
  const isKnown = statedText(view, app, 'plan') !== undefined;
  return {
    message: isKnown ? 'shared' : 'unstated',
    ...(!isKnown && { severity: 'info' as const }),
    data: { heavy: nameOf(heavy), light: nameOf(light) },
    nodes: [heavy.id, light.id, app.id],
    property: 'plan',
    fix: fixFor(view, app, heavy),
  };
}

/** Two functions that both answer HTTP stay together on every plan: only an app of its own parts them. */
function fixFor(view: SideView, app: ViewNode, heavy: ViewNode): OfferedFix | undefined {
  if (statedFlag(view, heavy, 'httpTrigger') === true) return undefined;
  const plan = statedText(view, app, 'plan');
  if (plan === 'flex-consumption') return settingFix('Let it scale by itself', heavy, { functionGroup: null });
  if (plan !== undefined && plan !== 'consumption') return undefined;
  if (statedText(view, heavy, 'functionGroup') !== undefined) return undefined;
  const leaving = leaveConsumption(view, app);
  return leaving.label === 'Use Flex Consumption' ? leaving : undefined;
}
