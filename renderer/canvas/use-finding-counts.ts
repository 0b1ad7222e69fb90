import { useMemo } from 'react';
import { countByNode, type FindingCount } from '../../shared/scene/finding-badge.ts';
import { useFindings } from '../app-context.tsx';

/** The open findings of each node, as they were last checked. */
export function useFindingCounts(): ReadonlyMap<string, FindingCount> {
  const here = useFindings((findings) => findings.here);
  return useMemo(() => countByNode(here), [here]);
}
