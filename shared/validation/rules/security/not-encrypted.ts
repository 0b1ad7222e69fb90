import { matchesAny } from '../../../catalog/catalog.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { nodesStating } from '../../stating.ts';
import { nameOf } from '../../wording.ts';

const HOLDS_DATA = ['data-store', 'broker', 'backup', 'aws.file-cache'];

/** Unstated says nothing: most services encrypt by default. */
export const notEncrypted: Rule = {
  meta: {
    id: 'not-encrypted',
    code: 'SEC-003',
    category: 'security',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Data that is not encrypted at rest',
    why: 'Encryption at rest costs next to nothing and is what keeps a copied disk, snapshot or backup useless to others; most standards ask for it. Some services can only be encrypted when they are created.',
    messages: { off: '{name} states that its data is not encrypted at rest.' },
    remedy: 'Turn encryption on, with a key of your own where you have to control it.',
    source: 'rule-encrypt-at-rest',
  },
  check: (view) =>
    nodesStating(view, 'encrypted').flatMap((node) => {
      if (statedFlag(view, node, 'encrypted') !== false || !matchesAny(node.service, HOLDS_DATA)) return [];
      const source = { aws: 'rule-encrypt-at-rest', azure: 'rule-azure-encryption' }[view.side];
      const fix = settingFix('Turn on encryption', node, { encrypted: true });
      return [{ message: 'off', data: { name: nameOf(node) }, nodes: [node.id], property: 'encrypted', source, fix }];
    }),
};
