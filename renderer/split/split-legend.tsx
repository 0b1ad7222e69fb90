import type { ReactNode } from 'react';
import type { Difference } from '../../shared/flip/side-differences.ts';
import { DIFFERENCE_NAMES, differenceMark, MARK_SIZE } from '../../shared/scene/difference-mark.ts';
import { differencesIn } from '../../shared/scene/side-by-side.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { useTheme } from '../ui/theme.ts';
import { useSplit, useSplitState } from './split-context.tsx';
import styles from './split-view.module.css';

/** What the marks mean, of those that there are, and whether they are shown. */
export function SplitLegend(): ReactNode {
  const { store, differences } = useSplit();
  const hasMarks = useSplitState((state) => state.hasMarks);
  const { aws, azure } = differences.sides;
  const hasFindings = aws.findings.length + azure.findings.length > 0;
  return (
    <div className={styles.legend} data-split-part>
      <Checkbox label="Marks" isChecked={hasMarks} onChange={(on) => store.setState({ hasMarks: on })} />
      <ul className={styles.kinds} aria-label="What the marks mean" data-off={!hasMarks || undefined}>
        {differencesIn(differences.sides).map((difference) => (
          <li key={difference} className={styles.kind}>
            <MarkSample difference={difference} />
            {DIFFERENCE_NAMES[difference]}
          </li>
        ))}
        {hasFindings && (
          <li className={styles.kind}>
            <span className={styles.count} aria-hidden>
              1
            </span>
            Findings that this side alone has
          </li>
        )}
      </ul>
    </div>
  );
}

/** A mark as the picture has it. */
function MarkSample({ difference }: { readonly difference: Difference }): ReactNode {
  const theme = THEMES[useTheme()];
  const middle = MARK_SIZE / 2 + 1;
  return (
    <svg width={2 * middle} height={2 * middle} aria-hidden>
      {differenceMark('', difference, { x: middle, y: middle }, MARK_SIZE, theme).map((one, index) => {
        // The halo is for the ground of the picture.
        if (index === 0) return null;
        if (one.kind === 'path') {
          return <path key={one.d} d={one.d} fill="none" stroke={one.stroke} strokeWidth={one.strokeWidth} />;
        }
        if (one.kind !== 'rect') return null;
        const { x, y, width, height, radius, fill, stroke, strokeWidth } = one;
        return <rect key="shape" {...{ x, y, width, height, fill, stroke, strokeWidth }} rx={radius} />;
      })}
    </svg>
  );
}
