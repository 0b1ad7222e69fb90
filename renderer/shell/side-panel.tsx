import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useApp, useSettings } from '../app-context.tsx';
import { Outline } from '../outline/outline.tsx';
import { Palette } from '../palette/palette.tsx';
import type { Settings } from '../state/settings.ts';
import styles from './side-panel.module.css';
import { Splitter } from './splitter.tsx';

type LeftTab = Settings['leftTab'];

const TABS: readonly { readonly id: LeftTab; readonly label: string }[] = [
  { id: 'services', label: 'Services' },
  { id: 'outline', label: 'Outline' },
];

/** On the left: what can be placed, or what is there. */
export function SidePanel({ className }: { readonly className: string | undefined }): ReactNode {
  const { settings } = useApp();
  const tab = useSettings(({ leftTab }) => leftTab);
  return (
    <aside className={className} aria-label={tab === 'outline' ? 'Outline' : 'Services'}>
      <Tabs.Root className={styles.tabs} value={tab} onValueChange={(leftTab: LeftTab) => settings.set({ leftTab })}>
        <Tabs.List className={styles.list} activateOnFocus aria-label="Left panel">
          {TABS.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id} className={styles.tab}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="services" className={styles.panel} tabIndex={-1}>
          <Palette />
        </Tabs.Panel>
        <Tabs.Panel value="outline" className={styles.panel} tabIndex={-1}>
          <Outline />
        </Tabs.Panel>
      </Tabs.Root>
      <Splitter setting="paletteWidth" edge="right" label="Width of the services" />
    </aside>
  );
}
