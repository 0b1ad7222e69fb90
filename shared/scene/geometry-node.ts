import { CALLOUT, isArea, STEPS } from '../catalog/annotations.ts';
import type { Step, ViewNode } from '../catalog/side-view.ts';
import type { Node } from '../document/schema.ts';
import { areaGeometry, calloutGeometry, type StepDot, stepsGeometry } from './annotation-geometry.ts';
import { tileGeometry } from './collapsed-tile.ts';
import { CORNER_MARK, hasCornerMark } from './corner-mark.ts';
import { boundsOf, clamp, type Rect, sameRect } from './geometry.ts';
import { nodeLabel } from './node-label.ts';
import type { RunStyle } from './text/text-run.ts';
import { textWidth } from './text/text-width.ts';
import { fitText, wrapText } from './text/wrap-text.ts';
import { writtenGeometry } from './written-geometry.ts';

export const ICON_SIZE = 48;
export const LABEL_TEXT = { size: 12, weight: 500 } as const;
export const TITLE_TEXT = { size: 11, weight: 600 } as const;
export const LABEL_LINE_HEIGHT = 15;
const LABEL_GAP = 5;
const NARROWEST_LABEL = 104;
const TITLE_INSET = 8;
/** Kept free at the other end: the badge of findings sits on the corner. */
const TITLE_END = 14;
/** Viewers without the bundled font set text up to this much wider. */
export const WIDTH_SLACK = 1.06;

export type NodeForm = 'icon' | 'container' | 'box' | 'note' | 'text' | 'point' | 'callout' | 'area' | 'steps' | 'tile';

/** A line of text, or in a note a part of one that is set in one way. */
export interface TextLine {
  readonly text: string;
  /** The line's middle for centred text, its left end otherwise. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** As measured with the bundled font, without slack. */
  readonly width: number;
  /** What `x` is; absent: the middle of a name under an icon, the start of a title. */
  readonly anchor?: 'start' | 'middle';
  /** Absent: as the names of this form are set. */
  readonly run?: RunStyle;
}

/** Where everything of a node is, in absolute diagram pixels. Canvas, exports and routing all ask this. */
export interface NodeGeometry {
  readonly id: string;
  readonly form: NodeForm;
  /** What connections attach to: the icon's square, or the border. */
  readonly core: Rect;
  readonly lines: readonly TextLine[];
  /** As wide as a line of the name under an icon may be, where something stands beside it; 0: it has no room. Absent: as its frame has it. */
  readonly nameWidth?: number;
  /** The circles of a list of steps. */
  readonly dots?: readonly StepDot[];
  /** Around the lines, and a container's corner icon; undefined without text. */
  readonly textRect: Rect | undefined;
  /** A connection that leaves downwards starts here: below the label. */
  readonly lowest: number;
  /** Around everything that is drawn of it. */
  readonly bounds: Rect;
}

interface Remembered {
  readonly frame: Rect;
  readonly shape: ViewNode['shape'];
  readonly service: ViewNode['service'];
  readonly isAbsent: boolean;
  readonly nameWidth: number | undefined;
  readonly number: number | undefined;
  readonly steps: ViewNode['steps'];
  readonly inside: number | undefined;
  /** Of a subnet: its mark takes room beside the title. */
  readonly visibility: unknown;
  readonly geometry: NodeGeometry;
}

const remembered = new WeakMap<Node, Remembered[]>();
/** Two sides, with the name as it is and as it has room. */
const MOST_REMEMBERED = 4;

/**
 * Memoised on the node's identity, for the two sides at once. `nameWidth`: as wide as the name under an icon may be set, for lack of
 * room; 0 leaves it out (see narrow-names.ts and fallback-names.ts).
 */
