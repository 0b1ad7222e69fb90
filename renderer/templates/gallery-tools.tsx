import { Search } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { counted } from '../../shared/counted.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import field from '../ui/field.module.css';
import { Segments } from '../ui/segments.tsx';
import { Select } from '../ui/select.tsx';
import type { Option } from '../ui/select-list.tsx';
import type { TemplateQuery } from './find-templates.ts';
import styles from './gallery-tools.module.css';
import { TEMPLATE_KINDS } from './template.ts';

interface GalleryToolsProps {
  readonly query: TemplateQuery;
  readonly count: number;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onChange: (query: TemplateQuery) => void;
  /** The arrow down leaves the field for the list. */
  readonly onLeave: () => void;
}

export function GalleryTools({ query, count, search, onChange, onLeave }: GalleryToolsProps): ReactNode {
  const set = (change: Partial<TemplateQuery>): void => onChange({ ...query, ...change });
  return (
    <div className={styles.tools}>
      <div className={`${field.field} ${styles.search}`}>
        <Search size={16} aria-hidden className={field.icon} />
        <input
          ref={search}
          className={field.input}
          type="text"
          aria-label="Search templates"
          placeholder="Search templates"
          spellCheck={false}
          autoComplete="off"
          maxLength={80}
          value={query.text}
          onChange={({ target }) => set({ text: target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query.text !== '') {
              event.stopPropagation();
              set({ text: '' });
            }
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            onLeave();
          }}
        />
      </div>
      <div className={styles.cloud}>
        <Segments
          label="Drawn for"
          segments={[
            { value: 'any', label: 'Both' },
            { value: 'aws', label: SIDE_NAMES.aws },
            { value: 'azure', label: SIDE_NAMES.azure },
          ]}
          value={query.cloud}
          onChange={(cloud) => set({ cloud })}
        />
      </div>
      <div className={styles.kind}>
        <Select label="Kind" options={KINDS} value={query.kind} onChange={(kind) => set({ kind })} />
      </div>
      <span className={styles.count} role="status">
        {counted(count, 'template', 'templates')}
      </span>
    </div>
  );
}

const KINDS: readonly Option<TemplateQuery['kind']>[] = [
  { value: 'any', label: 'All kinds' },
  { value: 'own', label: 'My own' },
  ...TEMPLATE_KINDS.map(({ id, label }) => ({ value: id, label })),
];
