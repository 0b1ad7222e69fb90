import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-label' | 'title'> {
  /** Its name, read out and shown as a tooltip. */
  readonly label: string;
  /** Shown in the tooltip beside the name. */
  readonly shortcut?: string | undefined;
  readonly isPressed?: boolean;
  /** Does nothing now, and keeps the focus, where a press of it led here. */
  readonly isOff?: boolean;
  readonly children: ReactNode;
}

/** A square button that is only an icon. */
export function IconButton(props: IconButtonProps): ReactNode {
  const { label, shortcut, isPressed, isOff = false, type = 'button', onClick, ...rest } = props;
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type={type}
        className={styles.button}
        aria-label={label}
        aria-pressed={isPressed}
        aria-disabled={isOff || undefined}
        onClick={isOff ? undefined : onClick}
        {...rest}
      />
    </Tooltip>
  );
}
