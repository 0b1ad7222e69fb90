import fc from 'fast-check';
import { catalog } from '../../catalog/index.ts';
import { addNode } from '../../shared/commands/add-node.ts';
import { align } from '../../shared/commands/align.ts';
import { chooseEquivalent } from '../../shared/commands/choose-equivalent.ts';
import { chooseTogether } from '../../shared/commands/choose-together.ts';
import type { CommandEnv } from '../../shared/commands/command.ts';
import { connect } from '../../shared/commands/connect.ts';
import { copyNodes } from '../../shared/commands/copy.ts';
import { deleteElements } from '../../shared/commands/delete.ts';
import { distribute } from '../../shared/commands/distribute.ts';
import { duplicate } from '../../shared/commands/duplicate.ts';
import { editDiagram } from '../../shared/commands/edit-diagram.ts';
import { editNode } from '../../shared/commands/edit-node.ts';
import { fitFrames } from '../../shared/commands/fit-frames.ts';
import { flipPart } from '../../shared/commands/flip-part.ts';
import { insertSpace } from '../../shared/commands/insert-space.ts';
import { move } from '../../shared/commands/move.ts';
import { paste } from '../../shared/commands/paste.ts';
import type { Rejection } from '../../shared/commands/rejection.ts';
import { relabel } from '../../shared/commands/relabel.ts';
import { reorder } from '../../shared/commands/reorder.ts';
import { reorderSteps } from '../../shared/commands/reorder-steps.ts';
import { replaceInLabels } from '../../shared/commands/replace-in-labels.ts';
import { replaceService } from '../../shared/commands/replace-service.ts';
import { resize } from '../../shared/commands/resize.ts';
import { routeAgain } from '../../shared/commands/route-again.ts';
import { sameSize } from '../../shared/commands/same-size.ts';
import { setCollapsed } from '../../shared/commands/set-collapsed.ts';
import { setConnection } from '../../shared/commands/set-connection.ts';
import { setFrames } from '../../shared/commands/set-frames.ts';
import { setLabel } from '../../shared/commands/set-label.ts';
import { setPinned } from '../../shared/commands/set-pinned.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { setStyle } from '../../shared/commands/set-style.ts';
import { splitConnection } from '../../shared/commands/split-connection.ts';
import { suppressFinding } from '../../shared/commands/suppress-finding.ts';
import { tidy } from '../../shared/commands/tidy.ts';
import { turnConnections } from '../../shared/commands/turn-connections.ts';
import { unsuppressFinding } from '../../shared/commands/unsuppress-finding.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Diagram, PropertyValue } from '../../shared/document/schema.ts';
import type { Result } from '../../shared/result.ts';
import { arbitraryLabel, arbitrarySide } from './arbitrary-diagram.ts';

/** A command with its input, to be run on whatever diagram there is; numbers in the input pick among its elements. */
export interface ArbitraryCommand {
  readonly id: string;
  readonly run: (diagram: Diagram, env: CommandEnv) => Result<Diagram, Rejection>;
}

/** Any command with inputs that are sensible, odd or impossible. Every command of the list occurs. */
export function arbitraryCommand(): fc.Arbitrary<ArbitraryCommand> {
  return fc.oneof(...Object.values(arbitraryCommands));
}

const distance = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: -300, max: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e9, -0) },
);
const extent = fc.oneof(
  { weight: 20, arbitrary: fc.nat(500) },
  { weight: 1, arbitrary: fc.constantFrom(-1, Number.NaN) },
);
const frame = fc.record({ x: distance, y: distance, width: extent, height: extent });
const corners = fc.array(fc.record({ x: distance, y: distance }), { maxLength: 4 });
const picks = fc.array(fc.nat(), { maxLength: 4 });
const service = fc.constantFrom(...catalog.services.keys(), 'aws.unheard-of');
const properties = fc
  .array(fc.oneof({ weight: 12, arbitrary: fittingProperty() }, { weight: 1, arbitrary: oddProperty() }), {
    maxLength: 3,
  })
  .map((entries): Record<string, PropertyValue | null> => Object.fromEntries(entries));
/** undefined: not given; null: the top. */
const parent = fc.option(fc.option(fc.nat(), { nil: null }), { nil: undefined });

const nodeAt = (diagram: Diagram, pick: number): string => at(Object.keys(diagram.nodes), pick);
const lineAt = (diagram: Diagram, pick: number): string => at(Object.keys(diagram.connections), pick);
const anyAt = (diagram: Diagram, pick: number): string =>
  at([...Object.keys(diagram.nodes), ...Object.keys(diagram.connections)], pick);
