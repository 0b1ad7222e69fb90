import { type ReactNode, useState } from 'react';
import type { Service } from '../../shared/catalog/schema.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import { Button } from '../ui/button.tsx';
import styles from './services-list.module.css';

interface ServicesListProps {
  /** Each service with how many there are of it. */
  readonly services: readonly (readonly [Service, number])[];
}

/** So many are seen at once; one more would take no more room than the line that says that there are more. */
const MOST = 8;

/** What is selected, by service; the rarest are shown when they are asked for. */
export function ServicesList({ services }: ServicesListProps): ReactNode {
  const [showsAll, setShowsAll] = useState(false);
  const isShort = services.length <= MOST + 1;
  const shown = showsAll || isShort ? services : services.slice(0, MOST);
  return (
    <>
      <ul className={styles.services} aria-label="What is selected">
        {shown.map(([service, count]) => (
          <li key={service.id} className={styles.service}>
            <ServicePicture service={service} size={20} />
            <span className={styles.name}>{service.shortName}</span>
            <span className={styles.count}>{count}</span>
          </li>
        ))}
      </ul>
      {!isShort && (
        <Button tone="link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show ${services.length - MOST} more`}
        </Button>
      )}
    </>
  );
}
