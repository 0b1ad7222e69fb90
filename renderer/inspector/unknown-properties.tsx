import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { unknownProperties } from './field.ts';
import { Section } from './section.tsx';
import styles from './unknown-properties.module.css';
import { useRun } from './use-run.ts';

/** What the file states and the catalog does not know: kept as it is, and can be taken away. */
export function UnknownProperties({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const { editor, catalog } = useApp();
  const run = useRun();
  const unknown = unknownProperties(viewNode, catalog);
  if (unknown.length === 0) return null;
  return (
    <Section title="Not in the catalog">
      {unknown.map(([id, value]) => (
        <div key={id} className={styles.row}>
          <span className={styles.name}>{id}</span>
          <span className={styles.value}>{String(value)}</span>
          <IconButton
            label={`Remove ${id}`}
            onClick={() => run(editor.dispatch(setProperties, { ids: [viewNode.id], properties: { [id]: null } }))}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
    </Section>
  );
}
