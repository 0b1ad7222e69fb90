import { type ReactNode, useRef, useState } from 'react';
import { ACTIONS, type Action, MENUS } from '../../shared/actions.ts';
import { workingShortcuts } from '../actions/format-shortcut.ts';
import { isOffered } from '../actions/menu-groups.ts';
import type { App } from '../app.ts';
import { useApp } from '../app-context.tsx';
import { Dialog } from '../ui/dialog.tsx';
import field from '../ui/field.module.css';
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts';
import styles from './shortcuts-dialog.module.css';

const SECTIONS = [...MENUS, { id: undefined, label: 'On the canvas' }] as const;

/** Every key of the table, by menu. */
export function ShortcutsDialog(): ReactNode {
  const app = useApp();
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const sections = SECTIONS.map(({ id, label }) => ({ label, rows: rowsOf(app, id, typed) }));
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
      <div className={styles.list} {...SCROLLED_BY_KEYS} role="group" aria-label="Shortcuts by menu">
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

interface Row {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

function rowsOf(app: App, menu: Action['menu'], typed: string): readonly Row[] {
  const wanted = typed.trim().toLowerCase();
  const actions: readonly Action[] = ACTIONS;
  return actions
    .filter((action) => action.menu === menu && isOffered(app, action.id))
    .map(({ id, label }) => ({
      id,
      label: label.replace('…', ''),
      keys: workingShortcuts(id, app.host.capabilities),
    }))
    .filter(
      ({ label, keys }) => keys.length > 0 && [label, ...keys].some((text) => text.toLowerCase().includes(wanted)),
    );
}
