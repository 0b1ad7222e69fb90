import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { areasInOrder, calloutsInOrder, isCallout } from '../../shared/catalog/annotations.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { reorderSteps } from '../../shared/commands/reorder-steps.ts';
import { setLabel } from '../../shared/commands/set-label.ts';
import { useApp, useView } from '../app-context.tsx';
import { Section } from '../inspector/section.tsx';
import { useRun } from '../inspector/use-run.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './steps-section.module.css';

/** All callouts, or all slides, in their order: what they say is written here, and their order changed. */
export function StepsSection({
  of,
  current,
}: {
  readonly of: 'callouts' | 'slides';
  readonly current: string;
}): ReactNode {
  const { editor, ui, canvas } = useApp();
  const view = useView();
  const run = useRun();
  const all = of === 'callouts' ? calloutsInOrder(view) : areasInOrder(view);
  const shift = (index: number, by: -1 | 1): void => {
    const ids = all.map(({ id }) => id);
    const [id] = ids.splice(index, 1);
    if (id === undefined) return;
    ids.splice(index + by, 0, id);
    run(editor.dispatch(reorderSteps, { ids }));
    ui.announce(`It is number ${index + by + 1} of ${ids.length} now.`);
  };
  const show = (id: string): void => {
    editor.select([id]);
    canvas.current?.reveal([id]);
  };
  if (all.length === 0) return null;
  return (
    <Section title={of === 'callouts' ? 'Steps' : 'Slides'}>
      <ol className={styles.list}>
        {all.map((one, index) => (
          <li key={one.id} className={styles.step}>
            <button
              type="button"
              className={styles.number}
              aria-label={`Show ${nounOf(one)} ${index + 1}`}
              aria-current={one.id === current || undefined}
              onClick={() => show(one.id)}
            >
              {index + 1}
            </button>
            <TextField
              label={`Text of ${nounOf(one)} ${index + 1}`}
              value={one.node.label}
              placeholder={isCallout(one.service) ? 'What happens here' : `Slide ${index + 1}`}
              isMultiline={isCallout(one.service) && one.node.label.includes('\n')}
              owner={one.id}
              onCommit={(label) => run(editor.dispatch(setLabel, { id: one.id, label: label.trim() }))}
            />
            <IconButton
              label={`Move ${nounOf(one)} ${index + 1} up`}
              isOff={index === 0}
              onClick={() => shift(index, -1)}
            >
              <ChevronUp size={14} aria-hidden />
            </IconButton>
            <IconButton
              label={`Move ${nounOf(one)} ${index + 1} down`}
              isOff={index === all.length - 1}
              onClick={() => shift(index, 1)}
            >
              <ChevronDown size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function nounOf({ service }: ViewNode): string {
  return isCallout(service) ? 'step' : 'slide';
}
