import { excessOf } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

export const lambdaEdgeDuration: Rule = {
  meta: {
    id: 'lambda-edge-duration',
    code: 'RT-021',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    title: 'Work that outlasts a Lambda@Edge function',
    why: 'Functions at the edge stand in the way of every request, so CloudFront gives them little time: half a minute, whatever the event. Longer work fails the request.',
    messages: {
      long: '{name} may run {seconds} s; Lambda@Edge stops functions at {limit} s.',
      timeout: 'The timeout of {name} is {seconds} s; Lambda@Edge accepts at most {limit} s.',
    },
    remedy: 'Do the work in a function in a Region.',
    source: 'rule-lambda-edge-limits',
  },
  check: (view) =>
    view.all('aws.lambda-edge').flatMap((node) => {
      const long = excessOf(node, 'maxRunSeconds', statedNumber(view, node, 'expectedDurationSeconds'));
      const excess = long ?? excessOf(node, 'maxRunSeconds', statedNumber(view, node, 'timeoutSeconds'));
      if (excess === undefined) return [];
      return [
        {
          message: long ? 'long' : 'timeout',
          data: { name: nameOf(node), seconds: numberText(excess.value), limit: numberText(excess.limit.value) },
          nodes: [node.id],
          property: long ? 'expectedDurationSeconds' : 'timeoutSeconds',
          fact: excess.limit,
        },
      ];
    }),
};
