import { memo, type ReactNode, useState } from 'react';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { listed } from '../../shared/flip/listed.ts';
import type { Suggestion } from '../../shared/flip/suggestions/suggestion.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { SourceLink } from '../actions/source-link.tsx';
import { useApp, useDiagram } from '../app-context.tsx';
import { keyed } from '../findings/finding-keys.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { showNodes } from './show-nodes.ts';
import { SuggestionPreview } from './suggestion-preview.tsx';
import styles from './suggestion-row.module.css';

interface SuggestionRowProps {
  readonly suggestion: Suggestion;
  /** What only it mends. */
  readonly findings: readonly Finding[];
  /** The person came for this one: it is open. */
  readonly isAsked: boolean;
  /** There is nothing to choose it from. */
  readonly isAlone: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onApply: (id: string) => void;
}

/** One restructuring: what it does and why, what it touches and mends, its picture before and after. */
export const SuggestionRow = memo(function SuggestionRow(props: SuggestionRowProps): ReactNode {
  const { suggestion, findings, isAsked, isAlone, isChosen, onChoose, onApply } = props;
  const { id, title, reason, source, nodes, side } = suggestion;
  const app = useApp();
  const diagram = useDiagram();
  const [isOpen, setOpen] = useState(isAsked);
  const touched = namesOf(nodes, viewSide(diagram, side, app.catalog));
  return (
    <li className={styles.row} data-alone={isAlone}>
      {!isAlone && (
        <div className={styles.choice}>
          <Checkbox
            label={`Select ${title}`}
            isChecked={isChosen}
            onChange={(chosen) => onChoose(id, chosen)}
            isLabelHidden
          />
        </div>
      )}
      <div className={styles.what}>
        <button
          type="button"
          data-step
          className={styles.name}
          title="Show on the canvas"
          onClick={() => showNodes(app, nodes)}
        >
          {title}
        </button>
        <p className={styles.text}>{reason}</p>
        {touched !== '' && <p className={styles.text}>Touches {touched}.</p>}
        {keyed(findings).map(({ key, finding: { code, message } }) => (
          <p key={key} className={styles.text}>
            Mends {code}: {message}
          </p>
        ))}
        {isOpen && <SuggestionPreview suggestion={suggestion} diagram={diagram} />}
      </div>
      <div className={styles.actions}>
        <div className={styles.buttons}>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide' : 'Preview'}
          </Button>
          <Button onClick={() => onApply(id)}>Apply</Button>
        </div>
        {source !== '' && <SourceLink url={source} />}
      </div>
    </li>
  );
});

const MOST_NAMES = 6;

function namesOf(ids: readonly string[], view: SideView): string {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const node = view.nodes.get(id);
    if (node !== undefined) counts.set(nodeName(node), (counts.get(nodeName(node)) ?? 0) + 1);
  }
  return listed(
    [...counts].map(([name, count]) => (count === 1 ? `"${name}"` : `"${name}" (${count})`)),
    MOST_NAMES,
  );
}