export function nodeGeometry(viewNode: ViewNode, nameWidth?: number): NodeGeometry {
  const known = remembered.get(viewNode.node) ?? [];
  const isAbsent = viewNode.face.state === 'absent';
  for (const entry of known) {
    if (
      entry.service === viewNode.service &&
      entry.shape === viewNode.shape &&
      entry.isAbsent === isAbsent &&
      entry.nameWidth === nameWidth &&
      entry.number === viewNode.number &&
      entry.inside === viewNode.inside &&
      entry.visibility === viewNode.face.properties.visibility &&
      sameSteps(entry.steps, viewNode.steps) &&
      sameRect(entry.frame, viewNode.frame)
    ) {
      return entry.geometry;
    }
  }
  const geometry = buildGeometry(viewNode, nameWidth);
  const { frame, shape, service, number, steps, inside } = viewNode;
  const { visibility } = viewNode.face.properties;
  remembered.set(viewNode.node, [
    { frame, shape, service, isAbsent, nameWidth, number, steps, inside, visibility, geometry },
    ...known.slice(0, MOST_REMEMBERED - 1),
  ]);
  return geometry;
}

function sameSteps(a: ViewNode['steps'], b: ViewNode['steps']): boolean {
  return a === b || (a?.length === b?.length && a?.every((step, index) => sameStep(step, b?.[index])) === true);
}

function sameStep(a: Step, b: Step | undefined): boolean {
  return a.text === b?.text && a.accent === b.accent;
}

export function formOf({ service, shape, inside }: ViewNode): NodeForm {
  if (inside !== undefined) return 'tile';
  if (isArea(service)) return 'area';
  if (shape === 'frame') return 'container';
  return FORMS.get(service.id) ?? 'icon';
}

const FORMS: ReadonlyMap<string, NodeForm> = new Map([
  ['neutral.note', 'note'],
  ['neutral.text', 'text'],
  ['neutral.box', 'box'],
  ['neutral.point', 'point'],
  [CALLOUT, 'callout'],
  [STEPS, 'steps'],
]);

function buildGeometry(viewNode: ViewNode, nameWidth: number | undefined): NodeGeometry {
  const form = formOf(viewNode);
  if (form === 'point') return pointGeometry(viewNode);
  if (form === 'tile') return tileGeometry(viewNode);
  if (form === 'callout') return calloutGeometry(viewNode);
  if (form === 'area') return areaGeometry(viewNode);
  if (form === 'steps') return stepsGeometry(viewNode);
  if (form === 'icon') return iconGeometry(viewNode, nameWidth);
  if (form === 'container') return containerGeometry(viewNode);
  return writtenGeometry(viewNode, form);
}

/** A free end paints nothing: the connection just ends in its middle. */
function pointGeometry({ id, frame }: ViewNode): NodeGeometry {
  const core = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2, width: 0, height: 0 };
  return { id, form: 'point', core, lines: [], textRect: undefined, lowest: core.y, bounds: core };
}

/** The square of an icon in its frame: centred at the top, smaller only where the frame is smaller. */
export function iconSquare(frame: Rect): Rect {
  const size = clamp(Math.min(frame.width, frame.height), 16, ICON_SIZE);
  return { x: frame.x + (frame.width - size) / 2, y: frame.y, width: size, height: size };
}

/** What a line of the name under an icon may be wide. */
export function iconLabelWidth(frame: Rect): number {
  return clamp(frame.width, NARROWEST_LABEL, 200);
}

function iconGeometry(viewNode: ViewNode, nameWidth: number | undefined): NodeGeometry {
  const { id, frame } = viewNode;
  const core = iconSquare(frame);
  const label = nameWidth === 0 ? '' : nodeLabel(viewNode);
  const lines = wrapText(label, { ...LABEL_TEXT, width: nameWidth ?? iconLabelWidth(frame), lines: 2 });
  const top = core.y + core.height + LABEL_GAP;
  const laid = centredLines(lines, core.x + core.width / 2, top);
  const labelRect = rectAround(laid, top);
  const tagRect = isTagged(viewNode) ? tagUnder(core, labelRect) : undefined;
  const textRect =
    labelRect !== undefined && tagRect !== undefined ? boundsOf([labelRect, tagRect]) : (tagRect ?? labelRect);
  return {
    id,
    form: 'icon',
    core,
    lines: laid,
    ...(nameWidth !== undefined && { nameWidth }),
    textRect,
    lowest: textRect === undefined ? core.y + core.height : textRect.y + textRect.height,
    bounds: textRect === undefined ? core : (boundsOf([core, textRect]) ?? core),
  };
}

