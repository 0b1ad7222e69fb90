import { memo, type ReactNode } from 'react';
import type { Service } from '../../shared/catalog/schema.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import { elementIdOf } from './palette-item.ts';
import styles from './recent-strip.module.css';

interface RecentStripProps {
  readonly services: readonly Service[];
  readonly activeId: string | undefined;
  readonly favourites: ReadonlySet<string>;
  readonly inHandId: string | null;
}

/** What was placed last, in one line that is there from the start: no row below ever moves because something was placed. */
export const RecentStrip = memo(function RecentStrip({
  services,
  activeId,
  favourites,
  inHandId,
}: RecentStripProps): ReactNode {
  if (services.length === 0) return <p className={styles.empty}>What you place is kept here.</p>;
  return (
    <div role="group" className={styles.strip}>
      {services.map((service, index) => {
        const { id, name, shortName, description } = service;
        const rowId = elementIdOf({ kind: 'service', id, category: 'recent' });
        const isActive = rowId === activeId;
        return (
          <div
            key={id}
            id={rowId}
            className={`${styles.tile} ${isActive ? styles.active : ''} ${inHandId === id ? styles.inHand : ''}`}
            role="treeitem"
            tabIndex={-1}
            draggable
            aria-level={2}
            aria-setsize={services.length}
            aria-posinset={index + 1}
            aria-selected={isActive}
            aria-label={shortName}
            aria-description={[name, favourites.has(id) && 'Favourite', description].filter(Boolean).join('. ')}
            data-item
            data-service={id}
          >
            <span data-drag-icon className={styles.icon}>
              <ServicePicture service={service} size={24} />
            </span>
          </div>
        );
      })}
    </div>
  );
});
