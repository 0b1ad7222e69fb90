import { nameOf, numberText } from '../../validation/wording.ts';
import type { FlipRule } from '../flip-rule.ts';
import { insideOf } from '../inside-of.ts';

export const functionAppSplits: FlipRule = {
  meta: {
    id: 'function-app-splits',
    code: 'CONV-003',
    category: 'scaling',
    severity: 'warning',
    directions: ['azure-aws'],
    title: 'A function app with several functions',
    why: 'The functions of an app share its settings, memory, instances and deployment. On AWS each becomes a Lambda function that is configured, deployed and scaled by itself, unless one Lambda function routes to the code of all.',
    messages: {
      splits:
        '{app} holds {count} functions: each becomes a Lambda function with settings, memory and scaling of its own.',
    },
    remedy:
      'Decide between one Lambda function for each and one that routes requests, where they share state or connections.',
    source: 'az-functions-concurrency',
  },
  check: ({ before, rows }) => {
    const turned = new Set(rows.filter(({ effect }) => effect === 'twin').map(({ node }) => node));
    return before.all('azure.function-app').flatMap((app) => {
      const functions = insideOf(before, app.id).filter(
        ({ id, service }) => service.id === 'azure.function' && turned.has(id),
      );
      if (functions.length < 2) return [];
      return [
        {
          message: 'splits',
          data: { app: nameOf(app), count: numberText(functions.length) },
          nodes: [app.id, ...functions.map(({ id }) => id)],
        },
      ];
    });
  },
};
