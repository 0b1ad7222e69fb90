import { type ReactNode, useId } from 'react';
import { type Accent, accentSchema } from '../../shared/document/schema.ts';
import { accentShade } from '../../shared/scene/accents.ts';
import { useTheme } from '../ui/theme.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './swatches.module.css';

interface SwatchesProps {
  readonly label: string;
  /** undefined: several are chosen among what is selected. */
  readonly value: Accent | null | undefined;
  readonly onChange: (accent: Accent | null) => void;
}

/** The palette, as radio buttons: arrows go along it. Each has a name, so that no one has to tell colours apart. */
export function Swatches({ label, value, onChange }: SwatchesProps): ReactNode {
  const name = useId();
  const theme = useTheme();
  return (
    <div className={styles.swatches} role="radiogroup" aria-label={label}>
      {CHOICES.map((accent) => {
        const shade = accent === null ? null : accentShade(accent, { name: theme });
        return (
          <Tooltip key={accent ?? 'usual'} label={nameOf(accent)}>
            <label className={styles.swatch}>
              <input
                type="radio"
                className={styles.input}
                name={name}
                aria-label={nameOf(accent)}
                checked={accent === value}
                onChange={() => onChange(accent)}
              />
              <span
                className={shade === null ? styles.usual : styles.colour}
                style={
                  shade === null ? undefined : { background: shade.tint, borderColor: shade.ink, color: shade.ink }
                }
              />
            </label>
          </Tooltip>
        );
      })}
    </div>
  );
}

const CHOICES: readonly (Accent | null)[] = [null, ...accentSchema.options];

export function nameOf(accent: Accent | null): string {
  return accent === null ? 'Usual colour' : `${accent.slice(0, 1).toUpperCase()}${accent.slice(1)}`;
}
