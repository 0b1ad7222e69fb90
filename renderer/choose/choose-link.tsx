import { Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import styles from './choose-link.module.css';
import { openChoose } from './open-choose.ts';

/** Above the services: the way to one that suits, for whoever does not know which it should be. */
export function ChooseLink(): ReactNode {
  const app = useApp();
  return (
    <div className={styles.line}>
      <Button tone="link" onClick={() => openChoose(app, null)}>
        <Scale size={14} aria-hidden />
        Which compute should it be?
      </Button>
    </div>
  );
}
