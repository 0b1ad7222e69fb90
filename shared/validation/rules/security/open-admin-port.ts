import type { ViewNode } from '../../../catalog/side-view.ts';
import type { PropertyValue } from '../../../document/schema.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { nodesStating } from '../../stating.ts';
import { nameOf } from '../../wording.ts';

/** Ports that administrate machines or speak to databases and caches. */
const GUARDED: readonly (readonly [number, string])[] = [
  [22, 'SSH'],
  [3389, 'RDP'],
  [1433, 'SQL Server'],
  [1521, 'Oracle'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [5439, 'Redshift'],
  [6379, 'Redis'],
  [9042, 'Cassandra'],
  [11211, 'Memcached'],
  [27017, 'MongoDB'],
];

export const openAdminPort: Rule = {
  meta: {
    id: 'open-admin-port',
    code: 'SEC-005',
    category: 'security',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'Administration or database ports open to the world',
    why: 'Ports for administration and databases are scanned around the clock and attacked with password lists. There is always a way that opens no port to the world.',
    messages: { open: '{name} lets everyone reach {ports}.' },
    remedy: 'Use Session Manager, Azure Bastion, just-in-time access or a VPN, and limit the source addresses.',
    source: 'rule-security-group-rules',
  },
  check: (view) =>
    nodesStating(view, 'openPorts').flatMap((node) => {
      const stated = view.property(node.id, 'openPorts');
      if (stated === undefined) return [];
      const ranges = portRanges(stated);
      const open = GUARDED.filter(([port]) => ranges.some(([first, last]) => first <= port && port <= last));
      if (open.length === 0) return [];
      const ports =
        open.length > 3 ? `${open.length} ports for administration and databases` : open.map(portText).join(', ');
      const source = { aws: 'rule-security-group-rules', azure: 'rule-azure-management-ports' }[view.side];
      return [
        {
          message: 'open',
          data: { name: nameOf(node), ports },
          nodes: [node.id],
          property: 'openPorts',
          source,
          fix: closeFix(node, stated),
        },
      ];
    }),
};

function portText([port, name]: readonly [number, string]): string {
  return `port ${port} (${name})`;
}

/** 22, "22", "8000-9000" and "*" or "all"; anything else says nothing. */
function portRanges(value: PropertyValue): readonly (readonly [number, number])[] {
  const entries = Array.isArray(value) ? value : [value];
  return entries.flatMap((entry): (readonly [number, number])[] => {
    const text = String(entry).trim().toLowerCase();
    if (text === '*' || text === 'all' || text === 'any') return [[0, 65_535]];
    const match = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(text);
    if (match === null) return [];
    const first = Number(match[1]);
    return [[first, Number(match[2] ?? first)]];
  });
}

/** Closes what is listed port by port; a range may hold ports that have to stay open. */
function closeFix(node: ViewNode, stated: PropertyValue): OfferedFix | undefined {
  if (!Array.isArray(stated)) return undefined;
  const isGuarded = (entry: PropertyValue): boolean =>
    GUARDED.some(([port]) => portRanges(entry).some(([first, last]) => first <= port && port <= last));
  const closed = stated.filter(isGuarded);
  if (closed.some((entry) => !/^\d+$/.test(String(entry).trim()))) return undefined;
  const left = stated.filter((entry) => !isGuarded(entry));
  const label = closed.length === 1 ? `Close port ${closed[0]}` : `Close ports ${closed.join(', ')}`;
  return settingFix(label, node, { openPorts: left.length === 0 ? null : left });
}
