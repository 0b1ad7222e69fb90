import { Combobox } from '@base-ui/react/combobox';
import { Search } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { MOST_COMPARED } from '../../shared/catalog/compare.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { searchServices } from '../../shared/catalog/search.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import field from '../ui/field.module.css';
import popup from '../ui/popup.module.css';
import styles from './add-column.module.css';
import type { SubjectRef } from './open-compare.ts';

interface AddColumnProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Keys of the columns that are there. */
  readonly taken: ReadonlySet<string>;
  readonly isFull: boolean;
  readonly onAdd: (ref: SubjectRef) => void;
}

/** Searches both clouds; Enter adds the best as a column. */
export function AddColumn({ input, taken, isFull, onAdd }: AddColumnProps): ReactNode {
  const { catalog } = useApp();
  const [typed, setTyped] = useState('');
  const all = useMemo(() => [...catalog.services.values()].filter(({ provider }) => provider !== 'neutral'), [catalog]);
  const found = useMemo(() => foundOnBoth(catalog, typed).filter(({ id }) => !taken.has(id)), [catalog, typed, taken]);
  const label = isFull
    ? `${MOST_COMPARED} columns at most: remove one to add another`
    : 'Add a service of either cloud';
  return (
    <Combobox.Root
      items={all}
      filteredItems={found}
      value={null}
      autoHighlight
      disabled={isFull}
      inputValue={typed}
      // The name of what was added is not typed: the next words would be written after it.
      onInputValueChange={(next, { reason }) => setTyped(reason === 'input-change' ? next : '')}
      itemToStringLabel={(service: Service) => service.name}
      onValueChange={(service: Service | null) => {
        if (service === null) return;
        onAdd({ service: service.id });
        setTyped('');
      }}
    >
      <div className={`${field.field} ${styles.field}`}>
        <Search size={16} aria-hidden className={field.icon} />
        <Combobox.Input ref={input} className={field.input} placeholder={label} aria-label={label} maxLength={80} />
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={popup.positioner} align="start" sideOffset={4}>
          <Combobox.Popup className={`${popup.popup} ${styles.popup}`} aria-label={label}>
            <Combobox.Empty className={styles.empty}>
              {typed.trim() === '' ? 'Type a name, an abbreviation, or what it does.' : 'Nothing is called so.'}
            </Combobox.Empty>
            <Combobox.List className={`${popup.list} ${styles.list}`}>
              {(service: Service) => (
                <Combobox.Item key={service.id} value={service} className={`${popup.item} ${styles.item}`}>
                  <ServicePicture service={service} size={20} />
                  <span className={popup.label}>{service.name}</span>
                  <span className={popup.detail}>
                    {service.provider === 'neutral' ? '' : SIDE_NAMES[service.provider]}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

const MOST_SHOWN = 30;

/** Of both clouds what fits what is typed, the best first; a name of one finds its counterpart on the other too. */
function foundOnBoth(catalog: Catalog, typed: string): readonly Service[] {
  const hits = [...searchServices(catalog, 'aws', typed), ...searchServices(catalog, 'azure', typed)];
  const services = hits.sort((a, b) => b.score - a.score).map(({ service }) => service);
  return [...new Set(services)].filter(({ provider }) => provider !== 'neutral').slice(0, MOST_SHOWN);
}
