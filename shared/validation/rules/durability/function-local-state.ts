import { hasTrait } from '../../calls.ts';
import { neighboursOf } from '../../neighbours.ts';
import type { Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const SOURCES = { aws: 'rule-lambda-storage', azure: 'rule-functions-storage' };

export const functionLocalState: Rule = {
  meta: {
    id: 'function-local-state',
    code: 'DUR-003',
    category: 'durability',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'A function that keeps data on its local disk',
    why: 'The local disk of a function lives as long as one of its instances, and each instance has another. Data that must survive is gone after a pause, and invisible to the next instance before that.',
    messages: { local: '{name} keeps data that must survive on its local disk, which ends with the instance.' },
    remedy: 'Write it to object storage, a database or a mounted file system.',
    source: 'rule-lambda-storage',
  },
  check: (view) =>
    view.all('function').flatMap((node) => {
      if (statedText(view, node, 'persistentState') !== 'tmp') return [];
      const hasMount = neighboursOf(view, node.id).some((other) => hasTrait(other, 'file-storage'));
      if (hasMount) return [];
      return [
        {
          message: 'local',
          data: { name: nameOf(node) },
          nodes: [node.id],
          property: 'persistentState',
          source: SOURCES[view.side],
        },
      ];
    }),
};
