import type { Side } from '../document/schema.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import {
  type AreaReview,
  REVIEW_AREAS,
  type Review,
  type SideReview,
  type TopFinding,
  type Verdict,
} from '../validation/review.ts';
import { REVIEW_NOTE, reviewPremises } from '../validation/review-words.ts';
import { badgeColour, badgeRoundness } from './finding-badge.ts';
import { roundedRect, texts } from './primitives.ts';
import type { PathPrimitive, Primitive, Scene, TextWeight } from './scene.ts';
import { fitText } from './text/wrap-text.ts';
import { THEMES, type Theme, type ThemeName } from './theme.ts';

/** A slide of 16 : 9. */
const SLIDE = { x: 0, y: 0, width: 1280, height: 720 } as const;
const MARGIN = 48;
const AREA_WIDTH = 112;
const GUTTER = 24;
const COLUMN = (SLIDE.width - 2 * MARGIN - AREA_WIDTH - 2 * GUTTER) / 2;
const HEAD = 152;
const ROW = 74;
const MARK = 12;
/** Lines of an area; the rest is counted in its verdict. */
const LINES = 2;

/** How a design stands on both sides, as a slide: the same primitives that a diagram is drawn with, so it is exported alike. */
export function summaryScene(review: Review, themeName: ThemeName): Scene {
  const theme = THEMES[themeName];
  const primitives: Primitive[] = [
    roundedRect(GROUND, SLIDE, { fill: theme.panel, stroke: 'none', radius: 0 }),
    ...heading(review, theme),
    ...(['aws', 'azure'] as const).flatMap((side) => sideHead(review.sides[side], review.shown === side, theme)),
    ...REVIEW_AREAS.flatMap((area, index) => [
      rule(HEAD + index * ROW, theme),
      ...line(area.name, MARGIN, HEAD + index * ROW + 24, AREA_WIDTH, { size: 14, weight: 600, fill: theme.ink }),
      ...cell(review.sides.aws.areas[index], 'aws', index, theme),
      ...cell(review.sides.azure.areas[index], 'azure', index, theme),
    ]),
    rule(HEAD + REVIEW_AREAS.length * ROW, theme),
    ...line(REVIEW_NOTE, MARGIN, SLIDE.height - 26, SLIDE.width - 2 * MARGIN, {
      size: 11,
      weight: 500,
      fill: theme.ink3,
    }),
  ];
  return {
    side: review.shown,
    theme,
    primitives,
    bounds: SLIDE,
    title: `${review.name || 'Diagram'}: design review`,
    description: inWords(review),
    elementTitles: new Map(),
  };
}

const GROUND = 'summary';

function heading(review: Review, theme: Theme): readonly Primitive[] {
  const width = SLIDE.width - 2 * MARGIN;
  const premises = [...reviewPremises(review), `facts of ${review.catalogDate}`].join('  ·  ');
  return [
    ...line(review.name || 'Diagram', MARGIN, 62, width, { size: 26, weight: 600, fill: theme.ink }),
    ...line(premises, MARGIN, 88, width, { size: 13, weight: 500, fill: theme.ink2 }),
  ];
}

function sideHead({ side, verdict }: SideReview, isShown: boolean, theme: Theme): readonly Primitive[] {
  const x = columnOf(side);
  const dot = { x, y: HEAD - 27, width: 10, height: 10 };
  const name = SIDE_NAMES[side];
  return [
    roundedRect(side, dot, { fill: theme[side], stroke: 'none', radius: 2 }),
    ...line(name, x + 18, HEAD - 17, 60, { size: 15, weight: 600, fill: theme.ink }),
    ...line(`${verdict.text}${isShown ? '  ·  as drawn' : ''}`, x + 78, HEAD - 17, COLUMN - 78, {
      size: 13,
      weight: 500,
      fill: theme.ink2,
    }),
  ];
}

function cell(area: AreaReview | undefined, side: Side, index: number, theme: Theme): readonly Primitive[] {
  if (area === undefined) return [];
  const x = columnOf(side);
  const y = HEAD + index * ROW;
  const { verdict, top } = area;
  const shown = top.slice(0, LINES);
  return [
    mark(verdict.tone, x, y + 14, theme),
    ...line(verdict.text, x + MARK + 8, y + 24, COLUMN - MARK - 8, {
      size: 13,
      weight: 600,
      fill: colourOf(verdict.tone, theme),
    }),
    ...shown.flatMap((finding, at) =>
      line(topText(finding), x + MARK + 8, y + 43 + at * 18, COLUMN - MARK - 8, {
        size: 12,
        weight: 500,
        fill: theme.ink2,
      }),
    ),
  ];
}

/** "HA-006 Orders DB has no standby (and 2 more)" */
function topText({ finding, count }: TopFinding): string {
  const more = count === 1 ? '' : ` (and ${(count - 1).toLocaleString('en-US')} more)`;
  return `${finding.code}${more}  ${finding.message}`;
}

/** The shapes of the badges on the canvas; what is open is a hollow mark. */
function mark(tone: Verdict['tone'], x: number, y: number, theme: Theme): Primitive {
  const square = { x, y, width: MARK, height: MARK };
  if (tone === 'ok' || tone === 'unknown') {
    const ring = roundedRect(GROUND, square, { fill: 'none', stroke: theme.ink3, radius: MARK / 2 });
    return { ...ring, strokeWidth: 1.6, dash: tone === 'unknown' ? [2.4, 2] : undefined };
  }
  const radius = (MARK / 2) * badgeRoundness(tone);
  return roundedRect(GROUND, square, { fill: badgeColour(tone, theme), stroke: 'none', radius });
}

function colourOf(tone: Verdict['tone'], theme: Theme): string {
  if (tone === 'ok' || tone === 'unknown') return theme.ink2;
  return badgeColour(tone, theme);
}

function columnOf(side: Side): number {
  const first = MARGIN + AREA_WIDTH + GUTTER;
  return side === 'aws' ? first : first + COLUMN + GUTTER;
}

function rule(y: number, theme: Theme): PathPrimitive {
  return {
    kind: 'path',
    element: GROUND,
    d: `M${MARGIN} ${y}L${SLIDE.width - MARGIN} ${y}`,
    fill: 'none',
    stroke: theme.line,
    strokeWidth: 1,
    dash: undefined,
  };
}

interface LineStyle {
  readonly size: number;
  readonly weight: TextWeight;
  readonly fill: string;
}

function line(text: string, x: number, y: number, width: number, style: LineStyle): readonly Primitive[] {
  return texts(GROUND, [{ text: fitText(text, width, style), x, y, width }], { ...style, anchor: 'start' });
}

function inWords(review: Review): string {
  const sides = (['aws', 'azure'] as const).map((side) => {
    const areas = review.sides[side].areas.map(({ area, verdict }) => `${area.name}: ${verdict.text}`);
    return `${SIDE_NAMES[side]}: ${areas.join('; ')}.`;
  });
  return [`${reviewPremises(review).join('; ')}.`, ...sides, REVIEW_NOTE].join(' ');
}
