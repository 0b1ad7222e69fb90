import type { ReactNode } from 'react';
import { isArea, isOverlay, isSteps } from '../../shared/catalog/annotations.ts';
import { variantOf } from '../../shared/catalog/facts-of.ts';
import { formerNameWords } from '../../shared/catalog/lifecycle-words.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { replaceService } from '../../shared/commands/replace-service.ts';
import { renamed } from '../annotate/as-wide-as-text.ts';
import { useApp } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import { LifecycleChip } from '../service-card/lifecycle-chip.tsx';
import { LifecycleNote } from '../service-card/lifecycle-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './head.module.css';
import { ServicePicker } from './service-picker.tsx';
import { useRun } from './use-run.ts';

/** What the node is: its picture, its name, its service and plan, and the way to make it another service. */
export function NodeHead({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const { editor } = useApp();
  const run = useRun();
  const { id, node, service, face } = viewNode;
  const { formerNames } = service;
  const variant = variantOf(service, (property) => face.properties[property]);
  const lifecycles = [service.lifecycle, variant?.lifecycle].filter((lifecycle) => lifecycle !== undefined);
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <ServicePicture service={service} size={36} />
        <div className={styles.names}>
          <div className={styles.label}>
            <TextField
              label="Label"
              value={node.label}
              placeholder={service.shortName}
              isMultiline={isOverlay(service) ? !isArea(service) && !isSteps(service) : node.label.includes('\n')}
              onCommit={(label) => run(editor.change('Rename', renamed(id, label.trim())))}
            />
          </div>
          <p className={styles.service} title={service.description}>
            {[service.name, variant?.name].filter(Boolean).join(' · ')}
          </p>
          {formerNames.length > 0 && <p className={styles.service}>{formerNames.map(formerNameWords).join(', ')}</p>}
          {lifecycles.length > 0 && (
            <p className={styles.marks}>
              {lifecycles.map((lifecycle) => (
                <LifecycleChip key={lifecycle.text} lifecycle={lifecycle} />
              ))}
            </p>
          )}
        </div>
        <ServicePicker
          label="Replace service"
          current={service}
          onPick={(serviceId) => run(editor.dispatch(replaceService, { id, serviceId }))}
        />
      </div>
      {lifecycles.map((lifecycle) => (
        <LifecycleNote key={lifecycle.text} lifecycle={lifecycle} detail="brief" />
      ))}
    </header>
  );
}
