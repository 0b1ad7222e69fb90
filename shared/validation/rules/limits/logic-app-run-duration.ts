import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { SECONDS_PER_DAY } from '../../run-in-days.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** An unknown type is left alone: a Standard workflow can be given as long as it needs. */
export const logicAppRunDuration: Rule = {
  meta: {
    id: 'logic-app-run-duration',
    code: 'RT-011',
    category: 'limits',
    severity: 'error',
    providers: ['azure'],
    title: 'A Logic Apps run longer than it is kept alive',
    why: 'Logic Apps ends a run when its run duration passes. On the Consumption plan that is 90 days, which can only be shortened; a stateful workflow of a Standard logic app has 90 days and a stateless one five minutes unless the host setting says otherwise. The steps that are left never run.',
    messages: {
      hard: '{name} may run {seconds} s; a run on the Consumption plan ends after {limit} s.',
      stated: '{name} may run {seconds} s; its run duration ends it after {limit} s.',
      default: '{name} may run {seconds} s; no run duration is stated, and the default of {limit} s applies.',
    },
    remedy: 'Use a stateful workflow with a run duration that is long enough, use Durable Functions, or split the run.',
    source: 'az-logic-apps-limits',
  },
  check: (view) =>
    view.all('azure.logic-apps').flatMap((node) => {
      const seconds = statedNumber(view, node, 'expectedDurationSeconds');
      const limit = limitFor(node, 'maxRunSeconds');
      if (seconds === undefined || limit === undefined) return [];
      const days = statedNumber(view, node, 'runDurationDays');
      const stated = days === undefined ? undefined : days * SECONDS_PER_DAY;
      const isHard = limit.kind === 'hard' && limit.value <= (stated ?? limit.value);
      const held = isHard ? limit.value : (stated ?? limit.value);
      if (seconds <= held) return [];
      const message = isHard ? 'hard' : stated === undefined ? 'default' : 'stated';
      return [
        {
          message,
          ...(message === 'default' && { severity: 'warning' as const }),
          data: { name: nameOf(node), seconds: numberText(seconds), limit: numberText(held) },
          nodes: [node.id],
          property: message === 'hard' ? 'logicAppType' : 'runDurationDays',
          fact: limit,
          fix: durationFix(view, node, seconds),
        },
      ];
    }),
};

/**
 * Stateless runs are kept in memory and made to be short, so a longer one becomes stateful. The run duration is set half as
 * long again as the longest known run where the default is too short or another one is stated.
 */
function durationFix(view: SideView, node: ViewNode, seconds: number): OfferedFix {
  const days = Math.ceil((seconds * 1.5) / SECONDS_PER_DAY);
  if (statedText(view, node, 'logicAppType') === 'stateful')
    return settingFix(days === 1 ? 'Set to 1 day' : `Set to ${numberText(days)} days`, node, { runDurationDays: days });
  const standard = node.service.variants.find(({ id }) => id === 'stateful')?.limits.maxRunSeconds?.value ?? 0;
  const isStated = statedNumber(view, node, 'runDurationDays') !== undefined;
  return settingFix('Use a stateful Standard workflow', node, {
    logicAppType: 'stateful',
    ...((isStated || seconds > standard) && { runDurationDays: days }),
  });
}
