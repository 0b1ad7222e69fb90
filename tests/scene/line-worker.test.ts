import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { drawnView } from '../../shared/catalog/drawn-view.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { move } from '../../shared/commands/move.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { runSteps } from '../../shared/run-steps.ts';
import { dragRoutes } from '../../shared/scene/drag-routes.ts';
import { type Layout, layOut } from '../../shared/scene/lay-out.ts';
import { layOutAfter } from '../../shared/scene/lay-out-after.ts';
import { LineFinder } from '../../shared/scene/line-worker/line-finder.ts';
import { LinesReader } from '../../shared/scene/line-worker/lines-reader.ts';
import type { LinesFound, LinesWanted } from '../../shared/scene/line-worker/messages.ts';
import { SideTeller } from '../../shared/scene/line-worker/side-teller.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { quickLayout } from '../../shared/scene/quick-layout.ts';
import { largeDiagram } from '../bench/large-diagram.ts';
import { arbitraryCommand } from '../support/arbitrary-command.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { commandEnv } from '../support/command-env.ts';
import { outcomeOf } from '../support/layout-outcome.ts';
import { runs } from '../support/property-runs.ts';

const SIZE = 60;

describe.each([
  ['remembers', 1000],
  ['forgets as soon as it may', -1_000_000],
])('a worker that %s', (_, some) => {
  test('finds the lines that would be found here, whatever was edited while it was at work', () => {
    const edits = fc.array(fc.tuple(arbitraryCommand(), fc.constantFrom<Side>('aws', 'azure'), fc.nat(60)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(arbitraryDiagram(), edits, (diagram, steps) => {
        const worker = new Channel(some);
        let present = diagram;
        for (const [step, side, patience] of steps) {
          const result = step.run(present, commandEnv());
          if (result.ok) present = result.value;
          worker.ask(viewOf(present, side));
          const layout = worker.answer(patience);
          if (layout !== undefined) expect(outcomeOf(layout)).toEqual(outcomeOf(anew(viewOf(present, side))));
        }
        for (const side of ['aws', 'azure'] as const) {
          const layout = worker.layout(viewOf(present, side));
          expect(outcomeOf(layout)).toEqual(outcomeOf(anew(viewOf(present, side))));
        }
      }),
      runs(80),
    );
  });
});

describe('after an edit', () => {
  const diagram = largeDiagram(SIZE);
  const ids = ['node-15'];
  const edited = moved(diagram, ids, 16);

  test('only what differs is told, there and back', () => {
    const worker = new Channel();
    worker.layout(viewOf(diagram));
    worker.layout(viewOf(edited));
    const lines = Object.keys(diagram.connections).length;
    expect(worker.wanted?.newNodes.map(({ geometry }) => geometry.id)).toEqual(ids);
    expect(worker.wanted?.newLines).toEqual([]);
    expect(worker.found?.made.length).toBeGreaterThan(0);
    expect(worker.found?.made.length).toBeLessThan(lines / 2);
  });

  test('undone, nothing is', () => {
    const worker = new Channel();
    worker.layout(viewOf(diagram));
    worker.layout(viewOf(edited));
    worker.layout(viewOf({ ...diagram, nodes: { ...diagram.nodes } }));
    expect(worker.wanted?.newNodes).toEqual([]);
    expect(worker.found?.made).toEqual([]);
  });

  test('lines that run as they ran, or as they are shown for the moment, are the same objects', () => {
    const worker = new Channel();
    const before = worker.layout(viewOf(diagram));
    const view = viewOf(edited);
    const shown = quickLayout(view, placeNodes(view), before);
    const after = worker.layout(view, shown);
    const known = new Set([...before.routes.connections, ...(shown?.routes.connections ?? [])]);
    const found = after.routes.connections.filter((routed) => !known.has(routed));
    expect(found.length).toBeLessThan(worker.found?.made.length ?? 0);
    const others = after.routes.connections.filter(
      ({ view: { from, to } }) => !ids.includes(from) && !ids.includes(to),
    );
    const same = others.filter((routed) => before.routes.connections.includes(routed));
    expect(same.length).toBeGreaterThan(others.length * 0.8);
  });

  test('what a drag shows is the same as with a layout that was made here', () => {
    const large = largeDiagram(200);
    const view = viewOf(large);
    const there = new Channel().layout(view);
    const here = layOut(view);
    for (const [dx, dy] of [
      [40, 8],
      [-160, 240],
    ] as const) {
      expect(dragRoutes(there, view, ['node-15'], dx, dy)).toEqual(dragRoutes(here, view, ['node-15'], dx, dy));
    }
  });

  test('a layout made here over one from there is as it would be without', () => {
    const there = new Channel().layout(viewOf(diagram));
    const view = viewOf(edited);
    const over = runSteps(layOutAfter(view, placeNodes(view), there));
    expect(outcomeOf(over)).toEqual(outcomeOf(anew(view)));
  });
});

/** Both ends, and messages between them as threads exchange them. */
class Channel {
  readonly #teller: SideTeller;
  readonly #finder: LineFinder;
  readonly #reader = new LinesReader();
  #asked: SideView | undefined;
  #steps: Generator<undefined, LinesFound> | undefined;
  wanted: LinesWanted | undefined;
  found: LinesFound | undefined;

  constructor(some = 1000) {
    this.#teller = new SideTeller(some);
    this.#finder = new LineFinder(some);
  }

  /** Whatever was under way is left off. */
  ask(view: SideView): void {
    this.#asked = view;
    this.wanted = structuredClone(this.#teller.tell(view, placeNodes(view)));
    this.#steps = this.#finder.find(this.#finder.take(this.wanted));
  }

  /** undefined: it takes more steps. */
  answer(patience = Number.POSITIVE_INFINITY, shown?: Layout): Layout | undefined {
    for (let taken = 0; taken < patience; taken += 1) {
      const step = this.#steps?.next();
      if (step?.done !== true || this.#asked === undefined) continue;
      this.found = structuredClone(step.value);
      return this.#reader.read(this.found, this.#asked, placeNodes(this.#asked), shown);
    }
    return undefined;
  }

  layout(view: SideView, shown?: Layout): Layout {
    this.ask(view);
    const layout = this.answer(undefined, shown);
    if (layout === undefined) throw new Error('no answer');
    return layout;
  }
}

function viewOf(diagram: Diagram, side: Side = 'aws'): SideView {
  return drawnView(viewSide(diagram, side, catalog));
}

function anew(view: SideView): Layout {
  return runSteps(layOutAfter(view, placeNodes(view), undefined));
}

function moved(diagram: Diagram, ids: readonly string[], dy: number): Diagram {
  const result = move(diagram, { ids, dx: 0, dy, grows: false }, commandEnv());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
