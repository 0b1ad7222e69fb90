import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '../../shared/counted.ts';
import { useFindings } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { clearFilter } from './listing.ts';
import styles from './no-findings.module.css';

/** An empty list is not a sound design: it says that the filter hides what there is. */
export function NothingPasses(): ReactNode {
  const open = useFindings(({ here }) => here.filter(({ suppressed }) => suppressed === null).length);
  return (
    <div className={styles.none}>
      <ListFilter size={16} aria-hidden className={styles.waiting} />
      <p className={styles.text} role="status">
        <strong>Nothing found with this filter.</strong> It hides {counted(open, 'finding', 'findings')}.{' '}
        <Button tone="link" onClick={clearFilter}>
          Clear the filter
        </Button>
      </p>
    </div>
  );
}
