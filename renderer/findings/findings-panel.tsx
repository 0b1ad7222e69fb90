import { type ReactNode, useMemo, useState } from 'react';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Severity } from '../../shared/validation/finding.ts';
import { useApp, useFindings, useSettings } from '../app-context.tsx';
import { arrangeFindings, type Grouping } from './arrange-findings.ts';
import { FindingList } from './finding-list.tsx';
import { FindingsHeader } from './findings-header.tsx';
import styles from './findings-panel.module.css';
import { NoFindings } from './no-findings.tsx';
import { useAnnouncedErrors } from './use-announced-errors.ts';

/** What the rules say of the side that is shown, gravest first. */
export function FindingsPanel(): ReactNode {
  const isOpen = useSettings((settings) => settings.findingsOpen);
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(new Set());
  const [grouping, setGrouping] = useState<Grouping>('severity');
  useAnnouncedErrors();
  return (
    <div className={styles.panel}>
      <FindingsHeader
        severities={severities}
        onSeverities={setSeverities}
        grouping={grouping}
        onGrouping={setGrouping}
      />
      {isOpen && <OpenPanel severities={severities} grouping={grouping} />}
    </div>
  );
}

interface OpenPanelProps {
  readonly severities: ReadonlySet<Severity>;
  readonly grouping: Grouping;
}

function OpenPanel({ severities, grouping }: OpenPanelProps): ReactNode {
  const { catalog } = useApp();
  const here = useFindings((state) => state.here);
  const diagram = useFindings((state) => state.diagram);
  const view = useMemo(() => viewSide(diagram, diagram.provider, catalog), [diagram, catalog]);
  const arranged = useMemo(() => arrangeFindings(here, view, grouping, severities), [here, view, grouping, severities]);
  // Another list starts anew at its top, drawn only as far as it is seen.
  const listKey = [diagram.provider, grouping, ...severities].join(' ');
  const isQuiet = here.every(({ suppressed }) => suppressed !== null);
  return (
    <div className={styles.scroll}>
      {isQuiet && <NoFindings />}
      {here.length > 0 && <FindingList key={listKey} arranged={arranged} view={view} />}
    </div>
  );
}
