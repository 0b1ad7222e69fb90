import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { leaveConsumption } from '../../leave-consumption.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

export const functionsZones: Rule = {
  meta: {
    id: 'functions-zones',
    code: 'HA-015',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    productionOnly: true,
    providers: ['azure'],
    title: 'A function app that does not survive a zone',
    why: 'Unlike Lambda, a function app is spread over zones only where its plan offers it and it is turned on: Flex Consumption and Premium do, Consumption does not.',
    messages: {
      consumption: '{name} has to be highly available, but the Consumption plan has no zone redundancy.',
      off: '{name} is not zone redundant; the loss of one zone can stop all its instances.',
    },
    remedy: 'Use Flex Consumption or Premium with zone redundancy.',
    source: 'rule-reliability-functions',
  },
  check: (view) => view.all('azure.function-app').flatMap((node) => reportFor(view, node) ?? []),
};

function reportFor(view: SideView, node: ViewNode): Report | undefined {
  const plan = statedText(view, node.id, 'plan');
  const base = { data: { name: nameOf(node) }, nodes: [node.id] };
  if (plan === 'consumption') {
    const isDemanded =
      view.diagram.needs.highAvailability === 'yes' || statedFlag(view, node.id, 'haRequired') === true;
    if (!isDemanded) return undefined;
    return {
      ...base,
      message: 'consumption',
      property: 'plan',
      fix: leaveConsumption(view, node, { zoneRedundant: true }),
    };
  }
  const mayBeRedundant = plan === 'flex-consumption' || plan === 'premium';
  const isOff = statedFlag(view, node.id, 'zoneRedundant') === false;
  if (!mayBeRedundant || !isOff) return undefined;
  const fix = settingFix('Make zone redundant', node, { zoneRedundant: true });
  return { ...base, message: 'off', property: 'zoneRedundant', fix };
}
