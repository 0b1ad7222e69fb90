import type { ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { isReplica } from '../../replicas.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const SOURCES = { aws: 'rule-rds-backups', azure: 'rule-azure-sql-backups' };

/** Copies that follow another database are restored from it. */
export const backupsOff: Rule = {
  meta: {
    id: 'backups-off',
    code: 'DUR-002',
    category: 'durability',
    severity: 'error',
    relaxed: 'info',
    productionOnly: true,
    providers: ['aws', 'azure'],
    title: 'A production database without backups',
    why: 'Standbys and replicas copy mistakes as faithfully as data. Without backups a wrong statement, a faulty release or an attacker cannot be undone.',
    messages: { off: '{name} keeps backups for 0 days; there is no point in time to go back to.' },
    remedy: 'Turn automatic backups on and keep them for at least a week.',
    source: 'rule-rds-backups',
  },
  check: (view) =>
    view.all('database').flatMap((node) => {
      if (statedNumber(view, node, 'backupRetentionDays') !== 0) return [];
      const role = statedText(view, node, 'role');
      if (role === 'cache' || role === 'temp' || isReplica(view, node)) return [];
      const days = usualDays(node);
      const fix = settingFix('Turn on backups', node, { backupRetentionDays: days });
      return [
        {
          message: 'off',
          data: { name: nameOf(node) },
          nodes: [node.id],
          property: 'backupRetentionDays',
          source: SOURCES[view.side],
          fix,
        },
      ];
    }),
};

/** What the provider sets where nobody says otherwise; a week where the catalog knows of none. */
function usualDays({ service }: ViewNode): number {
  const days = service.properties.backupRetentionDays?.default?.value;
  return typeof days === 'number' ? days : 7;
}
