import { useMemo } from 'react';
import { countByElement, type FindingCount } from '../../shared/scene/finding-badge.ts';
import { useFindings, useView } from '../app-context.tsx';

/** The open findings of each node and each connection that is drawn, as they were last checked. */
export function useFindingCounts(): ReadonlyMap<string, FindingCount> {
  const here = useFindings((findings) => findings.here);
  const { hiddenIn } = useView();
  return useMemo(() => countByElement(here, (id) => hiddenIn?.get(id) ?? id), [here, hiddenIn]);
}
