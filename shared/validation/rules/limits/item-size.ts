import { mostGenerousLimit } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** Every store whose catalog entry has `maxItemKb`. */
export const itemSize: Rule = {
  meta: {
    id: 'item-size',
    code: 'RT-023',
    category: 'limits',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'An item larger than its store takes',
    why: 'Key-value and document stores bound the size of one item, attribute names included. Writes beyond it are refused, often only once real data has grown.',
    messages: { big: 'Items of {size} KB do not fit {store}, which takes at most {limit} KB.' },
    remedy: 'Split the item, compress it, or keep the body in object storage and store its key.',
    source: 'rule-dynamodb-constraints',
  },
  check: (view) =>
    view.all('data-store').flatMap((store) => {
      const size = statedNumber(view, store, 'itemKb');
      if (size === undefined) return [];
      const limit = mostGenerousLimit(store, 'maxItemKb');
      if (limit === undefined || size <= limit.value) return [];
      return [
        {
          message: 'big',
          data: { store: nameOf(store), size: numberText(size), limit: numberText(limit.value) },
          nodes: [store.id],
          property: 'itemKb',
          fact: limit,
        },
      ];
    }),
};
