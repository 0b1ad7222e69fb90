import { memo, type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import type { FixStep } from '../../shared/validation/plan-fixes.ts';
import { ruleMeta } from '../../shared/validation/rule-meta.ts';
import { useApp, useDiagram, useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useGrowingList } from '../ui/growing-list.ts';
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts';
import { describeChange } from './describe-change.ts';
import { elementNames } from './element-names.ts';
import { applyAll, planInTurns } from './fix-all.ts';
import styles from './fix-all-dialog.module.css';
import { findingsToFix } from './open-fix-all.ts';

/** What mending all findings of a rule would change, before it is done as one step. */
export function FixAllDialog(): ReactNode {
  const app = useApp();
  const findings = useStore(findingsToFix, (state) => state.findings);
  const steps = usePlan(findings);
  const [first] = findings;
  const meta = first === undefined ? undefined : ruleMeta(first.rule);
  const count = steps.filter(({ outcome }) => outcome !== 'left').length;
  const isPlanned = steps.length === findings.length;
  const fix = (): void => {
    app.ui.close();
    applyAll(app, steps);
  };
  return (
    <Dialog
      title={`Fix all of ${first?.code ?? ''}`}
      description={`${meta?.title ?? first?.message ?? ''}. One step: Undo takes all of it back.`}
      width={640}
      onClose={app.ui.close}
      footer={
        <>
          <p className={styles.progress} role="status">
            {isPlanned ? '' : `Looking at ${steps.length + 1} of ${findings.length}…`}
          </p>
          <Button onClick={app.ui.close}>Cancel</Button>
          <Button tone="primary" autoFocus aria-disabled={!isPlanned || count === 0} onClick={() => isPlanned && fix()}>
            {isPlanned && count < findings.length ? `Fix ${count} of ${findings.length}` : `Fix all ${findings.length}`}
          </Button>
        </>
      }
    >
      <Steps steps={steps} />
    </Dialog>
  );
}

function Steps({ steps }: { readonly steps: readonly FixStep[] }): ReactNode {
  const view = wholeView(useView());
  const growing = useGrowingList(steps.length);
  return (
    <ul className={styles.list} aria-label="What changes" {...SCROLLED_BY_KEYS}>
      {steps.slice(0, growing.count).map((step) => (
        <StepRow
          key={[step.finding.property, ...step.finding.nodes, ...step.finding.connections].join(' ')}
          step={step}
          names={elementNames(step.finding, view)}
        />
      ))}
      {growing.count < steps.length && <li key={growing.count} ref={growing.end} className={styles.end} aria-hidden />}
    </ul>
  );
}

/** What a step changes is found by looking at all of the diagram: once, however often the list grows. */
const StepRow = memo(function StepRow({ step, names }: { readonly step: FixStep; readonly names: string }): ReactNode {
  const { catalog } = useApp();
  const { outcome, reason, before, after } = step;
  return (
    <li className={styles.row} data-left={outcome === 'left' || undefined}>
      <span className={styles.names}>{names || 'The whole diagram'}</span>
      <span className={styles.change}>
        {outcome === 'left' && `Stays as it is: ${reason}`}
        {outcome === 'gone' && 'Mended by the changes above.'}
        {outcome === 'mended' && withoutName(describeChange(before, after, catalog), names)}
      </span>
    </li>
  );
});

/** The name stands beside it already. */
function withoutName(change: string, name: string): string {
  const rest = change.startsWith(`${name}: `) ? change.slice(name.length + 2) : change;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Milliseconds of planning after which the dialog is drawn and answers. */
const AT_ONCE = 30;

/** As far as it is planned; the dialog answers in between. A change of the diagram starts it anew. */
function usePlan(findings: readonly Finding[]): readonly FixStep[] {
  const app = useApp();
  const diagram = useDiagram();
  const [planned, setPlanned] = useState<{ readonly of: unknown; readonly steps: readonly FixStep[] }>(NOTHING);
  useEffect(() => {
    setPlanned({ of: diagram, steps: [] });
    const plan = planInTurns(app, findings);
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      const until = performance.now() + AT_ONCE;
      const found: FixStep[] = [];
      let isDone = false;
      while (!isDone && performance.now() < until) {
        const turn = plan.next();
        isDone = turn.done === true;
        found.push(...(turn.value ?? []));
      }
      if (found.length > 0) setPlanned(({ steps }) => ({ of: diagram, steps: [...steps, ...found] }));
      if (!isDone) timer = setTimeout(next, 0);
    };
    next();
    return () => clearTimeout(timer);
  }, [app, findings, diagram]);
  return planned.of === diagram ? planned.steps : NOTHING.steps;
}

const NOTHING = { of: null, steps: [] as readonly FixStep[] };
