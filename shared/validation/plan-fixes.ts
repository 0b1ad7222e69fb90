import type { CommandEnv } from '../commands/command.ts';
import type { Diagram, Side } from '../document/schema.ts';
import type { Finding } from './finding.ts';
import { planFix } from './plan-fix.ts';
import { RULES } from './rules.ts';
import { type ValidateOptions, validate } from './validate.ts';

/** What became of one of the findings that were to be mended together. */
export interface FixStep {
  readonly finding: Finding;
  /** gone: what was done for another mended it too. left: it stays as it is, for the reason given. */
  readonly outcome: 'mended' | 'gone' | 'left';
  /** One sentence; empty unless it is left. */
  readonly reason: string;
  /** What the step does is the difference of the two. */
  readonly before: Diagram;
  readonly after: Diagram;
}

export interface PlannedFixes {
  /** With all mended that can be: one step of undo. */
  readonly diagram: Diagram;
  readonly steps: readonly FixStep[];
}

/**
 * The fixes of findings one after the other, each as it is offered once the ones before it are done: what one fix mends besides is not
 * mended again. Pure, so a preview is the same call.
 */
export function planFixes(
  findings: readonly Finding[],
  diagram: Diagram,
  env: CommandEnv,
  options: ValidateOptions,
): PlannedFixes {
  const steps: FixStep[] = [];
  let present = diagram;
  for (const finding of findings) {
    const step = stepFor(finding, present, env, options);
    steps.push(step);
    present = step.after;
  }
  return { diagram: present, steps };
}

function stepFor(finding: Finding, before: Diagram, env: CommandEnv, options: ValidateOptions): FixStep {
  const left = (reason: string): FixStep => ({ finding, outcome: 'left', reason, before, after: before });
  const side = finding.fix?.side;
  if (side === undefined) return left('No fix is offered for it.');
  if (finding.suppressed !== null) return left('It is set aside.');
  const current = foundAgain(finding, before, side, env, options);
  if (current === undefined) return { finding, outcome: 'gone', reason: '', before, after: before };
  if (current.fix === null) return left('After the other changes it takes a decision.');
  const planned = planFix(current.fix, before, env);
  if (!planned.ok) return left(planned.error.message);
  if (foundAgain(finding, planned.value, side, env, options) !== undefined) {
    return left('Its fix does not mend it any more after the other changes.');
  }
  return { finding, outcome: 'mended', reason: '', before, after: planned.value };
}

/** The same cause: what the rule says about the same first element. Only that rule runs. */
function foundAgain(
  { rule, nodes, connections, property }: Finding,
  diagram: Diagram,
  side: Side,
  env: CommandEnv,
  options: ValidateOptions,
): Finding | undefined {
  const rules = (options.rules ?? RULES).filter(({ meta }) => meta.id === rule);
  return validate(diagram, side, env.catalog, { ...options, rules }).find(
    (other) => other.nodes[0] === nodes[0] && other.connections[0] === connections[0] && other.property === property,
  );
}