const at = (ids: readonly string[], pick: number): string =>
  (pick % 17 === 0 ? undefined : ids[pick % ids.length]) ?? 'constructor';
const parentAt = (diagram: Diagram, pick: number | null | undefined): { parentId?: string | null } =>
  pick === undefined ? {} : { parentId: pick === null ? null : nodeAt(diagram, pick) };

const arbitraryCommands: Record<string, fc.Arbitrary<ArbitraryCommand>> = {
  'add-node': fc.record({ serviceId: service, frame, label: arbitraryLabel, parent }).map((seed) => ({
    id: 'add-node',
    run: (diagram, env) => addNode(diagram, { ...seed, ...parentAt(diagram, seed.parent) }, env),
  })),
  connect: fc.tuple(fc.nat(), fc.nat(), arbitraryLabel).map(([from, to, label]) => ({
    id: 'connect',
    run: (diagram, env) =>
      connect(diagram, { from: nodeAt(diagram, from), to: nodeAt(diagram, to), fields: { label } }, env),
  })),
  move: fc
    .record({ picks, dx: distance, dy: distance, parent, grows: fc.boolean() })
    .map(({ picks: chosen, dx, dy, parent: into, grows }) => ({
      id: 'move',
      run: (diagram, env) => {
        const ids = chosen.map((one) => nodeAt(diagram, one));
        return move(diagram, { ids, dx, dy, grows, ...parentAt(diagram, into) }, env);
      },
    })),
  resize: fc.tuple(fc.nat(), frame).map(([pick, to]) => ({
    id: 'resize',
    run: (diagram, env) => resize(diagram, { id: nodeAt(diagram, pick), frame: to }, env),
  })),
  'insert-space': fc
    .record({ axis: fc.constantFrom('x' as const, 'y' as const), at: distance, by: distance })
    .map((cut) => ({
      id: 'insert-space',
      run: (diagram, env) => insertSpace(diagram, cut, env),
    })),
  'fit-frames': picks.map((chosen) => ({
    id: 'fit-frames',
    run: (diagram, env) => fitFrames(diagram, { ids: chosen.map((one) => nodeAt(diagram, one)) }, env),
  })),
  'set-collapsed': fc.tuple(picks, fc.boolean()).map(([chosen, isCollapsed]) => ({
    id: 'set-collapsed',
    run: (diagram, env) => setCollapsed(diagram, { ids: chosen.map((one) => nodeAt(diagram, one)), isCollapsed }, env),
  })),
  'same-size': fc
    .tuple(picks, fc.constantFrom('width' as const, 'height' as const, 'size' as const))
    .map(([chosen, what]) => ({
      id: 'same-size',
      run: (diagram, env) => sameSize(diagram, { ids: chosen.map((one) => nodeAt(diagram, one)), what }, env),
    })),
  tidy: picks.map((chosen) => ({
    id: 'tidy',
    run: (diagram, env) => tidy(diagram, { ids: chosen.map((one) => nodeAt(diagram, one)) }, env),
  })),
  'set-frames': fc.array(fc.tuple(fc.nat(), frame), { maxLength: 4 }).map((picked) => ({
    id: 'set-frames',
    run: (diagram, env) =>
      setFrames(diagram, { frames: picked.map(([pick, to]) => ({ id: nodeAt(diagram, pick), frame: to })) }, env),
  })),
  delete: fc.tuple(picks, fc.constantFrom('delete' as const, 'lift' as const)).map(([chosen, contents]) => ({
    id: 'delete',
    run: (diagram, env) => deleteElements(diagram, { ids: chosen.map((one) => anyAt(diagram, one)), contents }, env),
  })),
  paste: fc.record({ picks, dx: distance, dy: distance, parent, isSameDiagram: fc.boolean() }).map((seed) => ({
    id: 'paste',
    run: (diagram, env) => {
      const ids = seed.picks.map((one) => nodeAt(diagram, one));
      return paste(diagram, { ...seed, fragment: copyNodes(diagram, ids), ...parentAt(diagram, seed.parent) }, env);
    },
  })),
  duplicate: fc.record({ picks, dx: distance, dy: distance }).map((seed) => ({
    id: 'duplicate',
    run: (diagram, env) => duplicate(diagram, { ...seed, ids: seed.picks.map((one) => nodeAt(diagram, one)) }, env),
  })),
  'set-label': fc.tuple(fc.nat(), fc.oneof(arbitraryLabel, fc.constant('x'.repeat(10_001)))).map(([pick, label]) => ({
    id: 'set-label',
    run: (diagram, env) => setLabel(diagram, { id: anyAt(diagram, pick), label }, env),
  })),
  'set-properties': fc.tuple(picks, properties).map(([chosen, values]) => ({
    id: 'set-properties',
    run: (diagram, env) =>
      setProperties(diagram, { ids: chosen.map((one) => anyAt(diagram, one)), properties: values }, env),
  })),
  'edit-node': fc
    .record({ pick: fc.nat(), groups: picks, pinned: fc.option(arbitrarySide, { nil: null }), notes: arbitraryLabel })
    .map(({ pick, groups, pinned, notes }) => ({
      id: 'edit-node',
      run: (diagram, env) => {
        const memberOf = groups.map((one) => nodeAt(diagram, one));
        return editNode(diagram, { id: nodeAt(diagram, pick), fields: { memberOf, pinned, notes } }, env);
      },
    })),
  'set-connection': fc
    .tuple(fc.nat(), fc.nat(), arbitraryLabel, fc.option(corners, { nil: undefined }))
    .map(([pick, to, label, waypoints]) => ({
      id: 'set-connection',
      run: (diagram, env) => {
        const bends = waypoints === undefined ? { to: nodeAt(diagram, to) } : { waypoints };
        return setConnection(diagram, { id: lineAt(diagram, pick), fields: { label, ...bends } }, env);
      },
    })),
  'turn-connections': picks.map((chosen) => ({
    id: 'turn-connections',
    run: (diagram, env) => turnConnections(diagram, { ids: chosen.map((one) => lineAt(diagram, one)) }, env),
  })),
  'route-again': picks.map((chosen) => ({
    id: 'route-again',
    run: (diagram, env) => routeAgain(diagram, { ids: chosen.map((one) => lineAt(diagram, one)) }, env),
  })),
  'split-connection': fc.tuple(fc.nat(), fc.nat()).map(([pick, node]) => ({
    id: 'split-connection',
    run: (diagram, env) => splitConnection(diagram, { id: lineAt(diagram, pick), nodeId: nodeAt(diagram, node) }, env),
  })),
  'replace-service': fc.tuple(fc.nat(), service).map(([pick, serviceId]) => ({
    id: 'replace-service',
    run: (diagram, env) => replaceService(diagram, { id: nodeAt(diagram, pick), serviceId }, env),
  })),
  'choose-equivalent': fc.tuple(fc.nat(), arbitrarySide, fc.nat()).map(([pick, side, twin]) => ({
    id: 'choose-equivalent',
    run: (diagram, env) => {
      const id = nodeAt(diagram, pick);
      const authored = nodeOf(diagram, id)?.faces[side === 'aws' ? 'azure' : 'aws']?.service ?? '';
      const rows = env.catalog.equivalencesFrom.get(authored) ?? [];
      return chooseEquivalent(diagram, { id, side, serviceId: rows[twin % (rows.length + 1)]?.to ?? null }, env);
    },
  })),
  'choose-together': fc.tuple(picks, arbitrarySide, fc.nat()).map(([chosen, side, twin]) => ({
    id: 'choose-together',
    run: (diagram, env) => {
      const ids = chosen.map((one) => nodeAt(diagram, one));
      const authored = nodeOf(diagram, ids[0] ?? '')?.faces[side === 'aws' ? 'azure' : 'aws']?.service ?? '';
      const rows = env.catalog.equivalencesFrom.get(authored) ?? [];
      return chooseTogether(diagram, { ids, side, serviceId: rows[twin % (rows.length + 1)]?.to ?? null }, env);
    },
  })),
  'set-pinned': fc.tuple(picks, fc.option(arbitrarySide, { nil: null })).map(([chosen, to]) => ({
    id: 'set-pinned',
    run: (diagram, env) => setPinned(diagram, { ids: chosen.map((one) => nodeAt(diagram, one)), to }, env),
  })),
  'flip-part': picks.map((chosen) => ({
    id: 'flip-part',
    run: (diagram, env) => flipPart(diagram, { ids: chosen.map((one) => nodeAt(diagram, one)) }, env),
  })),
  relabel: fc
    .record({ picks, side: arbitrarySide, form: fc.constantFrom('neutral', 'translated'), label: arbitraryLabel })
    .map(({ picks: chosen, side, form, label }) => ({
      id: 'relabel',
      run: (diagram, env) =>
        relabel(diagram, { side, labels: chosen.map((one) => ({ id: nodeAt(diagram, one), form, label })) }, env),
    })),
  'replace-in-labels': fc
    .record({
      picks,
      text: fc.oneof(fc.constantFrom('', 'a', 'e', '.', '$&'), fc.nat()),
      by: fc.constantFrom('', 'b', '$&', '\n'),
      isCaseSensitive: fc.boolean(),
      isWholeWord: fc.boolean(),
    })
    .map(({ picks: chosen, text, ...query }) => ({
      id: 'replace-in-labels',
      run: (diagram, env) => {
        const ids = chosen.map((one) => nodeAt(diagram, one));
        // A number stands for the beginning of a name that is there.
        const [first = ''] = typeof text === 'number' ? (nodeOf(diagram, ids[0] ?? '')?.label ?? '') : [text];
        return replaceInLabels(diagram, { ...query, text: first, ids }, env);
      },
    })),
  reorder: fc
    .tuple(picks, fc.constantFrom('front', 'back', 'forward', 'backward', 'before', 'after'), fc.nat())
    .map(([chosen, way, one]) => ({
      id: 'reorder',
      run: (diagram, env) => {
        const beside = nodeAt(diagram, one);
        const to = way === 'before' ? { before: beside } : way === 'after' ? { after: beside } : way;
        return reorder(diagram, { ids: chosen.map((index) => nodeAt(diagram, index)), to }, env);
      },
    })),
  'reorder-steps': picks.map((chosen) => ({
    id: 'reorder-steps',
    run: (diagram, env) => reorderSteps(diagram, { ids: [...new Set(chosen.map((one) => nodeAt(diagram, one)))] }, env),
  })),
  'set-style': fc
    .tuple(
      picks,
      fc.record(
        {
          accent: fc.constantFrom('red' as const, 'teal' as const, null),
          textSize: fc.constantFrom(null, 'title' as const),
          align: fc.constantFrom(null, 'right' as const),
          sized: fc.constant(null),
        },
        { requiredKeys: ['accent'] },
      ),
    )
    .map(([chosen, style]) => ({
      id: 'set-style',
      run: (diagram, env) => setStyle(diagram, { ids: chosen.map((one) => nodeAt(diagram, one)), style }, env),
    })),
  align: fc.tuple(picks, fc.constantFrom('left', 'center', 'bottom')).map(([chosen, to]) => ({
    id: 'align',
    run: (diagram, env) => align(diagram, { ids: chosen.map((one) => nodeAt(diagram, one)), to }, env),
  })),
  distribute: fc
    .tuple(fc.array(fc.nat(), { minLength: 3, maxLength: 6 }), fc.constantFrom('horizontal', 'vertical'))
    .map(([chosen, along]) => ({
      id: 'distribute',
      run: (diagram, env) => distribute(diagram, { ids: chosen.map((one) => nodeAt(diagram, one)), along }, env),
    })),
  'edit-diagram': fc
    .record({
      name: arbitraryLabel,
      environment: fc.constantFrom('test', 'production'),
      legend: fc.constantFrom(undefined, null, {}, { at: { x: 40, y: -8 } }),
    })
    .map((input) => ({
      id: 'edit-diagram',
      run: (diagram, env) => editDiagram(diagram, input, env),
    })),
  'suppress-finding': fc.tuple(fc.nat(), fc.constantFrom('', 'measured')).map(([pick, reason]) => ({
    id: 'suppress-finding',
    run: (diagram, env) => suppressFinding(diagram, { rule: 'RT-001', element: anyAt(diagram, pick), reason }, env),
  })),
  'unsuppress-finding': fc.nat().map((pick) => ({
    id: 'unsuppress-finding',
    run: (diagram, env) => {
      const { rule, element } = diagram.suppressions[pick % Math.max(1, diagram.suppressions.length)] ?? {
        rule: 'RT-001',
      };
      return unsuppressFinding(diagram, { rule, ...(element !== undefined && { element }) }, env);
    },
  })),
};

export const ARBITRARY_COMMAND_IDS: readonly string[] = Object.keys(arbitraryCommands);

function fittingProperty(): fc.Arbitrary<readonly [string, PropertyValue | null]> {
  const onNodes = [...catalog.properties.values()].filter(({ on }) => on !== 'connection');
  return fc.tuple(fc.constantFrom(...onNodes), fc.nat(99)).map(([property, pick]) => {
    if (pick < 20) return [property.id, null] as const;
    if (property.type === 'boolean') return [property.id, pick % 2 === 0] as const;
    if (property.type === 'enum') return [property.id, property.values?.[0]?.value ?? ''] as const;
    if (property.type === 'text') return [property.id, 'any'] as const;
    if (property.type === 'list') return [property.id, ['any']] as const;
    return [property.id, Math.min(property.max ?? 1, Math.max(property.min ?? 1, 1))] as const;
  });
}

function oddProperty(): fc.Arbitrary<readonly [string, PropertyValue | null]> {
  const id = fc.constantFrom(...catalog.properties.keys(), 'unheardOf', 'constructor');
  return fc.tuple(id, fc.constantFrom(Number.NaN, 'odd', -1, true));
}
