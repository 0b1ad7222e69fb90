import type { Rect } from '../geometry.ts';
import type { PlacedLabel } from '../label-place.ts';
import type { Layout } from '../lay-out.ts';
import type { Plan } from '../routing/plan-connection.ts';
import type { RoutedConnection } from '../routing/route-connections.ts';
import { keyOf } from '../routing/route-memory.ts';
import type { ToldSide } from './line-finder.ts';
import type { FoundAnchors, FoundLine, LinesFound } from './messages.ts';

/** What was said of a line when it got its number. */
interface Said {
  readonly number: number;
  readonly label: PlacedLabel | undefined;
  readonly titles: readonly Rect[] | undefined;
  readonly plan: Plan | undefined;
}

/** Whoever is told may hold so many times what a side has, and something. */
const MOST_HELD = 4;

/** Numbers for lines as they were found: whoever was told of one needs only its number, as long as nothing about it changes. */
export class FoundNumbers {
  #last = 0;
  #held = 0;
  #said = new WeakMap<RoutedConnection, readonly Said[]>();

  constructor(private readonly some: number) {}

  of({ connections, lines }: ToldSide, layout: Layout): Pick<LinesFound, 'numbers' | 'made' | 'forgetsOthers'> {
    const { routes, labels, titles } = layout;
    const made: FoundLine[] = [];
    const numbers = new Int32Array(lines.length);
    const drawn = routes.connections.values();
    let routed = drawn.next().value;
    for (const [index, line] of connections.entries()) {
      // Of the lines some may not be drawn; the others are in the same order.
      if (routed === undefined || routes.memory.drawn.get(keyOf(line)) !== routed) continue;
      const now = {
        label: labels.get(routed),
        titles: titles.get(routed),
        plan: routes.memory.plans.get(keyOf(line))?.result,
      };
      numbers[index] = this.#numberOf(routed, now, made);
      routed = drawn.next().value;
    }
    const forgetsOthers = this.#held > MOST_HELD * lines.length + this.some;
    if (forgetsOthers) this.#keepOnly(routes.connections, numbers);
    return { numbers, made, forgetsOthers };
  }

  #numberOf(routed: RoutedConnection, now: Omit<Said, 'number'>, made: FoundLine[]): number {
    const { label, titles, plan } = now;
    const said = this.#said.get(routed) ?? NONE;
    const again = said.find((one) => one.label === label && one.titles === titles && one.plan === plan);
    if (again !== undefined) return again.number;
    this.#held += 1;
    this.#last += 1;
    const number = this.#last;
    this.#said.set(routed, [{ number, label, titles, plan }, ...said.slice(0, MOST_SAID - 1)]);
    made.push({ number, points: routed.points, label, titles, anchors: plan && anchorsOf(plan) });
    return number;
  }

  #keepOnly(connections: readonly RoutedConnection[], numbers: Int32Array): void {
    const used = new Set(numbers);
    const said = new WeakMap<RoutedConnection, readonly Said[]>();
    for (const routed of connections) {
      const kept = this.#said.get(routed)?.filter(({ number }) => used.has(number)) ?? NONE;
      said.set(routed, kept);
    }
    this.#said = said;
    this.#held = connections.length;
  }
}

const NONE: readonly Said[] = [];
/** Of one line: a step, and its undoing. */
const MOST_SAID = 2;

function anchorsOf({ fromAnchor, toAnchor, ignored }: Plan): FoundAnchors {
  return { from: fromAnchor, to: toAnchor, ignored: [...ignored] };
}
