import type { CommandEnv } from '../../commands/command.ts';
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
  readonly before: Diagram;
  readonly after: Diagram;
}

export interface PlannedSuggestions {
  /** With all carried out that can be: one step of undo. Shows the side that it showed before. */
  readonly diagram: Diagram;
  readonly steps: readonly SuggestionStep[];
}

/** One restructuring calls for the next (merged subnets, then their NAT gateway); a bound keeps a mistake from going on for ever. */
const MOST_STEPS = 2000;

/**
 * The diagram with one suggestion carried out, on the side that it is for, whatever side is shown; the same diagram where it calls
 * for it no more.
 */
export function planSuggestion(diagram: Diagram, suggestion: Suggestion, env: CommandEnv): Result<Diagram, Rejection> {
  const kind = SUGGESTION_KINDS.find(({ meta }) => meta.id === suggestion.kind);
  if (kind === undefined) return reject('invalid', `There is no suggestion of the kind "${suggestion.kind}".`);
  const called = suggestionsFor(diagram, suggestion.side, env.catalog).find(({ id }) => id === suggestion.id);
  if (called === undefined) return ok(diagram);
  const shown = diagram.provider;
  const there = shown === suggestion.side ? diagram : { ...diagram, provider: suggestion.side };
  const planned = kind.plan(there, called.params as never, env);
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

/** The same with pauses in between: each turn looks at the whole diagram again. */
export function* planSuggestionsInTurns(
  diagram: Diagram,
  side: Side,
  env: CommandEnv,
  ids?: readonly string[],
): Generator<SuggestionStep, void> {
  const wanted = ids === undefined ? undefined : new Set(ids);
  const tried = new Set<string>();
  let present = diagram;
  while (tried.size < MOST_STEPS) {
    const next = suggestionsFor(present, side, env.catalog).find(
      ({ id }) => !tried.has(id) && (wanted === undefined || wanted.has(id)),
    );
    if (next === undefined) return;
    tried.add(next.id);
    const planned = planSuggestion(present, next, env);
    const before = present;
    present = planned.ok ? planned.value : before;
    yield {
      suggestion: next,
      outcome: planned.ok ? 'done' : 'left',
      reason: planned.ok ? '' : planned.error.message,
      before,
      after: present,
    };
  }
}
