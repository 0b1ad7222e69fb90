import { Star } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { lifecycleMark } from '../../shared/catalog/lifecycle-words.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import { LifecycleText } from '../service-card/lifecycle-chip.tsx';
import { today } from '../state/today.ts';
import { Highlighted } from './highlighted.tsx';
import styles from './service-row.module.css';

interface ServiceRowProps {
  readonly service: Service;
  readonly role: 'treeitem' | 'option';
  /** Its element on the page. */
  readonly rowId: string;
  readonly isActive: boolean;
  readonly isFavourite: boolean;
  readonly isInHand: boolean;
  /** Marked in the name. */
  readonly typed?: string;
  /** Why it was found, where its name does not say so. */
  readonly note?: string | undefined;
}

/** A service to be dragged out; the list around it takes clicks, drags and keys for all rows. */
export const ServiceRow = memo(function ServiceRow({
  service,
  role,
  rowId,
  isActive,
  isFavourite,
  isInHand,
  typed = '',
  note,
}: ServiceRowProps): ReactNode {
  const { id, name, shortName, description } = service;
  const mark = lifecycleMark(service.lifecycle, today());
  const states = { role, 'aria-selected': isActive, ...(role === 'treeitem' && { 'aria-level': 2 }) };
  return (
    <div
      id={rowId}
      className={`${styles.row} ${note === undefined && mark === undefined ? '' : styles.noted} ${isActive ? styles.active : ''} ${isInHand ? styles.inHand : ''}`}
      tabIndex={-1}
      draggable
      {...states}
      aria-description={[name, isFavourite && 'Favourite', mark?.text, description].filter(Boolean).join('. ')}
      data-item
      data-service={id}
    >
      <span data-drag-icon className={styles.icon}>
        <ServicePicture service={service} size={24} />
      </span>
      <span className={styles.texts}>
        <span className={styles.name}>
          <Highlighted text={shortName} typed={typed} />
        </span>
        {(note !== undefined || mark !== undefined) && (
          <span className={styles.note}>
            {mark !== undefined && <LifecycleText mark={mark} />}
            {mark !== undefined && note !== undefined && ' · '}
            {note !== undefined && <Highlighted text={note} typed={typed} />}
          </span>
        )}
      </span>
      <span
        data-star
        aria-hidden
        className={`${styles.star} ${isFavourite ? styles.favourite : ''}`}
        title={isFavourite ? 'No favourite any more' : 'Make it a favourite'}
      >
        <Star size={14} />
      </span>
    </div>
  );
});
