import { placementOf } from '../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { groupBy } from '../../group-by.ts';
import type { OfferedFix } from '../../validation/fix.ts';
import { settingFix } from '../../validation/fixes/set-properties.ts';
import type { Report } from '../../validation/rule.ts';
import { statedFlag, statedText } from '../../validation/stated.ts';
import { namesOf } from '../../validation/wording.ts';
import type { FlipContext, FlipRule } from '../flip-rule.ts';
import { type ZoneSpread, zoneSpreadOf } from '../zone-spread.ts';

const COPIED_TO_A_REGION = ['grs', 'ra-grs', 'gzrs', 'ra-gzrs'];
/** Tiers and plans that know no zones: there a person has to weigh the price of a larger one. */
const WITHOUT_ZONES = ['free', 'shared', 'basic', 'standard', 'consumption', 'dedicated'];

export const redundancyLowered: FlipRule = {
  meta: {
    id: 'redundancy-lowered',
    code: 'CONV-010',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    directions: ['aws-azure', 'azure-aws'],
    title: 'Less redundancy than before the flip',
    why: 'What spreads over zones by itself on one cloud is often a setting on the other, and off there unless it is chosen. A flip that keeps the boxes can so lose a zone without a line of the drawing changing.',
    messages: {
      stated: '{names} spread over zones before; {service} as it is set does not survive the loss of one.',
      zonal: '{names} spread over zones before; {service} lives in one zone.',
      default: '{names} spread over zones before; for {service} the default applies: {default}.',
      region: '{names} kept a copy in another region; {service} has none unless it is set up.',
    },
    remedy:
      'Turn on what the service offers for it: zone redundancy, ZRS, a standby in another zone, or copies in another region.',
    source: 'az-storage-redundancy',
  },
  check: (context) => {
    const found = context.rows.flatMap(({ node }) => lossOf(context, node) ?? []);
    const groups = groupBy(found, ({ node, message, severity, fix }) =>
      [node.service.id, message, severity, fix === undefined ? '' : JSON.stringify(fix)].join(' '),
    );
    return [...groups.values()].flatMap((group) => together(group) ?? []);
  },
};

interface Loss {
  readonly node: ViewNode;
  readonly message: 'stated' | 'zonal' | 'default' | 'region';
  readonly severity: 'warning' | 'info';
  readonly property?: string | undefined;
  readonly after?: ZoneSpread;
  readonly fix?: Readonly<Record<string, string | boolean>> | undefined;
}

function lossOf({ before, after, isSaid }: FlipContext, id: string): Loss | undefined {
  const [left, right] = [before.nodes.get(id), after.nodes.get(id)];
  if (left === undefined || right === undefined) return undefined;
  const loss = zoneLoss(before, left, after, right) ?? regionLoss(before, left, after, right);
  return loss?.property !== undefined && isSaid(id, loss.property) ? undefined : loss;
}

function zoneLoss(before: SideView, left: ViewNode, after: SideView, right: ViewNode): Loss | undefined {
  const is = zoneSpreadOf(after, right);
  if (is?.survives !== false || zoneSpreadOf(before, left)?.survives !== true || isInOneZone(before, left))
    return undefined;
  const { property, fallback } = is;
  if (property === undefined) return { node: right, message: 'zonal', severity: 'warning', after: is };
  const message = fallback === undefined ? 'stated' : 'default';
  const severity = fallback === undefined ? 'warning' : 'info';
  return { node: right, message, severity, property, after: is, fix: settingFor(after, right, property) };
}

/** What spans zones by itself may still have been given one: a function in the subnet of one zone. */
function isInOneZone(view: SideView, node: ViewNode): boolean {
  return node.service.traits.includes('compute') && placementOf(view, node).zones.length === 1;
}

/** Only what was stated: an account that says GRS promises a copy elsewhere. */
function regionLoss(before: SideView, left: ViewNode, after: SideView, right: ViewNode): Loss | undefined {
  if (!COPIED_TO_A_REGION.includes(statedText(before, left, 'redundancy') ?? '')) return undefined;
  const stated = statedFlag(after, right, 'crossRegionReplica');
  if (stated === true) return undefined;
  const offers = right.service.properties.crossRegionReplica !== undefined;
  return {
    node: right,
    message: 'region',
    severity: stated === false ? 'warning' : 'info',
    property: offers ? 'crossRegionReplica' : undefined,
    fix: offers ? { crossRegionReplica: true } : undefined,
  };
}

/** What brings the redundancy back at one stroke; undefined: a person has to choose another tier, class or service. */
function settingFor(view: SideView, { id }: ViewNode, property: string): Loss['fix'] {
  switch (property) {
    case 'redundancy':
      return statedText(view, id, 'accessTier') === 'archive' ? undefined : { redundancy: 'zrs' };
    case 'zoneRedundant': {
      const plan = statedText(view, id, 'tier') ?? statedText(view, id, 'plan') ?? '';
      return WITHOUT_ZONES.includes(plan) ? undefined : { zoneRedundant: true };
    }
    case 'storageClass':
      return statedText(view, id, 'storageClass') === 'one-zone-ia' ? { storageClass: 'standard-ia' } : undefined;
    case 'fileSystemClass':
      return { fileSystemClass: 'regional' };
    default:
      return undefined;
  }
}

const LABELS: Readonly<Record<string, string>> = {
  redundancy: 'Make it zone-redundant storage',
  zoneRedundant: 'Make zone redundant',
  storageClass: 'Use Standard-IA',
  fileSystemClass: 'Make it regional',
  crossRegionReplica: 'Keep a copy in another region',
};

function together(group: readonly Loss[]): Report | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const nodes = group.map(({ node }) => node);
  const { message, severity, property, fix, after } = first;
  return {
    message,
    severity,
    data: {
      names: namesOf(nodes),
      service: first.node.service.name,
      default: clauseOf(after?.fallback?.text ?? ''),
    },
    nodes: nodes.map(({ id }) => id),
    ...(property !== undefined && { property }),
    ...(after?.fallback !== undefined && { fact: after.fallback }),
    fix: fixOf(nodes, property, fix),
  };
}

/** A sentence as the end of another. */
function clauseOf(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '');
}

function fixOf(nodes: readonly ViewNode[], property: string | undefined, fix: Loss['fix']): OfferedFix | undefined {
  const label = property === undefined ? undefined : LABELS[property];
  return fix === undefined || label === undefined ? undefined : settingFix(label, nodes, fix);
}
