import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { SavedTemplate } from '../../shared/host/host.ts';
import { useApp } from '../app-context.tsx';
import { withoutEnding } from '../files/file-name.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import field from '../ui/field.module.css';
import { saveOwn } from './save-own.ts';
import styles from './save-template-dialog.module.css';

/** Keeps the open diagram as a template, under a name. */
export function SaveTemplateDialog(): ReactNode {
  const app = useApp();
  const { name: title, description: about } = app.editor.diagram();
  const [name, setName] = useState(() => (title === '' ? withoutEnding(app.session.title()) : title));
  const [description, setDescription] = useState(about);
  const [failure, setFailure] = useState<string | null>(null);
  const [saved, setSaved] = useState<readonly SavedTemplate[]>([]);
  useEffect(() => void app.host.listTemplates().then(setSaved), [app]);
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  const same = saved.find((one) => one.name === name.trim());
  const save = async (): Promise<void> => {
    const failed = await saveOwn(app, { name: name.trim(), description: description.trim(), id: same?.id });
    if (failed === null) app.ui.close();
    setFailure(failed);
  };
  return (
    <Dialog
      title="Save as template"
      description="Kept on this computer, outside of your files. New diagrams start from a copy of it."
      onClose={app.ui.close}
      initialFocus={() => first.current}
      footer={
        <>
          <Button onClick={app.ui.close}>Cancel</Button>
          <Button tone="primary" type="submit" form={form} disabled={name.trim() === ''}>
            {same === undefined ? 'Save template' : 'Replace template'}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <label className={styles.label}>
          Name
          <input
            ref={first}
            className={field.field}
            value={name}
            maxLength={200}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label className={styles.label}>
          Description
          <textarea
            className={`${field.field} ${field.area}`}
            value={description}
            maxLength={2000}
            onChange={({ target }) => setDescription(target.value)}
          />
        </label>
        <p className={styles.note} role="status">
          {same === undefined ? '' : 'A template of this name is there already and will be replaced.'}
        </p>
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
      </form>
    </Dialog>
  );
}