export const TAG_TEXT = { size: 9, weight: 600 } as const;
export const TAG_HEIGHT = 13;

/** A service of one cloud that is shown on the other, because nothing there stands for it. */
export function isTagged({ face, service }: ViewNode): boolean {
  return face.state === 'absent' && service.provider !== 'neutral';
}

export function tagText({ service }: ViewNode): string {
  return service.provider === 'aws' ? 'AWS only' : 'Azure only';
}

/** The tag stands under the icon's label. */
function tagUnder(core: Rect, label: Rect | undefined): Rect {
  const width = textWidth('Azure only', TAG_TEXT.size, TAG_TEXT.weight) + 10;
  const y = label === undefined ? core.y + core.height + LABEL_GAP : label.y + label.height + 1;
  return { x: core.x + (core.width - width) / 2, y, width, height: TAG_HEIGHT };
}

/** How far a container's title starts from its left edge: what it is stands at the corner. */
function titleInset(viewNode: ViewNode): number {
  return hasCornerMark(viewNode) ? CORNER_MARK + 6 : TITLE_INSET;
}

/** The row of a container's title, between the mark at one corner and the badge of its findings at the other. */
export function titleBand(viewNode: ViewNode): { readonly from: number; readonly to: number } {
  const { x, width } = viewNode.frame;
  return { from: x + titleInset(viewNode), to: x + width - TITLE_END };
}

/** The width of a container that shows its title whole. */
export function titleWidth(viewNode: ViewNode): number {
  const width = textWidth(nodeLabel(viewNode), TITLE_TEXT.size, TITLE_TEXT.weight) * WIDTH_SLACK;
  return Math.ceil((titleInset(viewNode) + width + TITLE_END) / 8) * 8;
}

/** A smaller frame shows no title. */
const LEAST_TITLE = { width: 12, height: 20 } as const;

function containerGeometry(viewNode: ViewNode): NodeGeometry {
  const { id, frame } = viewNode;
  const bare = { id, form: 'container' as const, core: frame, lowest: frame.y + frame.height, bounds: frame };
  return titleGeometry(viewNode, { ...bare, lines: [], textRect: undefined }, titleBand(viewNode), true);
}

/** A container with its title between two places of its row (undefined: without a title), where nothing else is if it is alone. */
export function titleGeometry(
  viewNode: ViewNode,
  geometry: NodeGeometry,
  band: { readonly from: number; readonly to: number } | undefined,
  isAlone = false,
): NodeGeometry {
  const { frame } = viewNode;
  const label = nodeLabel(viewNode);
  const room = band === undefined ? 0 : Math.max(0, band.to - band.from) / WIDTH_SLACK;
  const isRoomy = label !== '' && room >= LEAST_TITLE.width && frame.height >= LEAST_TITLE.height;
  const text = isRoomy ? fitText(label, room, TITLE_TEXT) : '';
  const width = textWidth(text, TITLE_TEXT.size, TITLE_TEXT.weight);
  if (text === '' || band === undefined || width > room) return { ...geometry, lines: [], textRect: undefined };
  const left = hasCornerMark(viewNode) && isAlone ? frame.x + 2 : band.from;
  return {
    ...geometry,
    lines: [{ text, x: band.from, y: frame.y + 16, width }],
    textRect: { x: left, y: frame.y + 5, width: band.from - left + width, height: 15 },
  };
}

function centredLines(lines: readonly string[], middle: number, top: number): readonly TextLine[] {
  return lines.map((text, index) => ({
    text,
    x: middle,
    y: baseline(top, index),
    width: textWidth(text, LABEL_TEXT.size, LABEL_TEXT.weight),
  }));
}

function baseline(top: number, index: number): number {
  return top + index * LABEL_LINE_HEIGHT + 11.5;
}

function rectAround(lines: readonly TextLine[], top: number): Rect | undefined {
  const first = lines[0];
  if (first === undefined) return undefined;
  const width = Math.max(...lines.map((line) => line.width));
  return { x: first.x - width / 2, y: top, width, height: lines.length * LABEL_LINE_HEIGHT };
}
