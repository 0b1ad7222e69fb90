import { memo, type ReactNode, useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { useApp, useFindings, useSettings } from '../app-context.tsx';
import { arrangeFindings } from './arrange-findings.ts';
import { FilterBar } from './filter-bar.tsx';
import { countFiltered, isFiltering } from './finding-filter.ts';
import { FindingList } from './finding-list.tsx';
import { FindingsHeader } from './findings-header.tsx';
import styles from './findings-panel.module.css';
import { listing, useFreshListing } from './listing.ts';
import { NoFindings } from './no-findings.tsx';
import { NothingPasses } from './nothing-passes.tsx';
import { SwitchLine, useAnnouncedSwitch } from './switch-line.tsx';
import { useAnnouncedErrors } from './use-announced-errors.ts';

/** What the rules say of the side that is shown, gravest first. */
export function FindingsPanel(): ReactNode {
  const isOpen = useSettings((settings) => settings.findingsOpen);
  const isFilterShown = useStore(listing, (state) => state.isFilterShown);
  const filter = useStore(listing, (state) => state.filter);
  // The diagram is drawn first: a long list takes longer.
  const here = useDeferredValue(useFindings((state) => state.here));
  const view = useCheckedView();
  const counts = useMemo(() => countFiltered(here, filter, view), [here, filter, view]);
  useAnnouncedErrors();
  useAnnouncedSwitch();
  useFreshListing();
  return (
    <div className={styles.panel}>
      <StillHeader counts={counts} />
      {isOpen && isFilterShown && <FilterBar counts={counts} />}
      {isOpen && <SwitchLine />}
      {isOpen && <OpenPanel here={here} view={view} shown={counts.shown} />}
    </div>
  );
}

const StillHeader = memo(FindingsHeader);

interface OpenPanelProps {
  readonly here: readonly Finding[];
  readonly view: SideView;
  readonly shown: number;
}

const OpenPanel = memo(function OpenPanel({ here, view, shown }: OpenPanelProps): ReactNode {
  const { filter, grouping } = useStore(listing);
  const arranged = useMemo(() => arrangeFindings(here, view, grouping, filter), [here, view, grouping, filter]);
  const isQuiet = here.every(({ suppressed }) => suppressed !== null);
  // Another list starts anew at its top.
  const listKey = [view.side, grouping, ...filter.severities, ...filter.categories, filter.text].join(' ');
  return (
    <div className={styles.scroll}>
      {isQuiet && <NoFindings checked={view.diagram} suppressed={here.length} />}
      {!isQuiet && shown === 0 && isFiltering(filter) && <NothingPasses />}
      <FindingList key={listKey} here={here} arranged={arranged} view={view} />
    </div>
  );
});

/** The side that the findings are of; the open diagram may be a moment ahead. */
function useCheckedView(): SideView {
  const { catalog } = useApp();
  const diagram = useDeferredValue(useFindings((state) => state.diagram));
  return useMemo(() => viewSide(diagram, diagram.provider, catalog), [diagram, catalog]);
}
