import { Search, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { shownShortcut } from '../actions/format-shortcut.ts';
import { useApp } from '../app-context.tsx';
import { SEARCH_FIELD } from './palette-actions.ts';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly name: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What it moves through. */
  readonly popup: 'listbox' | 'tree';
  readonly listId: string;
  readonly activeId: string | undefined;
}

export function SearchField({ name, typed, onType, onKeyDown, popup, listId, activeId }: SearchFieldProps): ReactNode {
  const { isMac } = useApp().host.capabilities;
  const shortcut = shownShortcut('find-service', isMac);
  return (
    <div className={styles.field}>
      <Search size={16} aria-hidden className={styles.icon} />
      <input
        id={SEARCH_FIELD}
        data-region-entry
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={name}
        aria-expanded
        aria-haspopup={popup}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={name}
        spellCheck={false}
        autoComplete="off"
        maxLength={80}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <kbd className={styles.key} aria-hidden>
          {shortcut}
        </kbd>
      ) : (
        <button type="button" className={styles.clear} aria-label="Clear the search" onClick={() => onType('')}>
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
