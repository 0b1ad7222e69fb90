import type { Service } from './schema.ts';
import type { SideView, ViewNode } from './side-view.ts';

/** What is said about a diagram in the drawing, and is no part of the architecture. */
export const CALLOUT = 'neutral.callout';
export const AREA = 'neutral.area';
export const STEPS = 'neutral.steps';

type Kind = Pick<Service, 'id'>;

/** A number on the node in which it is drawn. */
export function isCallout({ id }: Kind): boolean {
  return id === CALLOUT;
}

/** A part of the picture, shown or exported alone ("Slide"). What lies in it belongs to it by its place only. */
export function isArea({ id }: Kind): boolean {
  return id === AREA;
}

export function isSteps({ id }: Kind): boolean {
  return id === STEPS;
}

/** May have a colour of a person's choice; what the vendors draw keeps theirs. */
export function isColourable(service: Kind): boolean {
  return COLOURABLE.has(service.id);
}

const COLOURABLE: ReadonlySet<string> = new Set([
  CALLOUT,
  AREA,
  STEPS,
  'neutral.note',
  'neutral.text',
  'neutral.box',
  'neutral.frame',
]);

/** Holds simple Markdown. */
export function isNote({ id }: Kind): boolean {
  return id === 'neutral.note';
}

/** Written in lines that may be set larger or smaller, left, right or in the middle. */
export function isWritten({ id }: Kind): boolean {
  return id === 'neutral.note' || id === 'neutral.text' || id === 'neutral.box';
}

/** At least as high as what it says, unless a person chose its height. */
export function canGrowWithText({ id }: Kind): boolean {
  return id === 'neutral.note' || id === 'neutral.text';
}

/** Says something about the drawing and has nothing of its own to be stated: no settings, no twin. */
export function isOverlay(service: Kind): boolean {
  return isSequenced(service) || isSteps(service) || service.id === 'neutral.note' || service.id === 'neutral.text';
}

/** Numbered among its like, by `step`. */
export function isSequenced(service: Kind): boolean {
  return isCallout(service) || isArea(service);
}

/** False for what lies over the others: automatic layout, growing frames and lines on their way take no notice of it. */
export function isLaidOut(service: Kind): boolean {
  return !isSequenced(service);
}

/** The callouts that a side shows, as they are numbered from 1. */
export function calloutsInOrder(view: Pick<SideView, 'nodes'>): readonly ViewNode[] {
  return inSequence([...view.nodes.values()].filter(({ service }) => isCallout(service)));
}

/** The slides of a side, in the order in which they are shown. */
export function areasInOrder(view: Pick<SideView, 'nodes'>): readonly ViewNode[] {
  return inSequence([...view.nodes.values()].filter(({ service }) => isArea(service)));
}

/** What has no step stated comes last; equal steps go by id. */
export function inSequence<Sequenced extends Pick<ViewNode, 'id' | 'node'>>(
  nodes: readonly Sequenced[],
): readonly Sequenced[] {
  return [...nodes].sort(({ node: a }, { node: b }) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

function placeOf({ step }: ViewNode['node']): number {
  return step ?? Number.MAX_SAFE_INTEGER;
}
