import type { Catalog } from '../../../catalog/catalog.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

export const scalingBounds: Rule = {
  meta: {
    id: 'scaling-bounds',
    code: 'SC-002',
    category: 'scaling',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'Scaling bounds that contradict each other',
    why: 'A minimum above the maximum, or a wanted number outside of both, is refused on deployment. Equal bounds are allowed but scale nothing.',
    messages: {
      crossed: '{name} has a minimum of {min} above its maximum of {max}.',
      below: '{name} is to run {count}, below its minimum of {min}.',
      above: '{name} is to run {count}, above its maximum of {max}.',
      equal: 'The design needs elasticity, but {name} has a minimum and a maximum of {min}.',
    },
    remedy: 'Set minimum, wanted number and maximum in this order.',
    source: 'rule-auto-scaling-limits',
  },
  check: (view) => view.all(...boundedServices(view.catalog)).flatMap((node) => reportFor(view, node) ?? []),
};

const bounded = new WeakMap<Catalog, readonly string[]>();

/** Services that have a minimum or a maximum: far fewer than a diagram has nodes. */
function boundedServices(catalog: Catalog): readonly string[] {
  const known = bounded.get(catalog);
  if (known !== undefined) return known;
  const ids = [...catalog.services.values()]
    .filter(({ properties }) => properties.minInstances !== undefined || properties.maxInstances !== undefined)
    .map(({ id }) => id);
  bounded.set(catalog, ids);
  return ids;
}

function reportFor(view: SideView, node: ViewNode): Report | undefined {
  const min = statedNumber(view, node, 'minInstances');
  const max = statedNumber(view, node, 'maxInstances');
  const isCounted = node.service.properties.instanceCount !== undefined;
  const count = isCounted ? statedNumber(view, node, 'instanceCount') : undefined;
  const text = (value: number | undefined): string => (value === undefined ? '' : numberText(value));
  const data = { name: nameOf(node), min: text(min), max: text(max), count: text(count) };
  const nodes = [node.id];
  if (min !== undefined && max !== undefined && min > max) {
    const isWithin = count === undefined || (max <= count && count <= min);
    const swapped = { minInstances: max, maxInstances: min };
    const fix = isWithin ? settingFix('Swap minimum and maximum', node, swapped) : undefined;
    return { message: 'crossed', data, nodes, property: 'minInstances', fix };
  }
  if (count !== undefined && min !== undefined && count < min) {
    const fix = settingFix(`Run ${numberText(min)}`, node, { instanceCount: min });
    return { message: 'below', data, nodes, property: 'instanceCount', fix };
  }
  if (count !== undefined && max !== undefined && count > max) {
    const fix = settingFix(`Run ${numberText(max)}`, node, { instanceCount: max });
    return { message: 'above', data, nodes, property: 'instanceCount', fix };
  }
  const isFixed = min !== undefined && min === max && view.diagram.needs.elasticity === 'yes';
  if (!isFixed || statedText(view, node, 'role') === 'quorum') return undefined;
  return { message: 'equal', severity: 'info', data, nodes, property: 'maxInstances' };
}
