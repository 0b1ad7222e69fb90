import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { conflictWords } from '../../shared/choose/choice-words.ts';
import type { ComputeChoiceResult } from '../../shared/choose/choose-compute.ts';
import type { RankedOption } from '../../shared/choose/rank-options.ts';
import type { Workload } from '../../shared/choose/workload.ts';
import { useApp } from '../app-context.tsx';
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts';
import { Myths } from './myths.tsx';
import { RankedRow } from './ranked-row.tsx';
import styles from './ranking.module.css';

interface RankingProps {
  readonly result: ComputeChoiceResult;
  readonly workload: Workload;
  readonly present: string | undefined;
  readonly verb: string;
  readonly onUse: (option: RankedOption) => void;
}

export function Ranking({ result, workload, present, verb, onUse }: RankingProps): ReactNode {
  const { catalog } = useApp();
  return (
    <div className={styles.scroller} {...SCROLLED_BY_KEYS} role="region" aria-label="Ranking">
      {result.conflicts.length > 0 && (
        <ul className={styles.conflicts} aria-label="What pulls apart">
          {result.conflicts.map((conflict) => (
            <li key={`${conflict.cloud} ${conflict.answers.join(' ')}`}>
              <TriangleAlert size={14} aria-hidden />
              <span>{conflictWords(conflict, workload, catalog)}</span>
            </li>
          ))}
        </ul>
      )}
      <ol className={styles.list} aria-label="Compute services, the best first">
        {result.ranking.map((option) => (
          <RankedRow
            key={option.id}
            option={option}
            isPresent={option.id === present}
            verb={verb}
            onUse={() => onUse(option)}
          />
        ))}
      </ol>
      <Myths myths={result.myths} />
    </div>
  );
}
