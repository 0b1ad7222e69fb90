import { type ReactNode, useEffect, useState } from 'react';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { knownSuggestions, suggestionSteps } from '../../shared/flip/suggestions/suggest.ts';
import type { Suggestion } from '../../shared/flip/suggestions/suggestion.ts';
import { useApp, useView } from '../app-context.tsx';
import { inSlices } from '../state/in-slices.ts';
import { Button } from '../ui/button.tsx';
import { openReport } from './open-report.ts';
import styles from './suggestion-lines.module.css';

/** The restructuring of the shown side that a node has a part in, each a press away from its preview. */
export function SuggestionLines({ nodeId }: { readonly nodeId: string }): ReactNode {
  const app = useApp();
  const suggestions = suggestionsOf(useSuggestions(wholeView(useView())), nodeId);
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

/** Those of the last change that was looked at: a large diagram takes longer than a frame, and nobody waits for it. */
function useSuggestions(view: SideView): readonly Suggestion[] {
  const [last, setLast] = useState(NONE);
  const known = knownSuggestions(view);
  useEffect(() => {
    function* find(): Generator<undefined, void> {
      setLast(yield* suggestionSteps(view.diagram, view.side, view.catalog));
    }
    const finding = inSlices(find());
    return () => finding.cancel();
  }, [view]);
  return known ?? last;
}

const NONE: readonly Suggestion[] = [];

/** More would push the settings out of view; the report has them all. */
const MOST = 3;

function suggestionsOf(all: readonly Suggestion[], nodeId: string): readonly Suggestion[] {
  return all.filter(({ nodes }) => nodes.includes(nodeId));
}
