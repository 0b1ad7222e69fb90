import { expect } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { otherSide } from '../../../shared/catalog/authored-service.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import { checkInvariants } from '../../../shared/document/invariants.ts';
import { parseDiagram } from '../../../shared/document/parse.ts';
import type { Diagram, Side } from '../../../shared/document/schema.ts';
import { serializeDiagram } from '../../../shared/document/serialize.ts';
import { planSuggestion } from '../../../shared/flip/suggestions/plan-suggestions.ts';
import { suggestionsFor } from '../../../shared/flip/suggestions/suggest.ts';
import type { Suggestion } from '../../../shared/flip/suggestions/suggestion.ts';
import type { Finding } from '../../../shared/validation/finding.ts';
import { validate } from '../../../shared/validation/validate.ts';
import { commandEnv } from '../../support/command-env.ts';
import { untidyIn } from '../../support/untidy.ts';

const TODAY = { today: '2026-11-21' };
/** More of them in one small diagram is a suggestion that calls for itself. */
const MOST = 60;

/**
 * Carries out what these kinds suggest for a side, one after the other, and holds each step to what every suggestion promises. Gives
 * the diagram with all of them done, and what they were.
 */
export function carriedOut(
  diagram: Diagram,
  side: Side,
  kinds: readonly string[],
): { readonly diagram: Diagram; readonly done: readonly Suggestion[] } {
  const env = commandEnv();
  const tried = new Set<string>();
  const done: Suggestion[] = [];
  let present = diagram;
  for (;;) {
    const next = suggestionsFor(present, side, catalog).find(({ id, kind }) => kinds.includes(kind) && !tried.has(id));
    if (next === undefined) break;
    tried.add(next.id);
    if (tried.size > MOST) throw new Error(`no end of suggestions: ${next.id}`);
    const text = serializeDiagram(present);
    const planned = planSuggestion(present, next, env);
    if (!planned.ok) throw new Error(`${next.title}: ${planned.error.message}`);
    expect(serializeDiagram(present), 'what was there is left as it was, so undo finds it').toBe(text);
    expectKept(present, planned.value, next);
    done.push(next);
    present = planned.value;
  }
  return { diagram: present, done };
}

function expectKept(before: Diagram, after: Diagram, suggestion: Suggestion): void {
  const { side, id, title } = suggestion;
  expect(after.provider).toBe(before.provider);
  const other = otherSide(side);
  expect(shownOn(after, other), `${title}: the other side`).toEqual(shownOn(before, other));
  expect(saidOn(after, other), `${title}: the findings of the other side`).toEqual(saidOn(before, other));
  expect(checkInvariants(after), title).toEqual([]);
  expect(parseDiagram(serializeDiagram(after)), title).toEqual({ ok: true, value: after });
  const known = untidyIn(before, side);
  expect(
    untidyIn(after, side).filter((fault) => !known.includes(fault)),
    title,
  ).toEqual([]);
  expect(
    suggestionsFor(after, side, catalog).map((one) => one.id),
    `${title}: is gone`,
  ).not.toContain(id);
  expect(newlySaid(before, after, suggestion), `${title}: nothing grave is new`).toEqual([]);
  const again = planSuggestion(after, suggestion, commandEnv());
  expect(again.ok && again.value === after, `${title}: twice is once`).toBe(true);
}

/** What a person sees of a side. */
export function shownOn(diagram: Diagram, side: Side): unknown {
  const view = viewSide(diagram, side, catalog);
  return {
    nodes: [...view.nodes.values()].map(({ id, node, face, parentId, frame, shape }) => {
      const { label, zones, subnets, memberOf } = node;
      const { service, properties, state } = face;
      const stated = { label, zones, subnets, memberOf };
      return { id, stated, service: service.id, properties, state, parentId, frame, shape };
    }),
    absorbed: [...view.absorbed.keys()],
    lines: view.connections.map(({ connection, from, to, through }) => {
      const { kind, label, direction, waypoints, properties } = connection;
      return { from, to, through, kind, label, direction, waypoints, properties };
    }),
  };
}

function saidOn(diagram: Diagram, side: Side): readonly string[] {
  return validate(diagram, side, catalog, TODAY).map(({ code, severity, message }) => `${code} ${severity} ${message}`);
}

/**
 * What merging subnets brings by its nature: a NAT gateway of one zone, which served the subnet of that zone, serves the merged
 * one, and whether that will do is for a person to say.
 */
const BY_NATURE = ['HA-023'];

/** A subnet of AWS is in one zone, and so is what is in it and stated none on Azure: now it can be said that all of it is there. */
function isIntoOneZone({ kind, params }: Suggestion): boolean {
  return kind === 'split-subnet-per-zone' && (params as { zones: readonly string[] }).zones.length === 1;
}

/** A subnet whose range is wrong as a whole has wrong ones in its parts. */
function rangeFaultsOf({ kind, params }: Suggestion, had: readonly Finding[]): ReadonlySet<string> {
  if (kind !== 'split-subnet-per-zone') return new Set();
  const { id } = params as { id: string };
  return new Set(
    had.filter(({ nodes, property }) => property === 'cidr' && nodes.includes(id)).map(({ code }) => code),
  );
}

/** More findings of a code above info than before. What was said of a part may be said of the whole. */
function newlySaid(before: Diagram, after: Diagram, suggestion: Suggestion): readonly string[] {
  const { side } = suggestion;
  const byNature = isIntoOneZone(suggestion) ? [...BY_NATURE, 'HA-002'] : BY_NATURE;
  const grave = (diagram: Diagram) =>
    validate(diagram, side, catalog, TODAY).filter(
      ({ code, severity }) => severity !== 'info' && !byNature.includes(code),
    );
  const had = grave(before);
  const has = grave(after);
  const wrongRange = rangeFaultsOf(suggestion, had);
  const count = (list: typeof had, code: string): number => list.filter((one) => one.code === code).length;
  return has
    .filter(({ code }) => count(has, code) > count(had, code) && !wrongRange.has(code))
    .map(({ code, severity, message }) => `${code} ${severity} ${message}`);
}
