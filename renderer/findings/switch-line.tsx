import { X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useApp, useDiagram, useFindings } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SEVERITY_NAMES, SeverityMark } from '../ui/severity-mark.tsx';
import { compareFindings, differenceWords, type FindingDifference } from './compare-findings.ts';
import type { KeyedFinding } from './finding-keys.ts';
import { goToFinding } from './go-to-finding.ts';
import { lastSwitch, type Switch } from './stated.ts';
import styles from './switch-line.module.css';

/** After the environment or a need was stated otherwise: what that did to the findings, until the diagram changes again. */
export function SwitchLine(): ReactNode {
  const { editor } = useApp();
  const switched = useSwitch();
  if (switched === null) return null;
  const { last, difference } = switched;
  const isNothing = Object.values(difference).every((rows) => rows.length === 0);
  return (
    <div className={styles.switch}>
      <div className={styles.line}>
        <p className={styles.words}>
          {last.title}: <strong>{differenceWords(difference)}</strong>
        </p>
        {!isNothing && (
          <Button
            tone="link"
            aria-expanded={last.isListed}
            onClick={() => lastSwitch.setState({ last: { ...last, isListed: !last.isListed } })}
          >
            {last.isListed ? 'Hide them' : 'Show them'}
          </Button>
        )}
        <Button tone="link" onClick={editor.undo}>
          Undo
        </Button>
        <IconButton label="Dismiss what changed" onClick={() => lastSwitch.setState({ last: null })}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      {last.isListed && (
        <div className={styles.lists}>
          <Changed title="Gone" rows={difference.gone} isGone />
          <Changed title="New" rows={difference.added} />
          <Changed title="Graver" rows={difference.graver} />
          <Changed title="Milder" rows={difference.milder} />
        </div>
      )}
    </div>
  );
}

/** Reads it out, whether the panel is open or folded. */
export function useAnnouncedSwitch(): void {
  const { ui } = useApp();
  const switched = useSwitch();
  const words = switched === null ? '' : `${switched.last.title}: ${differenceWords(switched.difference)}`;
  useEffect(() => {
    if (words !== '') ui.announce(words);
  }, [ui, words]);
}

/** The same in short, beside what was stated; it leads to the line. */
export function SwitchNote(): ReactNode {
  const { settings } = useApp();
  const switched = useSwitch();
  if (switched === null) return null;
  const { last, difference } = switched;
  const show = (): void => {
    settings.set({ findingsOpen: true });
    lastSwitch.setState({ last: { ...last, isListed: true } });
  };
  return (
    <p className={styles.note}>
      {differenceWords(difference)}{' '}
      {Object.values(difference).some((rows) => rows.length > 0) && (
        <Button tone="link" onClick={show}>
          Show them
        </Button>
      )}
    </p>
  );
}

interface ChangedProps {
  readonly title: string;
  readonly rows: readonly KeyedFinding[];
  readonly isGone?: boolean;
}

const MOST = 50;

function Changed({ title, rows, isGone = false }: ChangedProps): ReactNode {
  const app = useApp();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>
        {title} <span className={styles.count}>{rows.length}</span>
      </h3>
      <ul className={styles.list}>
        {rows.slice(0, MOST).map((row) => (
          <li key={row.key} className={styles.row}>
            <SeverityMark severity={row.finding.severity} size={13} />
            <span className={styles.code}>{row.finding.code}</span>
            {isGone ? (
              <span className={styles.gone}>{row.finding.message}</span>
            ) : (
              <button type="button" className={styles.link} onClick={() => goToFinding(app, row)}>
                {row.finding.message}
                {title === 'Milder' || title === 'Graver' ? (
                  <span className={styles.now}> now {SEVERITY_NAMES[row.finding.severity].toLowerCase()}</span>
                ) : null}
              </button>
            )}
          </li>
        ))}
      </ul>
      {rows.length > MOST && <p className={styles.more}>and {rows.length - MOST} more</p>}
    </section>
  );
}

/** null: nothing was stated otherwise, the diagram has changed since, or its findings are not there yet. */
function useSwitch(): { readonly last: Switch; readonly difference: FindingDifference } | null {
  const last = useStore(lastSwitch, (state) => state.last);
  const diagram = useDiagram();
  const found = useFindings((state) => state.diagram);
  const here = useFindings((state) => state.here);
  return useMemo(() => {
    if (last === null || last.after !== diagram || found !== diagram) return null;
    return { last, difference: compareFindings(last.before, here) };
  }, [last, diagram, found, here]);
}
