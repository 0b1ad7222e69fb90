import { memo, type ReactNode } from 'react';
import type { Service } from '../../shared/catalog/schema.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import { Highlighted } from './highlighted.tsx';
import { elementIdOf } from './palette-item.ts';
import styles from './service-row.module.css';

interface ServiceRowProps {
  readonly service: Service;
  readonly role: 'treeitem' | 'option';
  readonly isActive: boolean;
  /** Marked in the name. */
  readonly typed?: string;
  /** Why it was found, where its name does not say so. */
  readonly note?: string | undefined;
}

/** A service to be dragged out; the list around it takes clicks, drags and keys for all rows. */
export const ServiceRow = memo(function ServiceRow({
  service,
  role,
  isActive,
  typed = '',
  note,
}: ServiceRowProps): ReactNode {
  const { id, name, shortName, description } = service;
  const states = { role, 'aria-selected': isActive, ...(role === 'treeitem' && { 'aria-level': 2 }) };
  return (
    <div
      id={elementIdOf({ kind: 'service', id })}
      className={`${styles.row} ${note === undefined ? '' : styles.noted} ${isActive ? styles.active : ''}`}
      tabIndex={-1}
      draggable
      {...states}
      aria-description={`${name}. ${description}`}
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
        {note !== undefined && (
          <span className={styles.note}>
            <Highlighted text={note} typed={typed} />
          </span>
        )}
      </span>
    </div>
  );
});
