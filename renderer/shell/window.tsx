import type { CSSProperties, ReactNode } from 'react';
import { useSettings } from '../app-context.tsx';
import { Canvas } from '../canvas/canvas.tsx';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { Palette } from '../palette/palette.tsx';
import { TopBar } from '../topbar/top-bar.tsx';
import { Welcome } from '../welcome/welcome.tsx';
import { Dialogs } from './dialogs.tsx';
import { Live } from './live.tsx';
import { Notices } from './notices.tsx';
import { Splitter } from './splitter.tsx';
import styles from './window.module.css';

/** The window: the bar above, services on the left, the canvas with the findings under it, the inspector on the right. */
export function Window(): ReactNode {
  const settings = useSettings((all) => all);
  const sizes = {
    '--palette-width': `${settings.paletteOpen ? settings.paletteWidth : 0}px`,
    '--inspector-width': `${settings.inspectorOpen ? settings.inspectorWidth : 0}px`,
    '--findings-height': settings.findingsOpen ? `${settings.findingsHeight}px` : '40px',
  } as CSSProperties;
  return (
    <div className={styles.window} style={sizes}>
      <header className={styles.bar}>
        <TopBar />
      </header>
      {settings.paletteOpen && (
        <aside className={styles.palette} aria-label="Services">
          <Palette />
          <Splitter setting="paletteWidth" edge="right" label="Width of the services" />
        </aside>
      )}
      <main className={styles.canvas} aria-label="Diagram">
        <Canvas />
        <Welcome />
        <Notices />
      </main>
      <section className={styles.findings} aria-label="Findings">
        <FindingsPanel />
        {settings.findingsOpen && <Splitter setting="findingsHeight" edge="top" label="Height of the findings" />}
      </section>
      {settings.inspectorOpen && (
        <aside className={styles.inspector} aria-label="Inspector">
          <Inspector />
          <Splitter setting="inspectorWidth" edge="left" label="Width of the inspector" />
        </aside>
      )}
      <Dialogs />
      <Live />
    </div>
  );
}
