import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SideView } from '../../shared/catalog/side-view.ts';
import type { Suppression } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { metaOfRule } from '../../shared/flip/meta-of-rule.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { useGrowingList } from '../ui/growing-list.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { elementName, elementNames } from './element-names.ts';
import type { KeyedFinding } from './finding-keys.ts';
import { editReason, idleSuppressions, removeSuppression, showAgain, suppressionOf } from './suppress.ts';
import styles from './suppressed-findings.module.css';

interface SuppressedFindingsProps {
  readonly here: readonly Finding[];
  readonly rows: readonly KeyedFinding[];
  readonly view: SideView;
}

/** What people set aside, folded away, each with its reason. */
export function SuppressedFindings({ here, rows, view }: SuppressedFindingsProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const growing = useGrowingList(rows.length);
  const idle = idleSuppressions(view.diagram, here);
  if (rows.length + idle.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Suppressed findings">
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <ChevronRight size={14} aria-hidden />
        {rows.length > 0 ? `${rows.length} suppressed` : 'Suppressions without a finding'}
      </button>
      {isOpen && (
        <ul className={styles.list}>
          {rows.slice(0, growing.count).map(({ key, finding }) => (
            <SuppressedRow key={key} row={{ key, finding }} view={view} />
          ))}
          {growing.count < rows.length && <li key={growing.count} ref={growing.end} className={styles.end} />}
          {idle.map((one) => (
            <IdleRow key={`${one.rule} ${one.element ?? ''}`} suppression={one} view={view} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SuppressedRow({ row: { finding }, view }: { readonly row: KeyedFinding; readonly view: SideView }): ReactNode {
  const app = useApp();
  const suppression = suppressionOf(finding, view.diagram);
  const names = elementNames(finding, view);
  const scope = suppression?.element === undefined ? 'in the whole diagram' : '';
  return (
    <li className={styles.row}>
      <SeverityMark severity={finding.severity} />
      <span className={styles.code}>{finding.code}</span>
      <span className={styles.text}>
        {finding.message}
        <span className={styles.reason}>
          {[names, scope].filter((part) => part !== '').join(', ')} · Reason: {finding.suppressed}
        </span>
      </span>
      <span className={styles.actions}>
        {suppression !== undefined && (
          <Button tone="link" onClick={() => void editReason(app, suppression)}>
            Edit reason
          </Button>
        )}
        <Button tone="link" onClick={() => showAgain(app, finding)}>
          Show again
        </Button>
      </span>
    </li>
  );
}

function IdleRow({ suppression, view }: { readonly suppression: Suppression; readonly view: SideView }): ReactNode {
  const app = useApp();
  const { rule, element, reason } = suppression;
  const meta = metaOfRule(rule);
  return (
    <li className={styles.row}>
      <span />
      <span className={styles.code}>{meta?.code ?? rule}</span>
      <span className={styles.text}>
        Nothing is found for it on {SIDE_NAMES[view.side]} now{meta === undefined ? '' : `: ${meta.title}`}.
        <span className={styles.reason}>
          {element === undefined ? 'The whole diagram' : elementName(element, view)} · Reason: {reason}
        </span>
      </span>
      <span className={styles.actions}>
        <Button tone="link" onClick={() => void editReason(app, suppression)}>
          Edit reason
        </Button>
        <Button tone="link" onClick={() => removeSuppression(app, suppression)}>
          Remove
        </Button>
      </span>
    </li>
  );
}
