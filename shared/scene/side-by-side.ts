import { counted } from '../counted.ts';
import type { Side } from '../document/schema.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { DIFFERENCES, type Difference, type OneSide, type SideDifferences } from '../flip/side-differences.ts';
import { SEVERITIES } from '../validation/finding.ts';
import type { FindingSummary } from '../validation/summary.ts';
import { DIFFERENCE_NAMES, differenceMark, MARK_SIZE } from './difference-mark.ts';
import { drawScene } from './draw-scene.ts';
import { boundsOf, inflate, type Rect } from './geometry.ts';
import { nodeLabel } from './node-label.ts';
import { roundedRect, texts } from './primitives.ts';
import type { PathPrimitive, Primitive, Scene, TextWeight } from './scene.ts';
import { shiftedPrimitives } from './shifted-primitives.ts';
import { drawGhost, ghosts, sideMarks } from './side-marks.ts';
import { textWidth } from './text/text-width.ts';
import { fitText } from './text/wrap-text.ts';
import type { Theme } from './theme.ts';

export interface SideBySideOptions {
  readonly theme: Theme;
  /** Marks where the sides differ, badges of the findings that one side alone has, and a legend. */
  readonly marks: boolean;
}

const SIDES: readonly Side[] = ['aws', 'azure'];
/** Pixels between the sides, and above each for its title. */
const GAP = 56;
const HEAD = 44;
const LEGEND_ROW = 24;
/** As wide as a page or a slide is to its height: the sides are laid so that the picture comes nearest to it. */
const PAGE = 1.6;

/**
 * The same diagram on both clouds as one picture: beside each other, or one below the other where that fits a page better. The
 * same places on both sides, so that what differs is found by looking across.
 */
export function sideBySideScene(differences: SideDifferences, options: SideBySideOptions): Scene {
  const { theme } = options;
  const scenes = {
    aws: sideScene(differences, 'aws', options, theme),
    azure: sideScene(differences, 'azure', options, theme),
  };
  const area = boundsOf([scenes.aws.bounds, scenes.azure.bounds]) ?? scenes.aws.bounds;
  const isBelow = isBetterBelow(area);
  const primitives: Primitive[] = [];
  const titles = new Map<string, string>();
  for (const side of SIDES) {
    const isFirst = side === 'aws';
    const dx = isFirst || isBelow ? 0 : area.width + GAP;
    const dy = isFirst || !isBelow ? 0 : area.height + GAP + HEAD;
    const rename = (element: string): string => `${side} ${element}`;
    primitives.push(...sideTitle(differences.sides[side], { ...area, x: area.x + dx, y: area.y + dy }, theme));
    for (const one of shiftedPrimitives(scenes[side].primitives, dx, dy, rename)) primitives.push(one);
    for (const [id, title] of scenes[side].elementTitles) titles.set(rename(id), title);
  }
  const across = isBelow ? area.width : 2 * area.width + GAP;
  const down = isBelow ? 2 * area.height + GAP + HEAD : area.height;
  const whole = { x: area.x, y: area.y - HEAD, width: across, height: down + HEAD };
  primitives.push(parting(area, isBelow, theme));
  const legend = options.marks ? drawLegend(differences, whole, theme) : { primitives: [], height: 0 };
  primitives.push(...legend.primitives);
  const { aws, azure } = scenes;
  return {
    side: differences.sides.aws.view.diagram.provider,
    theme,
    primitives,
    bounds: { ...whole, height: whole.height + legend.height },
    title: `${aws.title}: AWS and Azure`,
    description: `${aws.description} ${azure.description}`,
    elementTitles: titles,
  };
}

function sideScene(differences: SideDifferences, side: Side, options: SideBySideOptions, theme: Theme): Scene {
  const own = differences.sides[side];
  const other = differences.sides[side === 'aws' ? 'azure' : 'aws'];
  const scene = drawScene(own.view, { theme: options.theme, findings: options.marks ? own.findings : undefined });
  if (!options.marks) return scene;
  const under = ghosts(own, other).flatMap((ghost) => drawGhost(ghost, theme));
  const over = sideMarks(own).flatMap(({ element, difference, x, y }) =>
    differenceMark(element, difference, { x, y }, MARK_SIZE, theme),
  );
  const marked = [...under, ...over].flatMap((one) => (one.kind === 'rect' ? [inflate(one, 1)] : []));
  return {
    ...scene,
    primitives: [...under, ...scene.primitives, ...over],
    elementTitles: new Map([...scene.elementTitles, ...ghostTitles(own, other)]),
    bounds: boundsOf([scene.bounds, ...marked]) ?? scene.bounds,
  };
}

function ghostTitles({ hidden }: OneSide, { view }: OneSide): readonly (readonly [string, string])[] {
  return [...hidden].flatMap((id) => {
    const viewNode = view.nodes.get(id);
    return viewNode === undefined ? [] : [[id, `${nodeLabel(viewNode) || viewNode.service.name}: built in`] as const];
  });
}

