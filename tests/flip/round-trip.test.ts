import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { authoredServiceId, otherSide } from '../../shared/catalog/authored-service.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { createHistory, type History, record, undo } from '../../shared/commands/history.ts';
import { setLabel } from '../../shared/commands/set-label.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram, Node, PropertyValue, Side } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { flip } from '../../shared/flip/flip.ts';
import { planSuggestions } from '../../shared/flip/suggestions/plan-suggestions.ts';
import { suggestionsFor } from '../../shared/flip/suggestions/suggest.ts';
import { type ArbitraryCommand, arbitraryCommand } from '../support/arbitrary-command.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { arbitraryEstate } from '../support/arbitrary-estate.ts';
import { commandEnv, run } from '../support/command-env.ts';
import { runs } from '../support/property-runs.ts';
import { shownOn } from './suggestions/harness.ts';

const today = { today: '2026-11-21' };
const turned = (diagram: Diagram): Diagram => flip(diagram, otherSide(diagram.provider), catalog, today).diagram;
const large = fc.oneof(arbitraryDiagram({ minNodes: 150, maxNodes: 300, maxConnections: 300 }), arbitraryEstate());
const anySize = fc.oneof(arbitraryDiagram(), arbitraryEstate());
const commands = fc.array(arbitraryCommand(), { minLength: 1, maxLength: 6, size: 'max' });

describe('there and back', () => {
  test('the identical document, of up to 300 nodes, and the same nodes in memory', () => {
    let most = 0;
    fc.assert(
      fc.property(large, (before) => {
        most = Math.max(most, Object.keys(before.nodes).length);
        const there = turned(before);
        const back = turned(there);
        expect(back).toEqual(before);
        expect(serializeDiagram(back)).toBe(serializeDiagram(before));
        expect([there.nodes, back.connections]).toEqual([before.nodes, before.connections]);
        expect(back.nodes).toBe(before.nodes);
      }),
      runs(12),
    );
    expect(most).toBeGreaterThan(149);
  });

  test('to the side that is shown nothing happens: it is the very same object', () => {
    fc.assert(
      fc.property(anySize, (any) => {
        expect(flip(any, any.provider, catalog, today).diagram).toBe(any);
        const there = turned(any);
        expect(flip(there, there.provider, catalog, today).diagram).toBe(there);
      }),
      runs(15),
    );
  });

  test('any commands on one side, on the other and on the first again are undone one by one', () => {
    fc.assert(
      fc.property(anySize, commands, commands, commands, (before, ...rounds) => {
        const env = commandEnv();
        let history = createHistory(before);
        const seen = [serializeDiagram(before)];
        const step = (label: string, next: Diagram): void => {
          if (next !== history.present) seen.push(serializeDiagram(next));
          history = record(history, label, next);
        };
        for (const round of rounds) {
          for (const command of round) step(command.id, done(command, history, env));
          step('flip', turned(history.present));
          expect(checkInvariants(history.present)).toEqual([]);
        }
        for (const text of seen.slice(0, -1).reverse()) {
          history = undo(history);
          expect(serializeDiagram(history.present)).toBe(text);
        }
        expect(history.present).toEqual(before);
      }),
      runs(20),
    );
  });
});

describe('what is edited on the other side', () => {
  test('is there again the next time, whatever is set, named and moved in between', () => {
    let remembered = 0;
    fc.assert(
      fc.property(anySize, fc.nat(), fc.nat(), (before, pick, of) => {
        const there = otherSide(before.provider);
        const node = nodeAt(before, pick);
        const property = at(propertiesOf([there]), of);
        if (node === undefined || property === undefined || !isTurned(node)) return;
        const value = aValue(property);
        const edited = run(setProperties, turned(before), { ids: [node.id], properties: { [property]: value } });
        const home = turned(edited);
        // A setting that one cloud alone knows is nothing to the other.
        expect(viewSide(home, before.provider, catalog).property(node.id, property)).toEqual(
          viewSide(before, before.provider, catalog).property(node.id, property),
        );
        const shared = at(propertiesOf(['aws', 'azure']), of) ?? '';
        const named = run(setLabel, home, { id: node.id, label: 'Renamed at home' });
        const again = turned(run(setProperties, named, { ids: [node.id], properties: { [shared]: aValue(shared) } }));
        expect(again.nodes[node.id]?.faces[there]?.properties[property]).toEqual(value);
        expect(viewSide(again, there, catalog).property(node.id, property)).toEqual(
          viewSide(edited, there, catalog).property(node.id, property),
        );
        remembered += 1;
      }),
      runs(40),
    );
    expect(remembered).toBeGreaterThan(8);
  });

  test('comes along under the same id, and changes nothing else of what was drawn for this side', () => {
    let along = 0;
    fc.assert(
      fc.property(anySize, fc.nat(), fc.nat(), (before, pick, of) => {
        const here = before.provider;
        const node = nodeAt(before, pick);
        const property = at(propertiesOf(['aws', 'azure']), of);
        if (node === undefined || property === undefined || !isTurned(node)) return;
        const value = aValue(property);
        const edited = run(setProperties, turned(before), { ids: [node.id], properties: { [property]: value } });
        const home = turned(edited);
        const own = node.faces[here]?.properties[property];
        const shown = viewSide(home, here, catalog).nodes.get(node.id);
        if (shown !== undefined) {
          expect(shown.face.properties[property]).toEqual(own ?? value);
          along += 1;
        }
        const others = (diagram: Diagram): unknown => drawnFor(diagram, here, node.id);
        expect(others(home)).toEqual(others(before));
      }),
      runs(40),
    );
    expect(along).toBeGreaterThan(8);
  });

  test('is the same after two more flips as when it was left', () => {
    fc.assert(
      fc.property(anySize, commands, (before, round) => {
        const env = commandEnv();
        const there = turned(before);
        const edited = round.reduce((present, command) => done(command, createHistory(present), env), there);
        const side = there.provider;
        const again = turned(turned(edited));
        expect(again).toEqual(edited);
        expect(shownOn(again, side)).toEqual(shownOn(edited, side));
        expect(parsed(again)).toEqual(edited);
      }),
      runs(25),
    );
  });
});

