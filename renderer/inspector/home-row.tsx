import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { isCallout } from '../../shared/catalog/annotations.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { moveIntoFrame } from '../actions/frame-actions.ts';
import { useApp } from '../app-context.tsx';
import { homesFor, NO_FRAME } from '../gestures/homes-for.ts';
import fieldStyles from '../ui/field.module.css';
import { Menu, type MenuGroup } from '../ui/menu.tsx';
import { Row } from './row.tsx';

/** The frame that nodes lie in, and others to move them into without dragging. A callout goes with what it explains. */
export function HomeRow({ nodes }: { readonly nodes: readonly ViewNode[] }): ReactNode {
  const app = useApp();
  const [first, ...others] = nodes;
  if (first === undefined || nodes.some(({ service }) => isCallout(service))) return null;
  const isMixed = others.some(({ parentId }) => parentId !== first.parentId);
  const shown = isMixed ? 'Mixed' : first.parent === null ? NO_FRAME : nodeName(first.parent);
  const ids = nodes.map(({ id }) => id);
  const groups = (): readonly MenuGroup[] => [
    {
      id: 'homes',
      entries: homesFor(app.editor.view(), ids).map(({ id, name }) => ({
        id: id ?? '',
        label: name,
        isChecked: !isMixed && id === first.parentId,
        run: () => moveIntoFrame(app, ids, id),
      })),
    },
  ];
  return (
    <Row label="Lies in">
      {(row) => (
        <Menu
          groups={groups}
          trigger={
            <button
              id={row.id}
              type="button"
              className={`${fieldStyles.field} ${fieldStyles.select}`}
              aria-label={`Lies in: ${shown}`}
            >
              <span className={fieldStyles.value} title={shown}>
                {shown}
              </span>
              <ChevronDown size={14} aria-hidden className={fieldStyles.icon} />
            </button>
          }
        />
      )}
    </Row>
  );
}
