import type { CommandEnv } from '../commands/command.ts';
import type { Diagram, Side } from '../document/schema.ts';
import type { Finding } from './finding.ts';
import type { OfferedFix } from './fix.ts';
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
  const steps = [...planFixesInTurns(findings, diagram, env, options)].flat();
  return { diagram: steps.at(-1)?.after ?? diagram, steps };
}

/** The same in short turns, so that an app can draw and take input in between; one that only prepares the next gives no step. */
export function* planFixesInTurns(
  findings: readonly Finding[],
  diagram: Diagram,
  env: CommandEnv,
  options: ValidateOptions,
): Generator<readonly FixStep[], void> {
  const optionsFor = alone(options);
  let present = diagram;
  for (let at = 0; at < findings.length; ) {
    const run = apartFrom(findings, at);
    const [first] = run;
    if (first === undefined) break;
    const own = optionsFor(first.rule);
    at += run.length;
    const together = run.length > 1 ? yield* stepsTogether(run, present, env, own) : undefined;
    if (together !== undefined) {
      yield together;
      present = together.at(-1)?.after ?? present;
      continue;
    }
    for (const finding of run) {
      const step = stepFor(finding, present, env, own);
      yield [step];
      present = step.after;
    }
  }
}

/** More would leave a person without a sign for too long. */
const MOST_TOGETHER = 16;

/** Findings about things that have nothing to do with one another: none of their fixes can mend another's finding. */
function apartFrom(findings: readonly Finding[], start: number): readonly Finding[] {
  const run: Finding[] = [];
  const seen = new Set<string>();
  for (const finding of findings.slice(start, start + MOST_TOGETHER)) {
    const changed = finding.fix === null ? undefined : changedBy(finding.fix);
    const about = [...finding.nodes, ...finding.connections, ...(changed ?? [])];
    const isApart = changed !== undefined && !about.some((id) => seen.has(id));
    if (run.length > 0 && (!isApart || finding.rule !== run[0]?.rule)) break;
    run.push(finding);
    if (!isApart) break;
    for (const id of about) seen.add(id);
  }
  return run;
}

/** What a fix changes that neither draws nor moves anything; undefined: others stand where it draws, or give it room. */
function changedBy(fix: OfferedFix): readonly string[] | undefined {
  if (fix.fixId === 'set-properties' || fix.fixId === 'set-connection' || fix.fixId === 'change-service')
    return fix.params.ids;
  return undefined;
}

/** With one look at the diagram before and one after, so that hundreds are quick; undefined where they have to be taken one by one. */
function* stepsTogether(
  findings: readonly Finding[],
  diagram: Diagram,
  env: CommandEnv,
  options: ValidateOptions,
): Generator<readonly FixStep[], readonly FixStep[] | undefined> {
  const steps: FixStep[] = [];
  let present = diagram;
  for (const finding of findings) {
    const { fix, suppressed } = finding;
    const current = fix === null ? undefined : foundAgain(finding, diagram, fix.side, env, options);
    const planned = current?.fix && suppressed === null ? planFix(current.fix, present, env) : undefined;
    if (planned?.ok !== true) return undefined;
    steps.push({ finding, outcome: 'mended', reason: '', before: present, after: planned.value });
    present = planned.value;
    yield [];
  }
  const isLeft = findings.some(
    (finding) => finding.fix !== null && foundAgain(finding, present, finding.fix.side, env, options) !== undefined,
  );
  return isLeft ? undefined : steps;
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

/** Only that rule runs; the same options each time, so that a diagram is validated once. */
function alone(options: ValidateOptions): (rule: string) => ValidateOptions {
  const known = new Map<string, ValidateOptions>();
  return (rule) => {
    const own = known.get(rule);
    if (own !== undefined) return own;
    const made = { ...options, rules: (options.rules ?? RULES).filter(({ meta }) => meta.id === rule) };
    known.set(rule, made);
    return made;
  };
}

/** The same cause: what the rule says about the same first element. */
function foundAgain(
  { rule, nodes, connections, property }: Finding,
  diagram: Diagram,
  side: Side,
  env: CommandEnv,
  options: ValidateOptions,
): Finding | undefined {
  return validate(diagram, side, env.catalog, options).find(
    (other) =>
      other.rule === rule &&
      other.nodes[0] === nodes[0] &&
      other.connections[0] === connections[0] &&
      other.property === property,
  );
}
