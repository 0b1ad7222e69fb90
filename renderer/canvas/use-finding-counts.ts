import { useMemo } from 'react';
import { countByElement, type FindingCount } from '../../shared/scene/finding-badge.ts';
import { useFindings } from '../app-context.tsx';

/** The open findings of each node and each connection, as they were last checked. */
export function useFindingCounts(): ReadonlyMap<string, FindingCount> {
  const here = useFindings((findings) => findings.here);
  return useMemo(() => countByElement(here), [here]);
}
