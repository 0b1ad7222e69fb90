import { ArrowRight, ExternalLink } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { FACT_NAMES } from '../../shared/catalog/fact-names.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { FlipRow } from '../../shared/flip/flip-row.ts';
import { oneLine } from '../../shared/one-line.ts';
import { openLink } from '../actions/open-link.ts';
import type { App } from '../app.ts';
import { useApp } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import { FidelityChip } from '../service-card/fidelity-chip.tsx';
import { Button } from '../ui/button.tsx';
import styles from './report-row.module.css';
import { TwinSelect } from './twin-select.tsx';

interface ReportRowProps {
  readonly row: FlipRow;
  readonly to: Side;
  /** The row above says the same of its twin, so this one need not. */
  readonly isAsAbove: boolean;
}

/** What one node becomes; a click shows it on the canvas. */
export const ReportRow = memo(function ReportRow({ row, to, isAsAbove }: ReportRowProps): ReactNode {
  const app = useApp();
  const kept = row.kept.map((id) => app.catalog.properties.get(id)?.name ?? id);
  return (
    <li className={styles.row} data-as-above={isAsAbove || undefined}>
      <span className={styles.icons} aria-hidden>
        <Icon service={row.from} />
        <ArrowRight size={14} className={styles.arrow} />
        <Icon service={row.to} />
      </span>
      <div className={styles.what}>
        <div className={styles.head}>
          <button type="button" className={styles.name} onClick={() => showNode(app, row.node)}>
            {oneLine(row.label) || row.fromName}
          </button>
          {isAsAbove && <span className={styles.turn}>as above</span>}
          {!isAsAbove && row.effect === 'twin' && <FidelityChip fidelity={row.fidelity} />}
          {!isAsAbove && row.effect === 'absent' && <FidelityChip fidelity="none" />}
          {!isAsAbove && !row.confirmed && <span className={styles.doubt}>unconfirmed</span>}
        </div>
        {!isAsAbove && <TwinText row={row} />}
        {kept.length > 0 && (
          <p className={styles.kept}>
            Kept for the way back: {kept.join(', ')} ({SIDE_NAMES[otherSide(to)]} only)
          </p>
        )}
      </div>
      <div className={styles.choices}>
        <TwinSelect row={row} to={to} />
        {!isAsAbove && row.source !== '' && (
          <Button tone="link" onClick={() => void openLink(app, row.source)}>
            Source
            <ExternalLink size={12} aria-hidden />
          </Button>
        )}
      </div>
    </li>
  );
});

/** What it becomes, what to know about that, and which facts change. */
function TwinText({ row }: { readonly row: FlipRow }): ReactNode {
  return (
    <>
      <p className={styles.turn}>
        {row.fromName} → {row.toName}
      </p>
      {row.caveat !== '' && <p className={styles.caveat}>{row.caveat}</p>}
      {row.changes.length > 0 && (
        <dl className={styles.changes}>
          {row.changes.map(({ fact, before, after, confirmed }) => (
            <div key={fact} className={styles.change}>
              <dt>{FACT_NAMES[fact]}</dt>
              <dd>
                {before} → {after}
                {!confirmed && <span className={styles.doubt}>unconfirmed</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Icon({ service }: { readonly service: string | null }): ReactNode {
  const { catalog } = useApp();
  const found = service === null ? undefined : catalog.services.get(service);
  return found === undefined ? <span className={styles.nothing} /> : <ServicePicture service={found} size={28} />;
}

/** What the shown side hides has nothing to show but where it was: the frame around it. */
function showNode({ editor, ui, canvas }: App, id: string): void {
  const view = editor.view();
  let at: string | null | undefined = id;
  while (at && !view.nodes.has(at)) at = nodeOf(view.diagram, at)?.parentId;
  ui.close();
  if (!at) return;
  editor.select([at]);
  canvas.current?.reveal([at]);
}
