import type { Rect } from '../scene/geometry.ts';

/** Millimetres, portrait. */
export const PAPERS = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  Letter: { width: 215.9, height: 279.4 },
} as const;
export type PaperSize = keyof typeof PAPERS;

export interface PrintSetup {
  readonly paper: PaperSize;
  readonly isLandscape: boolean;
  /** Pages that the picture is wide; 1: the whole of it is on one page. */
  readonly across: number;
  /** Millimetres on each side. */
  readonly margin: number;
  /** Title, date and page number above each page. */
  readonly hasTitle: boolean;
}

/** A page with a part of the picture. */
export interface PrintedPage {
  /** In pixels of the diagram. */
  readonly crop: Rect;
  /** Where the part is on the paper, in millimetres. */
  readonly place: Rect;
}

/** Millimetres of a pixel at the size that the diagram has on a screen. */
const NATURAL = 25.4 / 96;
/** A small diagram is not blown up beyond this. */
const LARGEST = NATURAL * 1.5;
/** Millimetres for the title, with the space under it. */
export const TITLE_HEIGHT = 12;
const MOST_PAGES = 60;

export function paperOf({ paper, isLandscape }: Pick<PrintSetup, 'paper' | 'isLandscape'>): {
  readonly width: number;
  readonly height: number;
} {
  const { width, height } = PAPERS[paper];
  return isLandscape ? { width: height, height: width } : { width, height };
}

/** The pages that show these parts of a picture, each part beginning a page. They are cut apart where nothing overlaps. */
export function layOutPages(parts: readonly Rect[], setup: PrintSetup): readonly PrintedPage[] {
  return parts.flatMap((part) => pagesOf(part, setup)).slice(0, MOST_PAGES);
}

function pagesOf(part: Rect, setup: PrintSetup): readonly PrintedPage[] {
  const room = roomOf(setup);
  const [wide, high] = [Math.max(1, part.width), Math.max(1, part.height)];
  if (setup.across === 1) {
    const scale = Math.min(room.width / wide, room.height / high, LARGEST);
    const size = { width: wide * scale, height: high * scale };
    const x = room.x + (room.width - size.width) / 2;
    return [{ crop: part, place: { x, y: room.y, ...size } }];
  }
  const scale = (setup.across * room.width) / wide;
  const rows = Math.max(1, Math.ceil((high * scale) / room.height - 1e-6));
  const pages: PrintedPage[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < setup.across; column++) {
      const x = part.x + (column * room.width) / scale;
      const y = part.y + (row * room.height) / scale;
      const height = Math.min(room.height / scale, part.y + part.height - y);
      const crop = { x, y, width: room.width / scale, height };
      pages.push({ crop, place: { x: room.x, y: room.y, width: room.width, height: height * scale } });
    }
  }
  return pages;
}

/** Where pictures may be on the paper. */
function roomOf(setup: PrintSetup): Rect {
  const { width, height } = paperOf(setup);
  const { margin } = setup;
  const top = setup.hasTitle ? margin + TITLE_HEIGHT : margin;
  return { x: margin, y: top, width: width - 2 * margin, height: height - top - margin };
}
