import type { CSSProperties, ReactNode } from 'react';
import { useSettings } from '../app-context.tsx';
import { Canvas } from '../canvas/canvas.tsx';
import { DropHint } from '../files/drop-hint.tsx';
import { FindBar } from '../find/find-bar.tsx';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { TopBar } from '../topbar/top-bar.tsx';
import { Tour } from '../tour/tour.tsx';
import { Welcome } from '../welcome/welcome.tsx';
import { Dialogs } from './dialogs.tsx';
import { Live } from './live.tsx';
import { Notices } from './notices.tsx';
import { SidePanel } from './side-panel.tsx';
import { Splitter } from './splitter.tsx';
import styles from './window.module.css';

/** The window: the bar above, services or the outline on the left, the canvas with the findings under it, the inspector on the right. */
export function Window(): ReactNode {
  const hasPalette = useSettings(({ paletteOpen }) => paletteOpen);
  const hasInspector = useSettings(({ inspectorOpen }) => inspectorOpen);
  const hasFindings = useSettings(({ findingsOpen }) => findingsOpen);
  return (
    <Sized>
      <header className={styles.bar}>
        <TopBar />
      </header>
      {hasPalette && <SidePanel className={styles.palette} />}
      <main className={styles.canvas} aria-label="Diagram">
        <Canvas />
        <Welcome />
        <FindBar />
        <DropHint />
        <Notices />
      </main>
      <section className={styles.findings} aria-label="Findings">
        <FindingsPanel />
        {hasFindings && <Splitter setting="findingsHeight" edge="top" label="Height of the findings" />}
      </section>
      {hasInspector && (
        <aside className={styles.inspector} aria-label="Inspector">
          <Inspector />
          <Splitter setting="inspectorWidth" edge="left" label="Width of the inspector" />
        </aside>
      )}
      <Dialogs />
      <Tour />
      <Live />
    </Sized>
  );
}

/** While a border is drawn only this is rendered anew: what lies in the window is the same as before. */
function Sized({ children }: { readonly children: ReactNode }): ReactNode {
  const palette = useSettings(({ paletteOpen, paletteWidth }) => (paletteOpen ? paletteWidth : 0));
  const inspector = useSettings(({ inspectorOpen, inspectorWidth }) => (inspectorOpen ? inspectorWidth : 0));
  const findings = useSettings(({ findingsOpen, findingsHeight }) => (findingsOpen ? findingsHeight : FOLDED));
  const sizes = {
    '--palette-width': `${palette}px`,
    '--inspector-width': `${inspector}px`,
    '--findings-height': `${findings}px`,
  } as CSSProperties;
  return (
    <div className={styles.window} style={sizes}>
      {children}
    </div>
  );
}

/** Pixels: the header of the findings alone. */
const FOLDED = 40;
