import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { CATEGORY_NAMES } from '../../shared/validation/category-names.ts';
import { RULE_CATEGORIES } from '../../shared/validation/rule.ts';
import { Button } from '../ui/button.tsx';
import styles from './filter-bar.module.css';
import { FILTER_FIELD } from './finding-actions.ts';
import { type FilteredCounts, isFiltering, toggled } from './finding-filter.ts';
import { clearFilter, listing, setFilter } from './listing.ts';

/** Letters that come faster than this are looked for together. */
const SEARCH_AFTER = 120;

/** Which findings are listed: by a word in them, and by what they are about. */
export function FilterBar({ counts }: { readonly counts: FilteredCounts }): ReactNode {
  const filter = useStore(listing, (state) => state.filter);
  const { categories } = filter;
  return (
    <div className={styles.bar} role="search" aria-label="Filter of the findings">
      <FilterText text={filter.text} />
      <div className={styles.chips} role="group" aria-label="What they are about">
        {RULE_CATEGORIES.filter((one) => counts.byCategory[one] > 0 || categories.has(one)).map((category) => (
          <button
            key={category}
            type="button"
            className={styles.chip}
            aria-pressed={categories.has(category)}
            onClick={() => setFilter({ categories: toggled(categories, category) })}
          >
            {CATEGORY_NAMES[category]} <span className={styles.count}>{counts.byCategory[category]}</span>
          </button>
        ))}
      </div>
      {isFiltering(filter) && (
        <p className={styles.shown}>
          <span role="status">
            {counts.shown.toLocaleString('en-US')} of {counts.open.toLocaleString('en-US')}
          </span>
          <Button tone="link" onClick={clearFilter}>
            Clear
          </Button>
        </p>
      )}
    </div>
  );
}

function FilterText({ text }: { readonly text: string }): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [last, setLast] = useState(text);
  // What sets the filter from elsewhere sets the field.
  if (text !== last) {
    setLast(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => {
      setLast(typed);
      setFilter({ text: typed });
    }, SEARCH_AFTER);
    return () => clearTimeout(timer);
  }, [typed, text]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (typed === '') return;
      event.stopPropagation();
      setFilter({ text: '' });
      setTyped('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      field.current?.closest('section')?.querySelector<HTMLElement>('[data-main][tabindex="0"]')?.focus();
    }
  };
  return (
    <span className={styles.field}>
      <Search size={14} aria-hidden className={styles.icon} />
      <input
        ref={field}
        id={FILTER_FIELD}
        className={styles.input}
        type="text"
        aria-label="Filter by message, code or element"
        placeholder="Message, code or element"
        spellCheck={false}
        autoComplete="off"
        maxLength={120}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      {typed !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear the text"
          onClick={() => {
            setTyped('');
            setFilter({ text: '' });
            field.current?.focus();
          }}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
