import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '../../catalog/index.ts';
import { layoutEngine } from '../../cli/layout-engine.ts';
import { loadFonts } from '../../cli/load-fonts.ts';
import { loadIcons } from '../../cli/load-icons.ts';
import { RESVG_LIMITS, rasterise } from '../../cli/rasterise.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { move } from '../../shared/commands/move.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { exportPng, exportSvg } from '../../shared/export/export-diagram.ts';
import { flip, flipReport } from '../../shared/flip/flip.ts';
import { preflight } from '../../shared/flip/preflight.ts';
import { sideDifferences } from '../../shared/flip/side-differences.ts';
import { planSuggestions } from '../../shared/flip/suggestions/plan-suggestions.ts';
import { suggestionsFor } from '../../shared/flip/suggestions/suggest.ts';
import { arrange } from '../../shared/layout/arrange.ts';
import { USUAL_LAYOUT } from '../../shared/layout/layout-options.ts';
import { dragRoutes } from '../../shared/scene/drag-routes.ts';
import { layOut, layOutSteps, nearLayout } from '../../shared/scene/lay-out.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { quickLayout } from '../../shared/scene/quick-layout.ts';
import { validate } from '../../shared/validation/validate.ts';
import { largeDiagram } from './large-diagram.ts';
import { measureCatalog } from './measure-catalog.ts';
import { measureRules } from './measure-rules.ts';

/**
 * Medians in milliseconds by the clock, and median and 95th percentile of the processor's time. Every round works on a fresh copy of the diagram, so nothing is answered from a memo. Shared
 * machines are noisy: compare the ratios to the run before, kept in last-run.json, rather than the figures.
 */
const SIZES = [100, 1000, 5000, 10_000];
/** A subnet for ten services and a network for a hundred count as nodes too. */
const NODES_PER_SERVICE = 1.11;
const TODAY = '2026-01-01';
/** Runs from out/bench, as it was built; the figures are kept beside its source. */
const root = join(import.meta.dirname, '..', '..');
const kept = join(root, 'tests', 'bench', 'last-run.json');
const before: Record<string, number> = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
const now: Record<string, number> = {};

await measureCatalog(root, measure);
for (const size of SIZES) {
  const rounds = size <= 1000 ? 31 : 3;
  const roundsOfRules = Math.max(rounds, 15);
  const services = Math.round(size / NODES_PER_SERVICE);
  const text = serializeDiagram(largeDiagram(services));
  const fresh = (): Diagram => {
    const parsed = parseDiagram(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.value;
  };
  await measure(`parse ${size}`, rounds, () => text, parseDiagram);
  await measure(`validate ${size}`, roundsOfRules, fresh, (diagram) =>
    validate(diagram, 'aws', catalog, { today: TODAY }),
  );
  if (size === SIZES.at(-1)) measureRules(fresh, 'aws', catalog, TODAY);
  await measure(`flip ${size}`, rounds, fresh, (diagram) => flip(diagram, 'azure', catalog, { today: TODAY }));
  await measureFlip(size, rounds, fresh);
  await measureEdits({ size, services, rounds, roundsOfRules }, fresh());
  if (size <= 1000) {
    const engine = layoutEngine();
    await measure(`auto-layout ${size}`, 3, fresh, (diagram) =>
      arrange(viewSide(diagram, 'aws', catalog), { kind: 'all' }, USUAL_LAYOUT, engine),
    );
  }
  const options = { theme: 'light' } as const;
  const ports = { loadIcons, loadFonts, rasterise, limits: RESVG_LIMITS };
  await measure(`scene + SVG ${size}`, rounds, fresh, (diagram) =>
    exportSvg(viewSide(diagram, 'aws', catalog), options, ports),
  );
  await measure(`PNG ${size}`, size <= 1000 ? 3 : 1, fresh, (diagram) =>
    exportPng(text, viewSide(diagram, 'aws', catalog), { ...options, scale: 1 }, ports),
  );
}
await measureCommandLine();
writeFileSync(kept, `${JSON.stringify(now, null, 2)}\n`);

async function measure<T>(name: string, rounds: number, prepare: () => T, work: (input: T) => unknown): Promise<void> {
  const times: number[] = [];
  const busy: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const input = prepare();
    const start = performance.now();
    const before = processorTime();
    await work(input);
    if (round === 0) continue;
    busy.push(processorTime() - before);
    times.push(performance.now() - start);
  }
  report(name, median(times), `CPU ${median(busy).toFixed(1)} / ${percentile(busy, 0.95).toFixed(1)}`);
}

/** Milliseconds of this process, which others on the machine do not lengthen. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The parts of a flip: what is said before it, with nothing checked or viewed yet; the picture of the side turned to, which is what
 * a person waits for; what restructuring that side calls for, found in a view that is there; and all of it carried out.
 */
async function measureFlip(size: number, rounds: number, fresh: () => Diagram): Promise<void> {
  await measure(`preflight ${size}`, rounds, fresh, (diagram) =>
    preflight(flipReport(diagram, 'aws', 'azure', catalog, { today: TODAY })),
  );
  await measure(`flip view ${size}`, rounds, fresh, (diagram) => layOut(viewSide(diagram, 'azure', catalog)));
  const viewed = (): Diagram => {
    const diagram = fresh();
    viewSide(diagram, 'azure', catalog);
    return diagram;
  };
  await measure(`suggestions ${size}`, rounds, viewed, (diagram) => suggestionsFor(diagram, 'azure', catalog));
  if (size <= 1000 || size === SIZES.at(-1)) {
    await measure(`apply all suggestions ${size}`, size <= 100 ? 5 : 1, fresh, (diagram) => {
      const { steps } = planSuggestions(diagram, 'azure', { catalog, newId: countingIds() });
      if (steps.length < size / 10 || steps.some(({ outcome }) => outcome === 'left'))
        throw new Error(`${steps.length} suggestions were applied, some of them may be left.`);
    });
  }
  await measure(`both sides ${size}`, rounds, fresh, (diagram) => sideDifferences(diagram, catalog, { today: TODAY }));
}

