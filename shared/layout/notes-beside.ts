import { bottomOf, rightOf } from '../document/rectangles.ts';
import type { Frame } from '../document/schema.ts';
import { type Flow, gridAbove } from './flow.ts';
import { type NoteBeside, type Part, zero } from './part.ts';

/** Nearer than this a note is taken to be about something; diagram pixels. */
const NEAR = 72;
const TOUCHES = 8;
/** Up to this size a note is a mark on something rather than beside it. */
const SMALL = 40;
const GAP = 16;

/** Gives each note to the nearest thing beside it; those that stand alone are returned with the rest. */
export function giveNotes(parts: readonly Part[]): readonly Part[] {
  const others = parts.filter(({ role }) => role !== 'note');
  return parts.filter((note) => {
    if (note.role !== 'note') return true;
    const near = nearest(note.was, others);
    if (near === undefined) return true;
    const { was } = near;
    const from = { x: middleX(note.was) - middleX(was), y: middleY(note.was) - middleY(was) };
    const isSmall = Math.max(note.was.width, note.was.height) <= SMALL;
    const isPinned = isSmall && gapBetween(note.was, was) < TOUCHES;
    near.notes.push({
      id: note.id,
      size: note.size,
      frameSize: note.frameSize,
      from,
      isPinned,
      at: { along: 0, across: 0 },
    });
    return false;
  });
}

/** Makes the part, whose own size is known, large enough for the notes beside it. */
export function makeRoomForNotes(part: Part, flow: Flow): void {
  for (const note of part.notes) {
    if (note.isPinned) pin(note, part, flow);
    else putBeside(note, part, flow);
  }
}

/** At the same corner, however large the thing has become. */
function pin(note: NoteBeside, { was, frameSize }: Part, flow: Flow): void {
  const from = flow.point(note.from, zero());
  const before = flow.size(was);
  for (const key of AXES) {
    const share = from[key] / Math.max(1, before[key]);
    note.at[key] = (share + 0.5) * frameSize[key] - note.size[key] / 2;
  }
}

function putBeside(note: NoteBeside, part: Part, flow: Flow): void {
  const from = flow.point(note.from, zero());
  const isAlong = Math.abs(from.along) / part.frameSize.along > Math.abs(from.across) / part.frameSize.across;
  const [key, other] = isAlong ? (['along', 'across'] as const) : (['across', 'along'] as const);
  const length = gridAbove(note.size[key] + GAP);
  if (from[key] < 0) {
    part.frameAt[key] += length;
    part.meets[key] += length;
    note.at[key] = -part.frameAt[key];
  } else {
    note.at[key] = part.size[key] + GAP - part.frameAt[key];
  }
  part.size[key] += length;
  note.at[other] = 0;
  const reaches = part.frameAt[other] + note.size[other];
  if (reaches > part.size[other]) part.size[other] = gridAbove(reaches);
}

const AXES = ['along', 'across'] as const;

function nearest(note: Frame, parts: readonly Part[]): Part | undefined {
  let [found, least]: [Part | undefined, number] = [undefined, NEAR];
  for (const part of parts) {
    const gap = gapBetween(note, part.was);
    if (gap < least) [found, least] = [part, gap];
  }
  return found;
}

function gapBetween(a: Frame, b: Frame): number {
  const dx = Math.max(0, a.x - rightOf(b), b.x - rightOf(a));
  const dy = Math.max(0, a.y - bottomOf(b), b.y - bottomOf(a));
  return Math.hypot(dx, dy);
}

function middleX({ x, width }: Frame): number {
  return x + width / 2;
}

function middleY({ y, height }: Frame): number {
  return y + height / 2;
}
