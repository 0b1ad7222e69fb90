import { Tabs } from '@base-ui/react/tabs';
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { FlipReport } from '../../shared/flip/flip.ts';
import { type PreflightGroup, preflight, preflightText } from '../../shared/flip/preflight.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { flipNow } from './flip-now.ts';
import styles from './flip-report-dialog.module.css';
import { LabelOffers } from './label-offers.tsx';
import { type ReportPart, shownReport } from './open-report.ts';
import { ReportElements } from './report-elements.tsx';
import { ReportExports } from './report-exports.tsx';
import { ReportPoints } from './report-points.tsx';
import { ReportStructure } from './report-structure.tsx';
import { turnedText } from './turned-text.ts';
import { useLabelOffers } from './use-label-offers.ts';
import { useReport } from './use-report.ts';

/** What became, or would become, of the diagram on the other side: what to look at, each element, and its structure. */
export function FlipReportDialog(): ReactNode {
  const app = useApp();
  const { ui } = app;
  const isDone = useDiagram().provider === useStore(shownReport, (state) => state.to);
  const { to, part } = useStore(shownReport);
  const from = otherSide(to);
  const report = useReport(to);
  const groups = useMemo(() => preflight(report), [report]);
  const offers = useLabelOffers(to);
  const tabs = useRef<HTMLDivElement>(null);
  const selectedTab = (): HTMLElement | null =>
    tabs.current?.querySelector<HTMLElement>('[aria-selected=true]') ?? null;
  // What was pressed may be done with and gone: the keyboard goes on at the part, not at the top of the dialog.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) selectedTab()?.focus();
  });
  return (
    <Dialog
      title={`From ${SIDE_NAMES[from]} to ${SIDE_NAMES[to]}`}
      description={descriptionOf(report, groups, isDone)}
      width={1080}
      isTall
      initialFocus={selectedTab}
      onClose={ui.close}
      footer={
        <>
          <Button
            tone="link"
            onClick={() => shownReport.setState({ to: from, suggestion: null })}
          >{`${SIDE_NAMES[to]} to ${SIDE_NAMES[from]} instead`}</Button>
          <span className={styles.space} />
          <ReportExports report={report} />
          {!isDone && (
            <Button
              tone="primary"
              onClick={() => {
                ui.close();
                flipNow(app);
              }}
            >
              Flip to {SIDE_NAMES[to]}
            </Button>
          )}
        </>
      }
    >
      <Tabs.Root
        value={part}
        onValueChange={(value: ReportPart) => shownReport.setState({ part: value, suggestion: null })}
        className={styles.parts}
      >
        <Tabs.List className={styles.tabs} activateOnFocus ref={tabs}>
          {partsOf(report, groups, offers.length).map(({ id, label, count }) => (
            <Tabs.Tab key={id} value={id} className={styles.tab}>
              {label} <span className={styles.count}>{count.toLocaleString('en-US')}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="points" className={styles.panel} key={`points ${to}`}>
          <ReportPoints groups={groups} to={to} />
        </Tabs.Panel>
        <Tabs.Panel value="elements" className={styles.panel} key={`elements ${to}`}>
          <ReportElements report={report} />
        </Tabs.Panel>
        <Tabs.Panel value="structure" className={styles.panel} key={`structure ${to}`}>
          <ReportStructure report={report} />
        </Tabs.Panel>
        <Tabs.Panel value="names" className={styles.panel} key={`names ${to}`}>
          <LabelOffers side={to} />
        </Tabs.Panel>
      </Tabs.Root>
    </Dialog>
  );
}

/** A restructuring can have been applied before the flip: then only the switch is as it was. */
function descriptionOf(report: FlipReport, groups: readonly PreflightGroup[], isDone: boolean): string {
  const points = preflightText(groups) || 'nothing to decide';
  const upper = `${points.charAt(0).toUpperCase()}${points.slice(1)}.`;
  return isDone ? `Now ${SIDE_NAMES[report.to]}: ${turnedText(report)}. ${upper}` : `Not flipped yet. ${upper}`;
}

interface Part {
  readonly id: ReportPart;
  readonly label: string;
  readonly count: number;
}

function partsOf(report: FlipReport, groups: readonly PreflightGroup[], names: number): readonly Part[] {
  const points = groups.reduce((sum, { items }) => sum + items.length, 0);
  return [
    { id: 'points', label: 'To look at', count: points },
    { id: 'elements', label: 'Elements', count: report.rows.length },
    { id: 'structure', label: 'Structure', count: report.suggestions.length },
    { id: 'names', label: 'Names', count: names },
  ];
}
