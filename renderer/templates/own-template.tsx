import { Download, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SavedTemplate, TemplateContent } from '../../shared/host/host.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import styles from './own-template.module.css';
import { deleteOwn, exportOwn, renameOwn } from './own-templates.ts';

interface OwnTemplateProps {
  readonly own: SavedTemplate;
  /** The list is to be read again. */
  readonly onChanged: () => void;
  readonly onDeleted: (template: TemplateContent) => void;
}

/** What can be done to a template that the person saved. */
export function OwnTemplate({ own, onChanged, onDeleted }: OwnTemplateProps): ReactNode {
  const app = useApp();
  const [failure, setFailure] = useState<string | null>(null);
  const rename = async (): Promise<void> => {
    const failed = await renameOwn(app, own.id);
    setFailure(failed);
    if (failed === null) onChanged();
  };
  const remove = async (): Promise<void> => {
    const deleted = await deleteOwn(app, own.id);
    if (deleted.ok) onDeleted(deleted.value);
    else setFailure(deleted.error);
  };
  return (
    <>
      <Button onClick={() => void rename()}>
        <Pencil size={14} aria-hidden />
        Rename…
      </Button>
      <Button onClick={() => void exportOwn(app, own.id).then(setFailure)}>
        <Download size={14} aria-hidden />
        Export to file…
      </Button>
      <Button onClick={() => void remove()}>
        <Trash2 size={14} aria-hidden />
        Delete
      </Button>
      {failure !== null && (
        <span role="alert" className={styles.failure}>
          {failure}
        </span>
      )}
    </>
  );
}
