import type { ReactNode } from 'react';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { insideText } from '../../shared/scene/collapsed-tile.ts';
import { collapse, fitToContents, isFoldable, isFolded } from '../actions/container-actions.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import styles from './frame-section.module.css';
import { Section } from './section.tsx';

/** How a frame with contents is drawn: open or as a tile, and as large as what it holds. */
export function FrameSection({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const app = useApp();
  useView();
  if (!isFoldable(app, viewNode)) return null;
  const folded = isFolded(viewNode);
  return (
    <Section title="Frame">
      <div className={styles.line}>
        <Checkbox
          label={folded ? `Collapsed, ${insideText(viewNode.inside ?? 0)}` : 'Collapsed'}
          isChecked={folded}
          onChange={(isChecked) => collapse(app, [viewNode], isChecked)}
        />
        {!folded && (
          <Button tone="link" onClick={() => fitToContents(app, [viewNode.id])}>
            Fit to contents
          </Button>
        )}
      </div>
    </Section>
  );
}
