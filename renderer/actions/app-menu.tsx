import { Menu as Base } from '@base-ui/react/menu';
import { Menu as MenuIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { MENUS } from '../../shared/actions.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuEntries } from '../ui/menu.tsx';
import popup from '../ui/popup.module.css';
import { Submenu } from '../ui/submenu.tsx';
import { focusAfterMenu } from './focus-after-menu.ts';
import { groupsOfMenu } from './menu-groups.ts';

/** The menus of the table under one button; a Mac shows them at the top of the screen at all times, other systems may hide them. */
export function AppMenu(): ReactNode {
  const app = useApp();
  const { nativeMenu, isMac } = app.host.capabilities;
  if (nativeMenu && isMac) return null;
  return (
    <Base.Root>
      <Base.Trigger
        render={
          <IconButton label="Menu">
            <MenuIcon size={16} aria-hidden />
          </IconButton>
        }
      />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} align="start" sideOffset={4}>
          <Base.Popup className={popup.popup} finalFocus={(how) => how === 'keyboard' || focusAfterMenu(app)}>
            <Menus />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Made when the menu opens, so that it shows what can be done then. */
function Menus(): ReactNode {
  const app = useApp();
  return MENUS.map(({ id, label }) => (
    <Submenu key={id} label={label}>
      <MenuEntries groups={groupsOfMenu(app, id)} />
    </Submenu>
  ));
}
