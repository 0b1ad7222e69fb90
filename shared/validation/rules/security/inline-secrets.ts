import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { nodesStating } from '../../stating.ts';
import { nameOf } from '../../wording.ts';

export const inlineSecrets: Rule = {
  meta: {
    id: 'inline-secrets',
    code: 'SEC-007',
    category: 'security',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Secrets in plain configuration',
    why: 'Settings are read by everyone who may look at the resource, and end up in templates, logs and backups. A secret store hands secrets only to the workload, records who asked, and can replace them.',
    messages: { inline: '{name} keeps secrets in its plain configuration.' },
    remedy: 'Move them to Secrets Manager or Parameter Store, or to Key Vault references.',
    source: 'rule-secrets-manager',
  },
  check: (view) =>
    nodesStating(view, 'secretsInline').flatMap((node) => {
      if (statedFlag(view, node, 'secretsInline') !== true) return [];
      const source = { aws: 'rule-secrets-manager', azure: 'rule-key-vault-references' }[view.side];
      const fix = settingFix('Move the secrets to a secret store', node, { secretsInline: false });
      return [
        { message: 'inline', data: { name: nameOf(node) }, nodes: [node.id], property: 'secretsInline', source, fix },
      ];
    }),
};