function isBetterBelow({ width, height }: Rect): boolean {
  const beside = (2 * width + GAP) / (height + HEAD);
  const below = width / (2 * (height + HEAD) + GAP);
  return Math.abs(Math.log(below / PAGE)) < Math.abs(Math.log(beside / PAGE));
}

const NAME = { size: 18, weight: 600 } as const;
const COUNTS = { size: 13, weight: 500 } as const;

function sideTitle({ side, summary }: OneSide, area: Rect, theme: Theme): readonly Primitive[] {
  const y = area.y - HEAD;
  const name = SIDE_NAMES[side];
  const dot = { x: area.x, y: y + 4, width: 12, height: 12 };
  const after = 20 + textWidth(name, NAME.size, NAME.weight) + 14;
  return [
    roundedRect(titleOf(side), dot, { fill: theme[side], stroke: 'none', radius: 3 }),
    ...line(titleOf(side), name, area.x + 20, y + 16, area.width - 20, { ...NAME, fill: theme.ink }),
    ...line(titleOf(side), countsOf(summary), area.x + after, y + 16, area.width - after, {
      ...COUNTS,
      fill: theme.ink2,
    }),
  ];
}

function titleOf(side: Side): string {
  return `${side} title`;
}

const WORDS = {
  critical: ['critical', 'critical'],
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const;

/** "1 error, 2 warnings" */
export function countsOf({ bySeverity }: FindingSummary): string {
  const parts = SEVERITIES.filter((severity) => bySeverity[severity] > 0).map((severity) =>
    counted(bySeverity[severity], WORDS[severity][0], WORDS[severity][1]),
  );
  return parts.join(', ') || 'no findings';
}

function parting({ x, y, width, height }: Rect, isBelow: boolean, theme: Theme): PathPrimitive {
  const d = isBelow
    ? `M${x} ${y + height + GAP / 2}L${x + width} ${y + height + GAP / 2}`
    : `M${x + width + GAP / 2} ${y - HEAD}L${x + width + GAP / 2} ${y + height}`;
  return { kind: 'path', element: LEGEND, d, fill: 'none', stroke: theme.lineStrong, strokeWidth: 1, dash: undefined };
}

const LEGEND = 'legend';
const LEGEND_TEXT = { size: 12, weight: 500 } as const;

/** What the marks mean, of those that there are, in as many rows as they need. */
function drawLegend(
  { sides }: SideDifferences,
  { x, y, width, height }: Rect,
  theme: Theme,
): { readonly primitives: readonly Primitive[]; readonly height: number } {
  const primitives: Primitive[] = [];
  let left = x;
  let row = y + height + 36;
  const entry = (
    words: string,
    paint: (at: { readonly x: number; readonly y: number }) => readonly Primitive[],
  ): void => {
    const wide = 26 + textWidth(words, LEGEND_TEXT.size, LEGEND_TEXT.weight);
    if (left > x && left + wide > x + width) {
      left = x;
      row += LEGEND_ROW;
    }
    primitives.push(...paint({ x: left + 8, y: row }));
    primitives.push(...line(LEGEND, words, left + 24, row + 4, width, { ...LEGEND_TEXT, fill: theme.ink2 }));
    left += wide + 20;
  };
  for (const difference of differencesIn(sides)) {
    entry(DIFFERENCE_NAMES[difference], (at) => differenceMark(LEGEND, difference, at, MARK_SIZE, theme));
  }
  if (sides.aws.findings.length + sides.azure.findings.length > 0) {
    entry('Findings that this side alone has', (at) => countSample(at, theme));
  }
  return primitives.length === 0 ? { primitives, height: 0 } : { primitives, height: row + 12 - y - height };
}

/** The kinds of differences that one of the sides has, in their order. */
export function differencesIn(sides: SideDifferences['sides']): readonly Difference[] {
  const known = new Set([...sides.aws.marks.values(), ...sides.azure.marks.values()]);
  return DIFFERENCES.filter((one) => known.has(one));
}

function countSample({ x, y }: { readonly x: number; readonly y: number }, theme: Theme): readonly Primitive[] {
  const badge = { x: x - 8, y: y - 8, width: 16, height: 16 };
  const number = [{ text: '1', x, y: y + 3.6, width: 6 }];
  return [
    roundedRect(LEGEND, badge, { fill: theme.error, stroke: 'none', radius: 8 }),
    ...texts(LEGEND, number, { size: 10, weight: 600, fill: theme.onStatus, anchor: 'middle' }),
  ];
}

interface LineStyle {
  readonly size: number;
  readonly weight: TextWeight;
  readonly fill: string;
}

function line(
  element: string,
  text: string,
  x: number,
  y: number,
  width: number,
  style: LineStyle,
): readonly Primitive[] {
  const fitted = fitText(text, Math.max(0, width), style);
  const measured = textWidth(fitted, style.size, style.weight);
  return texts(element, [{ text: fitted, x, y, width: measured }], { ...style, anchor: 'start' });
}
