import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { countElements } from '../../shared/document/queries.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { useApp, useEditor, useGesture } from '../app-context.tsx';
import { StartScreen } from './start-screen.tsx';
import styles from './welcome.module.css';

/** Lies over the canvas of a new document until something is done in it. What is dragged goes through to the canvas. */
export function Welcome(): ReactNode {
  const { session, canvas } = useApp();
  const history = useEditor((state) => state.history);
  const hasFile = useStore(session.state, ({ file }) => file !== null);
  const isPlacing = useGesture(({ kind }) => kind === 'place');
  const [declined, setDeclined] = useState<Diagram | null>(null);
  const { present, past, future } = history;
  const isTouched = countElements(present) > 0 || past.length > 0 || future.length > 0 || hasFile;
  if (isTouched || isPlacing || declined === present) return null;
  return (
    <div className={styles.over} data-start-screen>
      <section className={styles.welcome} aria-labelledby="welcome-title">
        <h2 id="welcome-title" className={styles.title}>
          Draw it once, see it on both clouds
        </h2>
        <p className={styles.text}>
          Place services, connect them, and read what the rules say. The switch above turns the whole diagram.
        </p>
        <StartScreen
          onBlank={() => {
            setDeclined(present);
            canvas.current?.focus();
          }}
          onOpened={() => undefined}
        />
      </section>
    </div>
  );
}
