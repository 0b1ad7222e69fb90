import { Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { isChoosable } from '../../shared/choose/workload-of.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { openChoose } from './open-choose.ts';
import styles from './right-compute.module.css';

/** The way from a compute node to the question whether it is the right one; nothing for other nodes. */
export function RightCompute({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const app = useApp();
  if (!isChoosable(viewNode, app.catalog)) return null;
  return (
    <div className={styles.line}>
      <Button tone="link" onClick={() => openChoose(app, viewNode.id)}>
        <Scale size={14} aria-hidden />
        Is this the right compute?
      </Button>
    </div>
  );
}
