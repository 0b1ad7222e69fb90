import { CircleCheck } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import type { PreflightItem } from '../../shared/flip/preflight.ts';
import { SourceLink } from '../actions/source-link.tsx';
import { useApp, useDiagram } from '../app-context.tsx';
import { keyed } from '../findings/finding-keys.ts';
import { FixLink } from '../findings/fix-link.tsx';
import { Button } from '../ui/button.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { shownReport } from './open-report.ts';
import styles from './point-row.module.css';
import { showNodes } from './show-nodes.ts';

interface PointRowProps {
  readonly item: PreflightItem;
  readonly to: Side;
}

/** One thing to decide or to know; a press shows on the canvas what it is about. */
export const PointRow = memo(function PointRow({ item, to }: PointRowProps): ReactNode {
  const app = useApp();
  const isShown = useDiagram().provider === to;
  const { severity, text, detail, nodes, source, finding, suggestion, kind, mends = [] } = item;
  // A fix is planned on the side that is shown; what the flip itself says is mended on either.
  const isFixable = finding !== undefined && (isShown || finding.structural || kind === 'remark' || kind === 'no-twin');
  return (
    <li className={styles.row} data-kind={kind}>
      <Mark kind={kind} severity={severity} />
      <div className={styles.what}>
        {nodes.length > 0 ? (
          <button type="button" data-step className={styles.text} onClick={() => showNodes(app, nodes)}>
            {text}
          </button>
        ) : (
          <p className={styles.plain}>{text}</p>
        )}
        {finding?.confirmed === false && <span className={styles.doubt}>unconfirmed</span>}
        {detail !== '' && <p className={styles.detail}>{detail}</p>}
        {keyed(mends).map(({ key, finding: { code, message } }) => (
          <p key={key} className={styles.detail}>
            Mends {code}: {message}
          </p>
        ))}
      </div>
      <div className={styles.actions}>
        {isFixable && <FixLink finding={finding} />}
        {suggestion !== undefined && (
          <Button tone="link" onClick={() => shownReport.setState({ part: 'structure', suggestion: suggestion.id })}>
            Preview
          </Button>
        )}
        {kind === 'choice' && (
          <Button tone="link" onClick={() => shownReport.setState({ part: 'elements' })}>
            Choose
          </Button>
        )}
        {source !== '' && <SourceLink url={source} />}
      </div>
    </li>
  );
});

/** A finding that goes is good news, whatever its severity was. */
function Mark({ kind, severity }: Pick<PreflightItem, 'kind' | 'severity'>): ReactNode {
  if (kind === 'finding-lost') return <CircleCheck size={14} className={styles.gone} aria-hidden />;
  return severity === null ? <span className={styles.dot} aria-hidden /> : <SeverityMark severity={severity} />;
}
