import type { Catalog } from '../../../catalog/catalog.ts';
import type { Service } from '../../../catalog/schema.ts';
import type { SideView } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { lifecycleReports } from '../../lifecycle.ts';
import type { Report, Rule } from '../../rule.ts';

type FormerName = Service['formerNames'][number];

export const renamedService: Rule = {
  meta: {
    id: 'renamed-service',
    code: 'LIFE-003',
    category: 'lifecycle',
    severity: 'info',
    providers: ['aws', 'azure'],
    title: 'A service under its former name',
    why: 'The service is the same, but readers look for it under its new name, in the documentation as in the console.',
    messages: {
      renamed: '{service} has a new name. {text}',
      label: '{former} is called {service} today.',
    },
    remedy: 'Show the current name.',
    source: 'rule-lifecycle',
  },
  check: (view) => [
    ...lifecycleReports(
      view,
      'renamed',
      (lifecycle) => lifecycle.state === 'renamed',
      (name) => `Show it as ${name}.`,
    ),
    ...labelReports(view),
  ],
};

/** Labels that are nothing but the former name of their own service; one report for each name. */
function labelReports(view: SideView): readonly Report[] {
  const nodes = new Map<FormerName, string[]>();
  const services = new Map<FormerName, Service>();
  for (const { id, node, service } of renamedServices(view.catalog).flatMap((one) => view.all(one))) {
    const label = folded(node.label);
    const former = service.formerNames.find(({ name }) => folded(name) === label);
    if (former === undefined) continue;
    append(nodes, former, id);
    services.set(former, service);
  }
  return [...services].map(([former, { name }]) => ({
    message: 'label',
    data: { former: former.name, service: name },
    nodes: nodes.get(former) ?? [],
    remedy: `Label it ${name}.`,
    fact: former,
  }));
}

const cache = new WeakMap<Catalog, readonly string[]>();

/** Memoised on the catalog, which never changes. */
function renamedServices(catalog: Catalog): readonly string[] {
  const known = cache.get(catalog);
  if (known) return known;
  const ids = [...catalog.services.values()].filter(({ formerNames }) => formerNames.length > 0).map(({ id }) => id);
  cache.set(catalog, ids);
  return ids;
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
