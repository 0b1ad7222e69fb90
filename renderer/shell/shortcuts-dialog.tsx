import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useApp } from '../app-context.tsx';
import { Dialog } from '../ui/dialog.tsx';
import field from '../ui/field.module.css';
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts';
import { rowsOfTask, type ShortcutRow, TASKS } from './shortcut-tasks.ts';
import styles from './shortcuts-dialog.module.css';

/** Every key of the table, and what the pointer does with one, by what a person is about. */
export function ShortcutsDialog(): ReactNode {
  const app = useApp();
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const all = useMemo(() => TASKS.map(({ id, label }) => ({ label, rows: rowsOfTask(app, id) })), [app]);
  // The name of a task finds all of it.
  const sections = all.map(({ label, rows }) => ({
    label,
    rows: typed.trim() !== '' && label.toLowerCase().includes(typed.trim().toLowerCase()) ? rows : fitting(rows, typed),
  }));
  const found = sections.filter(({ rows }) => rows.length > 0);
  return (
    <Dialog title="Keyboard shortcuts" width={760} initialFocus={() => search.current} onClose={() => app.ui.close()}>
      <input
        ref={search}
        className={field.field}
        type="search"
        aria-label="Search shortcuts"
        placeholder="Search an action or a key"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className={styles.list} {...SCROLLED_BY_KEYS} role="group" aria-label="Shortcuts by task">
        <div className={styles.sections}>
          {found.map(({ label, rows }) => (
            <section key={label} className={styles.section} aria-label={label}>
              <h3 className={styles.heading}>{label}</h3>
              <dl className={styles.rows}>
                {rows.map(({ id, label: action, keys }) => (
                  <div key={id} className={styles.row}>
                    <dt>{action}</dt>
                    <dd className={styles.keys}>
                      {keys.map((key) => (
                        <kbd key={key} className={styles.key}>
                          {key}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        {found.length === 0 && (
          <p className={styles.none} role="status">
            No shortcut matches “{typed}”.
          </p>
        )}
      </div>
    </Dialog>
  );
}

function fitting(rows: readonly ShortcutRow[], typed: string): readonly ShortcutRow[] {
  const wanted = typed.trim().toLowerCase();
  return rows.filter(({ label, keys }) => [label, ...keys].some((text) => text.toLowerCase().includes(wanted)));
}
