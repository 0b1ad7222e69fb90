import { Combobox } from '@base-ui/react/combobox';
import { Replace } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Service } from '../../shared/catalog/schema.ts';
import { searchServices } from '../../shared/catalog/search.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import popup from '../ui/popup.module.css';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './service-picker.module.css';

interface ServicePickerProps {
  readonly label: string;
  readonly current: Service;
  readonly onPick: (serviceId: string) => void;
}

/** Makes a node another service: those of the same category are offered, any can be searched. */
export function ServicePicker({ label, current, onPick }: ServicePickerProps): ReactNode {
  const { catalog } = useApp();
  const side = useDiagram().provider;
  const [typed, setTyped] = useState('');
  const offered = useMemo(
    () => [...catalog.services.values()].filter(({ provider }) => provider === side || provider === 'neutral'),
    [catalog, side],
  );
  const found = useMemo(() => {
    const all =
      typed.trim() === ''
        ? offered.filter(({ category }) => category === current.category)
        : searchServices(catalog, side, typed).map(({ service }) => service);
    return all.filter(({ id }) => id !== current.id);
  }, [catalog, side, typed, offered, current]);
  return (
    <Combobox.Root
      items={offered}
      filteredItems={found}
      value={null}
      autoHighlight
      inputValue={typed}
      onInputValueChange={(next) => setTyped(next)}
      itemToStringLabel={(service: Service) => service.shortName}
      onOpenChange={(open) => open && setTyped('')}
      onValueChange={(service: Service | null) => service !== null && onPick(service.id)}
    >
      <Tooltip label={label}>
        <Combobox.Trigger className={styles.trigger} aria-label={label}>
          <Replace size={16} aria-hidden />
        </Combobox.Trigger>
      </Tooltip>
      <Combobox.Portal>
        <Combobox.Positioner className={popup.positioner} align="end" sideOffset={4}>
          <Combobox.Popup className={`${popup.popup} ${styles.popup}`} aria-label={label}>
            <Combobox.Input className={styles.search} placeholder="Replace with…" aria-label="Search services" />
            <Combobox.Empty className={styles.empty}>Nothing is called so.</Combobox.Empty>
            <Combobox.List className={`${popup.list} ${styles.list}`}>
              {(service: Service) => (
                <Combobox.Item key={service.id} value={service} className={`${popup.item} ${styles.item}`}>
                  <ServicePicture service={service} size={20} />
                  {service.shortName}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
