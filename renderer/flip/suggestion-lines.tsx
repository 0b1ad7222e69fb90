import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import { suggestionsFor } from '../../shared/flip/suggestions/suggest.ts';
import type { Suggestion } from '../../shared/flip/suggestions/suggestion.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { openReport } from './open-report.ts';
import styles from './suggestion-lines.module.css';

/** The restructuring of the shown side that a node has a part in, each a press away from its preview. */
export function SuggestionLines({ nodeId }: { readonly nodeId: string }): ReactNode {
  const app = useApp();
  // A change is drawn before it is asked what restructuring it calls for, which takes a large diagram longer than a frame.
  const view = useDeferredValue(wholeView(useView()));
  const suggestions = useMemo(
    () => suggestionsOf(suggestionsFor(view.diagram, view.side, view.catalog), nodeId),
    [view, nodeId],
  );
  if (suggestions.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label="Restructure">
      {suggestions.slice(0, MOST).map(({ id, title, side }) => (
        <li key={id} className={styles.line}>
          Restructure:{' '}
          <Button tone="link" onClick={() => openReport(app, { to: side, part: 'structure', suggestion: id })}>
            {title}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** More would push the settings out of view; the report has them all. */
const MOST = 3;

function suggestionsOf(all: readonly Suggestion[], nodeId: string): readonly Suggestion[] {
  return all.filter(({ nodes }) => nodes.includes(nodeId));
}