function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

/** What the app does over and over: laying out a diagram of which one node was moved, and one step of dragging it there. */
async function measureEdits(
  { size, services, rounds, roundsOfRules }: Record<'size' | 'services' | 'rounds' | 'roundsOfRules', number>,
  diagram: Diagram,
): Promise<void> {
  const started = viewSide(diagram, 'aws', catalog);
  const layout = layOut(started);
  let edited = diagram;
  let step = 0;
  const moveOne = (): Diagram => {
    step += 1;
    edited = withNodeMoved(edited, `node-${(step * 37) % services}`);
    return edited;
  };
  await measure(`view + layout after an edit ${size}`, rounds, moveOne, (present) =>
    layOut(viewSide(present, 'aws', catalog)),
  );
  await measureShown(size, services, rounds, diagram);
  await measure(`validate after an edit ${size}`, roundsOfRules, moveOne, (present) =>
    validate(present, 'aws', catalog, { today: TODAY }),
  );
  const dragTo = (): number => {
    step += 1;
    return step;
  };
  await measure(`drag step, one node ${size}`, rounds, dragTo, (by) =>
    dragRoutes(layout, started, [`node-${(by * 37) % services}`], by * 8, by * 4),
  );
  await measure(`drag step, a network ${size}`, rounds, dragTo, (by) =>
    dragRoutes(layout, started, ['vpc-0'], by * 8, by * 4),
  );
}

/**
 * What the canvas waits for after an edit of a large diagram, and the longest step of what follows in the pauses: of one node, of a
 * network, of everything, and of a step back.
 */
async function measureShown(size: number, services: number, rounds: number, diagram: Diagram): Promise<void> {
  const all = Object.values(diagram.nodes).flatMap(({ id, parentId }) => (parentId === null ? [id] : []));
  const edits: Readonly<Record<string, (step: number) => readonly string[]>> = {
    'one node': (step) => [`node-${(step * 37) % services}`],
    'a network': () => ['vpc-0'],
    everything: () => all,
  };
  for (const [name, idsOf] of Object.entries(edits)) {
    const longest: number[] = [];
    let present = diagram;
    let step = 0;
    await measure(
      `shown, ${name} moved ${size}`,
      rounds,
      () => {
        // The last edit has come to rest.
        longest.push(longestStep(viewSide(present, 'aws', catalog)));
        step += 1;
        present = withMoved(present, idsOf(step), step % 2 === 0 ? 8 : -8);
        return present;
      },
      (edited) => {
        const view = viewSide(edited, 'aws', catalog);
        const near = nearLayout(view);
        if (near !== undefined) quickLayout(view, placeNodes(view), near);
      },
    );
    report(`  longest step of its lines ${size}`, median(longest), 'CPU');
    const before = withMoved(present, idsOf(step), 8);
    layOut(viewSide(present, 'aws', catalog));
    layOut(viewSide(before, 'aws', catalog));
    const back = (): Diagram => ({ ...present, nodes: { ...present.nodes } });
    await measure(`  step back ${size}`, rounds, back, (undone) => layOut(viewSide(undone, 'aws', catalog)));
  }
}

function longestStep(view: SideView): number {
  const steps = layOutSteps(view);
  let longest = 0;
  for (let isDone = false; !isDone; ) {
    const start = processorTime();
    isDone = steps.next().done === true;
    longest = Math.max(longest, processorTime() - start);
  }
  return longest;
}

function withNodeMoved(diagram: Diagram, id: string): Diagram {
  return withMoved(diagram, [id], 8);
}

function withMoved(diagram: Diagram, ids: readonly string[], by: number): Diagram {
  const moved = move(diagram, { ids, dx: by, dy: by }, { catalog, newId: () => ids.join() });
  if (!moved.ok) throw new Error(moved.error.message);
  return moved.value;
}

/** The wall time of a whole process, start of Node included. */
async function measureCommandLine(): Promise<void> {
  const program = join(root, 'out', 'cli', 'skyflip.mjs');
  if (!existsSync(program)) {
    console.log('skyflip validate 100: not built, run npm run build');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'skyflip-bench-'));
  const file = join(folder, 'diagram.skyflip');
  writeFileSync(file, serializeDiagram(largeDiagram(100)));
  await measure(
    'skyflip validate 100',
    9,
    () => file,
    (path) => spawnSync(process.execPath, [program, 'validate', path]),
  );
  rmSync(folder, { recursive: true });
}

function report(name: string, milliseconds: number, more = ''): void {
  now[name] = milliseconds;
  const last = before[name];
  const ratio = last === undefined ? '' : `   ${(milliseconds / last).toFixed(2)} x the run before`;
  console.log(`${name.padEnd(32)}${milliseconds.toFixed(1).padStart(10)} ms   ${more.padEnd(18)}${ratio}`.trimEnd());
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
