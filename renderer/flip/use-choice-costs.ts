import { useEffect, useMemo, useState } from 'react';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { type ChoiceCost, choiceCostSteps } from '../../shared/flip/choice-costs.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { inSlices } from '../state/in-slices.ts';
import { today } from '../state/today.ts';

export type CostsByService = ReadonlyMap<string, ChoiceCost>;

interface Known {
  readonly diagram: Diagram;
  readonly key: string;
  readonly costs: CostsByService;
}

/** What each twin would cost: worked out while nothing else is to be done, from when it is asked for. undefined: not known yet. */
export function useChoiceCosts(ids: readonly string[], side: Side, isWanted: boolean): CostsByService | undefined {
  const { catalog } = useApp();
  const diagram = useDiagram();
  const [known, setKnown] = useState<Known>();
  const key = `${side} ${ids.join(' ')}`;
  const chosen = useMemo(() => key.split(' ').slice(1), [key]);
  useEffect(() => {
    if (!isWanted) return;
    function* work(): Generator<undefined, void> {
      const costs = yield* choiceCostSteps(diagram, chosen, side, catalog, { today: today() });
      setKnown({ diagram, key, costs: new Map(costs.map((cost) => [cost.service, cost])) });
    }
    const job = inSlices(work());
    return () => job.cancel();
  }, [catalog, diagram, chosen, key, side, isWanted]);
  return known?.diagram === diagram && known.key === key ? known.costs : undefined;
}
