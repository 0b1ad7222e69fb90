import { Copy, Search } from 'lucide-react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { LifecycleFilter } from '../../shared/catalog/catalog-table.ts';
import { counted } from '../../shared/counted.ts';
import type { Side } from '../../shared/document/schema.ts';
import { PALETTE_CATEGORIES } from '../palette/palette-categories.ts';
import { Button } from '../ui/button.tsx';
import field from '../ui/field.module.css';
import { Segments } from '../ui/segments.tsx';
import { Select } from '../ui/select.tsx';
import type { Option } from '../ui/select-list.tsx';
import styles from './catalog-tools.module.css';
import { type CatalogView, catalogView } from './open-catalog.ts';

interface CatalogToolsProps {
  readonly view: CatalogView;
  /** How many rows each direction has. */
  readonly counts: Readonly<Record<Side, number>>;
  readonly search: RefObject<HTMLElement | null>;
  readonly onSearchKey: (event: KeyboardEvent) => void;
  readonly onCopy: () => void;
}

export function CatalogTools({ view, counts, search, onSearchKey, onCopy }: CatalogToolsProps): ReactNode {
  const set = (change: Partial<CatalogView>): void => catalogView.setState(change);
  return (
    <div className={styles.tools}>
      <div className={styles.line}>
        <div className={`${field.field} ${styles.search}`}>
          <Search size={16} aria-hidden className={field.icon} />
          <input
            ref={(element) => {
              search.current = element;
            }}
            className={field.input}
            type="text"
            aria-label="Search both clouds"
            placeholder="Search both clouds: a name of either, an abbreviation, what it does"
            spellCheck={false}
            autoComplete="off"
            maxLength={80}
            value={view.typed}
            onChange={({ target }) => set({ typed: target.value })}
            onKeyDown={onSearchKey}
          />
        </div>
        <div className={styles.direction}>
          <Segments
            label="Direction"
            segments={[
              { value: 'aws', label: `AWS → Azure ${counts.aws}` },
              { value: 'azure', label: `Azure → AWS ${counts.azure}` },
            ]}
            value={view.from}
            onChange={(from) => set({ from })}
          />
        </div>
      </div>
      <div className={styles.line}>
        <div className={styles.select}>
          <Select
            label="Category"
            options={CATEGORIES}
            value={view.category}
            onChange={(category) => set({ category })}
          />
        </div>
        <div className={styles.select}>
          <Select label="Match" options={FIDELITIES} value={view.fidelity} onChange={(fidelity) => set({ fidelity })} />
        </div>
        <div className={styles.select}>
          <Select
            label="Lifecycle"
            options={LIFECYCLES}
            value={view.lifecycle}
            onChange={(lifecycle) => set({ lifecycle })}
          />
        </div>
        <span className={styles.space} />
        <span className={styles.count} role="status">
          {counted(counts[view.from], 'service', 'services')}
        </span>
        <Button disabled={counts[view.from] === 0} onClick={onCopy}>
          <Copy size={14} aria-hidden />
          Copy as Markdown
        </Button>
      </div>
    </div>
  );
}

const CATEGORIES: readonly Option<CatalogView['category']>[] = [
  { value: 'all', label: 'All categories' },
  ...PALETTE_CATEGORIES.filter(({ id }) => id !== 'general').map(({ id, title }) => ({ value: id, label: title })),
];

const FIDELITIES: readonly Option<CatalogView['fidelity']>[] = [
  { value: 'any', label: 'Any match' },
  { value: 'exact', label: 'Exact match' },
  { value: 'close', label: 'Close match' },
  { value: 'partial', label: 'Partial match' },
  { value: 'none', label: 'No counterpart' },
];

const LIFECYCLES: readonly Option<LifecycleFilter>[] = [
  { value: 'any', label: 'Any lifecycle' },
  { value: 'current', label: 'Current only' },
  { value: 'leaving', label: 'Leaving or retired' },
  { value: 'preview', label: 'In preview' },
];
