import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { nodesStating } from '../../stating.ts';
import { nameOf } from '../../wording.ts';

export const publicSensitiveObjects: Rule = {
  meta: {
    id: 'public-sensitive-objects',
    code: 'SEC-002',
    category: 'security',
    severity: 'critical',
    providers: ['aws', 'azure'],
    title: 'Sensitive data in a public object store',
    why: 'Anyone who finds or guesses the address of a public store can read and copy what is in it, and nobody can take it back. Most large leaks of cloud storage began this way.',
    messages: { open: '{name} holds sensitive data and can be read from the internet.' },
    remedy: 'Block public access, and deliver what must be public from another store through a CDN.',
    source: 'rule-s3-block-public-access',
  },
  check: (view) =>
    nodesStating(view, 'publicAccess').flatMap((node) => {
      if (!hasTrait(node, 'object-storage')) return [];
      const isOpen = statedFlag(view, node, 'publicAccess') === true && statedFlag(view, node, 'sensitive') === true;
      if (!isOpen || statedFlag(view, node, 'website') === true) return [];
      const source = { aws: 'rule-s3-block-public-access', azure: 'rule-blob-anonymous-access' }[view.side];
      const fix = settingFix('Block public access', node, { publicAccess: false });
      return [
        { message: 'open', data: { name: nameOf(node) }, nodes: [node.id], property: 'publicAccess', source, fix },
      ];
    }),
};
