import { counted } from '../../shared/counted.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { SuggestionStep } from '../../shared/flip/suggestions/plan-suggestions.ts';

export interface Restructured {
  /** Ids of what a person wanted applied. */
  readonly asked: readonly string[];
  /** What became of it, and of what came up on the way. */
  readonly steps: readonly Pick<SuggestionStep, 'suggestion' | 'outcome' | 'reason'>[];
}

const MOST_NAMED = 3;

/** "Azure: 3 suggestions applied, and 1 that came up on the way. 1 not applied: Merge "a" and "b" (they differ in ...)." */
export function restructuredText(side: Side, { asked, steps }: Restructured): string {
  const left = steps.filter(({ outcome }) => outcome === 'left');
  const named = left
    .slice(0, MOST_NAMED)
    .map(({ suggestion, reason }) => `${suggestion.title} (${reason.replace(/\.$/, '')})`);
  const more = left.length > MOST_NAMED ? ` and ${left.length - MOST_NAMED} more` : '';
  const rest = left.length === 0 ? '' : ` ${left.length} not applied: ${named.join('; ')}${more}.`;
  return `${SIDE_NAMES[side]}: ${appliedText({ asked, steps })}${settledText({ asked, steps })}${rest}`;
}

function appliedText({ asked, steps }: Restructured): string {
  const done = steps.filter(({ outcome }) => outcome === 'done');
  const [first] = done;
  if (first === undefined) return 'nothing applied.';
  if (done.length === 1) return `${first.suggestion.title}: applied.`;
  const wanted = new Set(asked);
  const own = done.filter(({ suggestion }) => wanted.has(suggestion.id)).length;
  const others = done.length - own;
  if (others === 0) return `${counted(own, 'suggestion', 'suggestions')} applied.`;
  return own === 0
    ? `${others} applied that came up on the way.`
    : `${counted(own, 'suggestion', 'suggestions')} applied, and ${others} that came up on the way.`;
}

/** What one restructuring makes of another: subnets that are merged have no gateways of their own to be merged any more. */
function settledText({ asked, steps }: Restructured): string {
  const tried = new Set(steps.map(({ suggestion }) => suggestion.id));
  const settled = asked.filter((id) => !tried.has(id)).length;
  if (settled === 0) return '';
  return settled === 1
    ? ' 1 was not called for any more once the others were done.'
    : ` ${settled} were not called for any more once the others were done.`;
}
