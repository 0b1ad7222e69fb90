import { longestRunOf, nodesOfRun } from '../../function-app-runs.ts';
import { leaveConsumption } from '../../leave-consumption.ts';
import { excessOf } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** Of all plans Consumption alone has a longest run. */
export const functionsConsumptionDuration: Rule = {
  meta: {
    id: 'functions-consumption-duration',
    code: 'RT-003',
    category: 'limits',
    severity: 'error',
    providers: ['azure'],
    supersedes: ['functions-default-timeout'],
    title: 'Work that outlasts the Consumption plan',
    why: 'On the Consumption plan no setting lets a function run beyond the maximum. The host ends it there, and a trigger that retries starts the same work again.',
    messages: {
      run: '{name} may run {seconds} s; the Consumption plan stops functions at {limit} s.',
      timeout: 'The timeout of {name} is {seconds} s; the Consumption plan accepts at most {limit} s.',
    },
    remedy: 'Use Flex Consumption, Premium or a dedicated plan, or Durable Functions whose activities are short.',
    source: 'rule-functions-timeout',
  },
  check: (view) =>
    view.all('azure.function-app').flatMap((node) => {
      const run = longestRunOf(view, node);
      const longRun = excessOf(node, 'maxRunSeconds', run?.seconds) && run;
      const seconds = longRun?.seconds ?? statedNumber(view, node, 'timeoutSeconds');
      const excess = excessOf(node, 'maxRunSeconds', seconds);
      if (excess === undefined) return [];
      return [
        {
          message: longRun ? 'run' : 'timeout',
          data: {
            name: nameOf(longRun?.node ?? node),
            seconds: numberText(excess.value),
            limit: numberText(excess.limit.value),
          },
          nodes: longRun ? nodesOfRun(longRun, node) : [node.id],
          property: longRun ? 'expectedDurationSeconds' : 'timeoutSeconds',
          fact: excess.limit,
          fix: leaveConsumption(view, node),
        },
      ];
    }),
};
