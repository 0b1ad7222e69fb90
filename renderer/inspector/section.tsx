import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useApp, useSettings } from '../app-context.tsx';
import styles from './section.module.css';

interface SectionProps {
  /** Absent: the section needs no heading, because what it holds says what it is. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A part of the inspector, parted from the next by a line, that folds under its heading and stays so for whatever is selected; no landmark, since the panels of the window are those. */
export function Section({ title, children }: SectionProps): ReactNode {
  const id = useId();
  const { settings } = useApp();
  const folded = useSettings(({ foldedSections }) => foldedSections);
  const isFolded = title !== undefined && folded.includes(title);
  const fold = (isAway: boolean): void => {
    const others = folded.filter((one) => one !== title);
    settings.set({ foldedSections: isAway && title !== undefined ? [...others, title] : others });
  };
  if (title === undefined) return <div className={styles.section}>{children}</div>;
  return (
    <div role="group" className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <button type="button" className={styles.fold} aria-expanded={!isFolded} onClick={() => fold(!isFolded)}>
          {title}
          <ChevronDown size={14} aria-hidden className={styles.chevron} />
        </button>
      </h2>
      <div hidden={isFolded}>{children}</div>
    </div>
  );
}
