import { ArrowRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { FACT_NAMES } from '../../shared/catalog/fact-names.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { EFFORT_MEANINGS, EFFORT_NAMES } from '../../shared/flip/effort-names.ts';
import type { FlipRow } from '../../shared/flip/flip-row.ts';
import { oneLine } from '../../shared/one-line.ts';
import { SourceLink } from '../actions/source-link.tsx';
import { useApp } from '../app-context.tsx';
import { openCompare } from '../compare/open-compare.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import { FidelityChip } from '../service-card/fidelity-chip.tsx';
import { Button } from '../ui/button.tsx';
import styles from './report-row.module.css';
import { showNodes } from './show-nodes.ts';
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
          <button type="button" data-step className={styles.name} onClick={() => showNodes(app, [row.node])}>
            {oneLine(row.label) || row.fromName}
          </button>
          {isAsAbove && <span className={styles.turn}>as above</span>}
          {!isAsAbove && row.effect === 'twin' && <FidelityChip fidelity={row.fidelity} />}
          {!isAsAbove && row.effect === 'absent' && <FidelityChip fidelity="none" />}
          {!isAsAbove && !row.confirmed && <span className={styles.doubt}>unconfirmed</span>}
          {row.chosen && <span className={styles.chip}>chosen</span>}
          {row.pinned && <span className={styles.chip}>pinned</span>}
        </div>
        {row.notes !== undefined && <p className={styles.noted}>{row.notes}</p>}
        {!isAsAbove && <TwinText row={row} />}
        {!isAsAbove && row.effort.kind !== 'none' && <EffortText row={row} />}
        {kept.length > 0 && (
          <p className={styles.kept}>
            Kept for the way back: {kept.join(', ')} ({SIDE_NAMES[otherSide(to)]} only)
          </p>
        )}
      </div>
      <div className={styles.choices}>
        <TwinSelect row={row} to={to} />
        <span className={styles.links}>
          {!isAsAbove && row.from !== null && row.to !== null && row.from !== row.to && (
            <Button
              tone="link"
              onClick={() =>
                openCompare(app, [
                  { node: row.node, side: otherSide(to) },
                  { node: row.node, side: to },
                ])
              }
            >
              Compare
            </Button>
          )}
          {!isAsAbove && row.source !== '' && <SourceLink url={row.source} />}
        </span>
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

/** What moving it takes, and why not less. */
function EffortText({ row: { effort } }: { readonly row: FlipRow }): ReactNode {
  return (
    <p className={styles.kept} title={EFFORT_MEANINGS[effort.kind]}>
      Effort: {EFFORT_NAMES[effort.kind].toLowerCase()}. {effort.reason}
    </p>
  );
}

function Icon({ service }: { readonly service: string | null }): ReactNode {
  const { catalog } = useApp();
  const found = service === null ? undefined : catalog.services.get(service);
  return found === undefined ? <span className={styles.nothing} /> : <ServicePicture service={found} size={28} />;
}
