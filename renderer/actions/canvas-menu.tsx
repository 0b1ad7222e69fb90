import { ContextMenu } from '@base-ui/react/context-menu';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Point } from '../../shared/document/schema.ts';
import { addsAt } from '../annotate/annotate-actions.ts';
import type { App } from '../app.ts';
import { useApp } from '../app-context.tsx';
import { openQuickInsert } from '../canvas/quick-insert-state.ts';
import { MenuEntries } from '../ui/menu.tsx';
import popup from '../ui/popup.module.css';
import styles from './canvas-menu.module.css';
import { pasteFromHost } from './clipboard-actions.ts';
import { ConnectionMenu } from './connection-menu.tsx';
import { focusAfterMenu } from './focus-after-menu.ts';
import { focusOf } from './keyboard-focus.ts';
import { addBendAt } from './line-pieces.ts';
import { registerMenu } from './menu-actions.ts';
import { groupsOfContext } from './menu-groups.ts';
import { clientPointOfSelection, type MenuTarget, targetAt, targetOfSelection } from './menu-target.ts';

/** The canvas with its context menu: by right click at what is under the pointer, by key at what is selected. */
export function CanvasMenu({ children }: { readonly children: ReactNode }): ReactNode {
  const app = useApp();
  const area = useRef<HTMLDivElement>(null);
  const isByKey = useRef(false);
  const [target, setTarget] = useState<MenuTarget | null>(null);

  useEffect(() => {
    return registerMenu(app, () => {
      const { x, y } = clientPointOfSelection(app);
      isByKey.current = true;
      const options = { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 2 };
      area.current?.dispatchEvent(new globalThis.MouseEvent('contextmenu', options));
      isByKey.current = false;
    });
  }, [app]);

  const onContextMenu = (event: MouseEvent & { preventBaseUIHandler(): void }): void => {
    if (focusOf(event.target) === 'field') {
      // The field's own menu, which cuts and pastes text.
      event.stopPropagation();
      event.preventBaseUIHandler();
    } else if (isFromKeyboard(event)) {
      // Browsers open it at the focused element, which is the whole canvas: the shortcut opens it at what is selected.
      event.preventDefault();
      event.preventBaseUIHandler();
    } else {
      setTarget(isByKey.current ? targetOfSelection(app) : targetAt(app, { x: event.clientX, y: event.clientY }));
    }
  };

  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger ref={area} className={styles.area} onContextMenu={onContextMenu}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={popup.positioner}>
          <ContextMenu.Popup className={popup.popup} finalFocus={() => focusAfterMenu(app)}>
            {target !== null && <Entries target={target} />}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Entries({ target: { place, id, at } }: { readonly target: MenuTarget }): ReactNode {
  const app = useApp();
  const groups = groupsOfContext(app, place).map((group) => ({
    ...group,
    entries: group.entries.map((entry) => {
      // The place on the line was pointed at.
      if (entry.id === 'add-bend' && at !== null)
        return { ...entry, label: 'Add a bend here', run: () => addBendAt(app, at) };
      const run = place === 'canvas' && at !== null ? runAt(app, entry.id, at) : undefined;
      if (run !== undefined) return { ...entry, run };
      if (entry.id === 'paste' && at !== null) return { ...entry, run: () => void pasteFromHost(app, at) };
      return entry.id === 'rename' && place === 'connection' ? { ...entry, label: 'Edit label' } : entry;
    }),
  }));
  return (
    <>
      {place === 'connection' && id !== null && (
        <>
          <ConnectionMenu id={id} at={at} />
          <ContextMenu.Separator className={popup.separator} />
        </>
      )}
      <MenuEntries groups={groups} />
    </>
  );
}

/** What is added comes to lie where the menu was opened. */
function runAt(app: App, id: string, at: Point): (() => void) | undefined {
  if (id === 'quick-insert') return () => openQuickInsert(app, { kind: 'point', at });
  return addsAt(app, id, at);
}

/** The right button and a long touch say which they are; Ctrl with a click is the right button of a Mac. */
function isFromKeyboard(event: MouseEvent): boolean {
  return event.button !== 2 && !event.ctrlKey;
}
