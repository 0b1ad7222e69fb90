import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { isForeign, levelOf, wrongOuter } from '../../../commands/place-advice.ts';
import { hasTrait } from '../../calls.ts';
import { outwards } from '../../drawing/outwards.ts';
import type { OfferedFix } from '../../fix.ts';
import { moveFix } from '../../fixes/move-to-frame.ts';
import type { Report, Rule } from '../../rule.ts';
import { nameOf } from '../../wording.ts';

const REGION_CODE =
  /\b([a-z]{2}(?:-gov|-iso[a-z]?)?-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d)[a-f]?\b/i;

export const wrongContainer: Rule = {
  meta: {
    id: 'wrong-container',
    code: 'NET-017',
    category: 'network',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'Something drawn in a container it cannot be in',
    why: 'A network is in one Region, a subnet in one network, and each of them belongs to one cloud. A drawing that nests them otherwise describes something that cannot be built, and every answer derived from it is wrong.',
    messages: {
      nesting: '{inner} is drawn inside {outer}; a {innerKind} cannot be inside a {outerKind}.',
      region: '{inner} names {innerRegion}, but is inside {outer}, which is {outerRegion}.',
      provider: '{inner} is a service of {innerCloud}, but is inside {outer}, which belongs to {outerCloud}.',
    },
    remedy: 'Move it to the container it belongs to, or draw a second one for it.',
    source: 'rule-regions-zones',
  },
  check: (view) => {
    const reports: Report[] = [];
    for (const node of view.nodes.values()) {
      const report = nesting(view, node) ?? region(view, node) ?? provider(view, node);
      if (report !== undefined) reports.push(report);
    }
    return reports;
  },
};

function nesting(view: SideView, node: ViewNode): Report | undefined {
  const innerKind = levelOf(node.service);
  if (innerKind === undefined) return undefined;
  const outer = wrongOuter(node.service, view.ancestors(node), ({ service }) => service);
  if (outer === undefined) return undefined;
  return {
    message: 'nesting',
    data: { inner: nameOf(node), outer: nameOf(outer), innerKind, outerKind: levelOf(outer.service) ?? '' },
    nodes: [node.id, outer.id],
    fix: moveOut(view, node, (frame) => wrongOuter(node.service, [frame], ({ service }) => service) !== undefined),
  };
}

/** Only what names a Region by its code on both sides can contradict. */
function region(view: SideView, node: ViewNode): Report | undefined {
  if (view.side !== 'aws' || (node.node.zones === undefined && !hasTrait(node, 'zone'))) return undefined;
  const names = hasTrait(node, 'zone') ? [node.node.label, ...(node.node.zones ?? [])] : (node.node.zones ?? []);
  if (names.length === 0) return undefined;
  const frame = placementOf(view, node).region;
  const outerRegion = regionCode(frame?.node.label ?? '');
  const innerRegion = names.map(regionCode).find((code) => code !== undefined && code !== outerRegion);
  if (frame === undefined || outerRegion === undefined || innerRegion === undefined) return undefined;
  return {
    message: 'region',
    data: { inner: nameOf(node), outer: nameOf(frame), innerRegion, outerRegion },
    nodes: [node.id, frame.id],
  };
}

function regionCode(text: string): string | undefined {
  return REGION_CODE.exec(text)?.[1]?.toLowerCase();
}

/** What only lacks a twin on this side is no mistake of the drawing; what a person pinned to its cloud is where it was put. */
function provider(view: SideView, node: ViewNode): Report | undefined {
  if (node.face.origin === 'derived' || node.face.origin === 'neutral') return undefined;
  const outer = view.ancestors(node).find(({ service }) => service.provider !== 'neutral');
  if (outer === undefined || outer.face.state !== 'shown' || !isForeign(node.service, outer.service)) return undefined;
  return {
    message: 'provider',
    data: {
      inner: nameOf(node),
      outer: nameOf(outer),
      innerCloud: cloudName(node),
      outerCloud: cloudName(outer),
    },
    nodes: [node.id, outer.id],
    fix: moveOut(view, node, (frame) => isForeign(node.service, frame.service)),
  };
}

function moveOut(view: SideView, node: ViewNode, isWrong: (frame: ViewNode) => boolean): OfferedFix | undefined {
  const home = outwards(view, node, isWrong);
  const frame = home === null ? undefined : view.nodes.get(home);
  return moveFix(frame === undefined ? 'Move it out' : `Move it to ${nameOf(frame)}`, view, node, home);
}

function cloudName({ service }: ViewNode): string {
  return service.provider === 'aws' ? 'AWS' : 'Azure';
}