describe('suggestions', () => {
  const carriedOut = new Map<string, number>();

  function expectOnOneSide(before: Diagram, side: Side, ids?: readonly string[]): Diagram {
    const other = otherSide(side);
    const shown = shownOn(before, other);
    const { diagram: after, steps } = planSuggestions(before, side, commandEnv(), ids);
    expect(checkInvariants(after)).toEqual([]);
    expect(parsed(after)).toEqual(after);
    expect(after.provider).toBe(before.provider);
    expect(shownOn(after, other)).toEqual(shown);
    const left = new Set(suggestionsFor(after, side, catalog).map(({ id }) => id));
    for (const { suggestion, outcome, reason } of steps) {
      if (outcome === 'left') expect(reason).not.toBe('');
      else expect(left.has(suggestion.id), suggestion.title).toBe(false);
      if (outcome === 'done') carriedOut.set(suggestion.kind, (carriedOut.get(suggestion.kind) ?? 0) + 1);
    }
    const history = record(createHistory(before), 'Restructure', after);
    expect(undo(history).present).toBe(before);
    return after;
  }

  test('all of them restructure one side, leave the other as it was, and are undone in one step', () => {
    fc.assert(
      fc.property(arbitraryEstate(), fc.constantFrom<Side>('aws', 'azure'), (before, side) => {
        const text = serializeDiagram(before);
        const after = expectOnOneSide(before, side);
        expect(serializeDiagram(before)).toBe(text);
        const again = planSuggestions(after, side, commandEnv());
        expect(
          again.steps.filter(({ outcome }) => outcome === 'done').map(({ suggestion }) => suggestion.title),
        ).toEqual([]);
        expect(shownOn(turned(turned(after)), side)).toEqual(shownOn(after, side));
      }),
      runs(12),
    );
  });

  test('so do some of them, on any diagram', () => {
    fc.assert(
      fc.property(anySize, fc.constantFrom<Side>('aws', 'azure'), fc.nat(7), (before, side, pick) => {
        const some = suggestionsFor(before, side, catalog).filter((_, index) => (index + pick) % 3 === 0);
        expectOnOneSide(
          before,
          side,
          some.slice(0, 12).map(({ id }) => id),
        );
      }),
      runs(25),
    );
  });

  test.each(examples())('of %s, on both sides', (_, before) => {
    const azure = expectOnOneSide(before, 'azure');
    const both = expectOnOneSide(azure, 'aws');
    expect(shownOn(both, 'azure')).toEqual(shownOn(azure, 'azure'));
  });

  test('there were some', () => {
    expect([...carriedOut.values()].reduce((all, one) => all + one, 0)).toBeGreaterThan(20);
    expect(carriedOut.size).toBeGreaterThan(5);
  });
});

function done(command: ArbitraryCommand, { present }: History, env: ReturnType<typeof commandEnv>): Diagram {
  const result = command.run(present, env);
  return result.ok ? result.value : present;
}

function parsed(diagram: Diagram): Diagram {
  const result = parseDiagram(serializeDiagram(diagram));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** What was drawn for a side, but for one node: a twin may be another once a setting of its own cloud is. */
function drawnFor(diagram: Diagram, side: Side, but: string): unknown {
  const { nodes } = viewSide(diagram, side, catalog);
  return [...nodes.values()].flatMap(({ id, node, face }) => {
    const isOwn = authoredServiceId(node, side).startsWith(side) && node.faces[side]?.service !== undefined;
    if (id === but || node.pinned !== undefined || !isOwn) return [];
    const { label, zones, subnets, memberOf } = node;
    return [{ id, label, zones, subnets, memberOf, service: face.service.id, properties: face.properties }];
  });
}

/** A node that has a face of its own on each side. */
function isTurned({ faces, pinned, only }: Node): boolean {
  return faces.neutral === undefined && pinned === undefined && only === undefined;
}

function nodeAt({ nodes }: Diagram, pick: number): Node | undefined {
  return at(Object.values(nodes), pick);
}

function at<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % list.length];
}

function propertiesOf(clouds: readonly Side[]): readonly string[] {
  return [...catalog.properties.values()]
    .filter((one) => one.on !== 'connection' && one.clouds.length === clouds.length)
    .filter((one) => clouds.every((cloud) => one.clouds.includes(cloud)))
    .map(({ id }) => id);
}

function aValue(id: string): PropertyValue {
  const property = catalog.properties.get(id);
  if (property?.type === 'boolean') return true;
  if (property?.type === 'enum') return property.values?.[0]?.value ?? '';
  if (property?.type === 'text') return 'any';
  if (property?.type === 'list') return ['any'];
  return Math.min(property?.max ?? Number.POSITIVE_INFINITY, Math.max(property?.min ?? 1, 1));
}

function examples(): readonly (readonly [name: string, diagram: Diagram])[] {
  const folder = join(import.meta.dirname, '..', '..', 'examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.skyflip'))
    .map((name) => {
      const read = parseDiagram(readFileSync(join(folder, name), 'utf8'));
      if (!read.ok) throw new Error(read.error.message);
      return [name, read.value] as const;
    });
}
