import { rectAround } from '../document/rectangles.ts';
import type { Frame, Point } from '../document/schema.ts';
import type { Extent } from './flow.ts';

/**
 * What is placed as one: a node with its name and the notes beside it, or several that keep a shape of their own (the rows of
 * zones). Sizes and places are in flow; they are filled in from the inside out.
 */
export interface Part {
  readonly id: string;
  readonly parent: Part | null;
  children: Part[];
  /** A frame whose contents are laid out; else it is rigid. */
  readonly isOpen: boolean;
  /**
   * `rows`: stands for the rows of zones under one another, `row`: for one that has no frame; neither is a node. `note`: goes with
   * what it stands beside.
   */
  readonly role: 'node' | 'note' | 'rows' | 'row';
  /** Drawn as a frame, so that it may be wider than what it holds. */
  readonly isFrame: boolean;
  /** Where it was, in the diagram. */
  readonly was: Frame;
  /** Its middle there, in flow. */
  readonly middle: Extent;
  /** All that is drawn of it. */
  size: Extent;
  /** The node's frame in this part. */
  frameAt: Extent;
  frameSize: Extent;
  /** Where lines meet it, from its corner. */
  meets: Extent;
  /** From the corner of the parent's frame. */
  at: Extent;
  /** What stands beside it and goes where it goes. */
  notes: NoteBeside[];
}

export interface NoteBeside {
  readonly id: string;
  /** As it is drawn, which may be larger than its frame. */
  readonly size: Extent;
  readonly frameSize: Extent;
  /** Of the note's middle from this one's, where they were: in the diagram. */
  readonly from: Point;
  /** Keeps its very distance: it is small and touches. */
  readonly isPinned: boolean;
  /** From the corner of the part's frame. */
  at: Extent;
}

/** A part that stands for several, which become its children. */
export function groupOf(role: 'rows' | 'row', id: string, parent: Part | null, children: readonly Part[]): Part {
  const group: Part = {
    id,
    parent,
    children: [],
    isOpen: false,
    role,
    isFrame: false,
    was: rectAround(children.map(({ was }) => was)),
    middle: {
      along: children.reduce((sum, { middle }) => sum + middle.along, 0) / children.length,
      across: children.reduce((sum, { middle }) => sum + middle.across, 0) / children.length,
    },
    size: zero(),
    frameAt: zero(),
    frameSize: zero(),
    meets: zero(),
    at: zero(),
    notes: [],
  };
  for (const child of children) adopt(group, child);
  return group;
}

export function adopt(parent: Part, child: Part): void {
  (child as { parent: Part | null }).parent = parent;
  parent.children.push(child);
}

/** From where the lines start to where they lead, row by row. */
export function asTheyWere(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.middle.across - b.middle.across || a.middle.along - b.middle.along);
}

export function zero(): Extent {
  return { along: 0, across: 0 };
}

/** Where the lines of a part meet it, from the corner of one that it lies in; both are placed but for the outer one. */
export function meetsWithin(part: Part, outer: Part): Extent {
  let { along, across } = part.meets;
  for (let at = part; at !== outer && at.parent !== null; at = at.parent) {
    along += at.at.along + at.parent.frameAt.along;
    across += at.at.across + at.parent.frameAt.across;
  }
  return { along, across };
}
