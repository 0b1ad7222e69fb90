import type { Command, CommandEnv } from '../../commands/command.ts';
import { type Rejection, reject } from '../../commands/rejection.ts';
import type { Diagram, Side } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { SUGGESTION_KINDS } from './kinds.ts';
import { suggestionsFor } from './suggest.ts';
import type { Suggestion } from './suggestion.ts';

/** What became of one suggestion. */
export interface SuggestionStep {
  readonly suggestion: Suggestion;
  /** left: it could not be carried out, for the reason given. */
  readonly outcome: 'done' | 'left';
  /** One sentence; empty unless it is left. */
  readonly reason: string;
  /** Before and after it and those that were carried out together with it. */
  readonly before: Diagram;
  readonly after: Diagram;
}

export interface PlannedSuggestions {
  /** With all carried out that can be: one step of undo. Shows the side that it showed before. */
  readonly diagram: Diagram;
  readonly steps: readonly SuggestionStep[];
}

/** One restructuring calls for the next (merged subnets, then their NAT gateway); a bound keeps a mistake from going on for ever. */
const MOST_TURNS = 2000;

/**
 * The diagram with one suggestion carried out, on the side that it is for, whatever side is shown; the same diagram where it calls
 * for it no more.
 */
export function planSuggestion(diagram: Diagram, suggestion: Suggestion, env: CommandEnv): Result<Diagram, Rejection> {
  const kind = kindOf(suggestion);
  if (kind === undefined) return reject('invalid', `There is no suggestion of the kind "${suggestion.kind}".`);
  const called = suggestionsFor(diagram, suggestion.side, env.catalog).find(({ id }) => id === suggestion.id);
  if (called === undefined) return ok(diagram);
  return plannedOn(suggestion.side, kind.plan, diagram, called.params as never, env);
}

/** As the plan sees it: showing the side that it is for. */
function plannedOn<Input>(
  side: Side,
  plan: Command<Input>,
  diagram: Diagram,
  params: Input,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const shown = diagram.provider;
  const there = shown === side ? diagram : { ...diagram, provider: side };
  const planned = plan(there, params, env);
  if (!planned.ok) return planned;
  if (planned.value === there) return ok(diagram);
  return ok(planned.value.provider === shown ? planned.value : { ...planned.value, provider: shown });
}

/**
 * Suggestions of a side one after the other, each as it is made once the ones before it are done. `ids`: those, absent: all,
 * also those that come up on the way.
 */
export function planSuggestions(
  diagram: Diagram,
  side: Side,
  env: CommandEnv,
  ids?: readonly string[],
): PlannedSuggestions {
  const steps = [...planSuggestionsInTurns(diagram, side, env, ids)];
  return { diagram: steps.at(-1)?.after ?? diagram, steps };
}

/** The same with pauses in between. Each turn looks at the whole diagram again, so what can be is carried out together. */
export function* planSuggestionsInTurns(
  diagram: Diagram,
  side: Side,
  env: CommandEnv,
  ids?: readonly string[],
): Generator<SuggestionStep, void> {
  const wanted = ids === undefined ? undefined : new Set(ids);
  const tried = new Set<string>();
  const alone = new Set<string>();
  let present = diagram;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const open = suggestionsFor(present, side, env.catalog).filter(
      ({ id }) => !tried.has(id) && (wanted === undefined || wanted.has(id)),
    );
    const [next] = open;
    if (next === undefined) return;
    const before = present;
    const many = alone.has(next.id) ? [] : firstTogether(open, alone);
    const together = many.length < 2 ? undefined : planTogether(before, many, env);
    // Whichever of them cannot be carried out is found out one by one.
    if (together?.ok === false) for (const { id } of many) alone.add(id);
    const planned = together?.ok === true ? together : planSuggestion(before, next, env);
    present = planned.ok ? planned.value : before;
    for (const suggestion of together?.ok === true ? many : [next]) {
      tried.add(suggestion.id);
      yield {
        suggestion,
        outcome: planned.ok ? 'done' : 'left',
        reason: planned.ok ? '' : planned.error.message,
        before,
        after: present,
      };
    }
  }
}

/** Of the kind that comes next all that do not mind what is before them. */
function firstTogether(open: readonly Suggestion[], alone: ReadonlySet<string>): readonly Suggestion[] {
  const together = open[0] && kindOf(open[0])?.together;
  if (together === undefined) return [];
  const touched = new Set<string>();
  const found: Suggestion[] = [];
  for (const suggestion of open.filter(({ kind }) => kind === open[0]?.kind)) {
    const touches = together.touches(suggestion.params as never);
    if (touches === undefined) break;
    if (!alone.has(suggestion.id) && !touches.some((id) => touched.has(id))) found.push(suggestion);
    for (const id of touches) touched.add(id);
  }
  return found;
}

function planTogether(
  diagram: Diagram,
  suggestions: readonly Suggestion[],
  env: CommandEnv,
): Result<Diagram, Rejection> | undefined {
  const [first] = suggestions;
  const together = first && kindOf(first)?.together;
  if (first === undefined || together === undefined) return undefined;
  const params = suggestions.map((suggestion) => suggestion.params as never);
  return plannedOn(first.side, together.plan, diagram, params, env);
}

function kindOf({ kind }: Suggestion) {
  return SUGGESTION_KINDS.find(({ meta }) => meta.id === kind);
}
