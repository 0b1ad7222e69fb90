import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { encloses, overlaps, rectAround } from '../../../document/rectangles.ts';
import type { Frame } from '../../../document/schema.ts';
import { hasTrait } from '../../../validation/calls.ts';
import type { ZoneTier } from './zone-tiers.ts';

/** Where the subnet of a tier can be drawn as the rectangle around all of its subnets, so that nothing in them moves. */
export interface MergedPlace {
  readonly tier: ZoneTier;
  /** The frame it is drawn in: around all of them, and no zone. */
  readonly home: ViewNode | undefined;
  /** Absolute; undefined: something else is drawn there, so that it needs another place. */
  readonly rect: Frame | undefined;
  /** Drawn between the subnets and stated to be in all of them: in it, now that there is one. */
  readonly between: readonly ViewNode[];
}

export interface MergedPlaces {
  readonly places: readonly MergedPlace[];
  /** Frames of zones that something is left in, each drawn around that: absolute. */
  readonly shrunk: ReadonlyMap<ViewNode, Frame>;
}

/** Drawn over what belongs to them. */
const OVERLAYS = ['scaling-group', 'security-group', 'placement-group', 'resource-group'];
const PADDING = 16;
const TITLE_HEIGHT = 32;

export function mergedPlaces(view: SideView, tiers: readonly ZoneTier[]): MergedPlaces {
  const merged = new Set(tiers.flat());
  const shrunk = new Map<ViewNode, Frame>();
  const taken: Frame[] = [];
  const places = tiers.map((tier): MergedPlace => {
    const home = homeOf(view, tier);
    const rect = rectAround(tier.map(({ frame }) => frame));
    const siblings = view.children(home?.id ?? null).filter((node) => !merged.has(node) && !isOverlay(node));
    const between = siblings.filter((node) => isBetween(node, tier, rect));
    const obstacles = siblings.filter((node) => !between.includes(node) && overlaps(node.frame, rect));
    const frames = new Map(obstacles.map((node) => [node, whatIsLeftOf(node, merged)]));
    const isInTheWay = [...frames.values()].some((left) => left !== undefined && overlaps(left, rect));
    if (isInTheWay || taken.some((other) => overlaps(other, rect))) return { tier, home, rect: undefined, between: [] };
    taken.push(rect);
    for (const [node, left] of frames) if (left !== undefined) shrunk.set(node, left);
    return { tier, home, rect, between };
  });
  return { places, shrunk };
}

/** The nearest frame around all of them that is not one of a zone. */
function homeOf(view: SideView, [first, ...others]: ZoneTier): ViewNode | undefined {
  const chains = others.map((node) => view.ancestors(node));
  return view
    .ancestors(first)
    .find((frame) => !hasTrait(frame, 'zone') && chains.every((chain) => chain.includes(frame)));
}

function isBetween({ node, shape, frame }: ViewNode, tier: ZoneTier, rect: Frame): boolean {
  const { subnets = [] } = node;
  if (shape !== 'icon' || subnets.length === 0 || !encloses(rect, frame)) return false;
  return subnets.every((id) => tier.some((subnet) => subnet.id === id));
}

/** What a zone's frame covers once the subnets are gone from it; undefined: nothing is left. Anything else stays as it is. */
function whatIsLeftOf(node: ViewNode, merged: ReadonlySet<ViewNode>): Frame | undefined {
  if (!hasTrait(node, 'zone')) return node.frame;
  const left = node.children.filter((child) => !merged.has(child));
  if (left.length === node.children.length) return node.frame;
  if (left.length === 0) return undefined;
  const inner = rectAround(left.map(({ frame }) => frame));
  const x = Math.max(node.frame.x, inner.x - PADDING);
  const y = Math.max(node.frame.y, inner.y - TITLE_HEIGHT);
  const right = Math.min(node.frame.x + node.frame.width, inner.x + inner.width + PADDING);
  const bottom = Math.min(node.frame.y + node.frame.height, inner.y + inner.height + PADDING);
  return { x, y, width: right - x, height: bottom - y };
}

function isOverlay({ service, shape }: ViewNode): boolean {
  return shape === 'frame' && service.traits.some((trait) => OVERLAYS.includes(trait));
}
