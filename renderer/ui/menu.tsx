import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Fragment } from 'react';
import { menuSections } from './menu-sections.ts';
import styles from './popup.module.css';
import { Submenu } from './submenu.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly isEnabled?: boolean;
  /** Present: the entry can be on or off. */
  readonly isChecked?: boolean | undefined;
  readonly run: () => void;
}

export interface MenuGroup {
  readonly id: string;
  /** The title of the menu that it is folded into. */
  readonly fold?: string | undefined;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  /** The control that opens it. */
  readonly trigger: ReactElement;
  /** A function is asked only once the menu is open. */
  readonly groups: readonly MenuGroup[] | (() => readonly MenuGroup[]);
  readonly align?: 'start' | 'end';
  /** Where something else than its control opens it too. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

export function Menu({ trigger, groups, align = 'start', isOpen, onOpenChange }: MenuProps): ReactNode {
  return (
    <Base.Root {...(isOpen !== undefined && { open: isOpen })} onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} align={align} sideOffset={4}>
          <Base.Popup className={styles.popup}>
            <LateEntries groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function LateEntries({ groups }: Pick<MenuProps, 'groups'>): ReactNode {
  return <MenuEntries groups={typeof groups === 'function' ? groups() : groups} />;
}

/** The inside of a menu; context menus and submenus show it too. */
export function MenuEntries({ groups }: { readonly groups: readonly MenuGroup[] }): ReactNode {
  const hasChecks = groups.some(
    ({ fold, entries }) => fold === undefined && entries.some(({ isChecked }) => isChecked !== undefined),
  );
  return menuSections(groups).map(({ id, group, folds }, index) => (
    <Fragment key={id}>
      {index > 0 && <Base.Separator className={styles.separator} />}
      {folds?.map(({ title, groups: folded }) => (
        <Submenu key={title} label={title} isIndented={hasChecks}>
          <MenuEntries groups={folded.map(({ fold: _, ...rest }) => rest)} />
        </Submenu>
      ))}
      {group?.entries.map((entry) => (
        <Base.Item
          key={entry.id}
          className={styles.item}
          disabled={entry.isEnabled === false}
          onClick={entry.run}
          {...(entry.isChecked !== undefined && { role: 'menuitemcheckbox', 'aria-checked': entry.isChecked })}
        >
          {hasChecks && (
            <span className={styles.check}>{entry.isChecked === true && <Check size={14} aria-hidden />}</span>
          )}
          <span className={styles.label}>{entry.label}</span>
          {entry.shortcut !== undefined && <kbd className={styles.shortcut}>{entry.shortcut}</kbd>}
        </Base.Item>
      ))}
    </Fragment>
  ));
}
