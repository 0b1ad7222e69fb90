import { ArrowLeftRight, ChevronLeft, ChevronRight, Crosshair, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { PresentCommand } from './present-keys.ts';
import type { PresentStore } from './present-state.ts';
import styles from './presentation.module.css';

interface PresentBarProps {
  readonly store: PresentStore;
  readonly index: number;
  readonly count: number;
  readonly side: Side;
  readonly onCommand: (command: PresentCommand) => void;
}

/** For the hand that has no keyboard; it is there while the pointer moves or the keyboard is in it. */
export function PresentBar({ store, index, count, side, onCommand }: PresentBarProps): ReactNode {
  const { ui } = useApp();
  const hasLaser = useStore(store, (state) => state.hasLaser);
  const typed = useStore(store, (state) => state.typed);
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label="Presentation">
        <IconButton label="Back" shortcut="←" disabled={index === 0} onClick={() => onCommand({ kind: 'back' })}>
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
        <IconButton
          label="Forward"
          shortcut="→"
          disabled={index >= count - 1}
          onClick={() => onCommand({ kind: 'forward' })}
        >
          <ChevronRight size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={`Flip to ${SIDE_NAMES[otherSide(side)]}`}
          shortcut="F"
          onClick={() => onCommand({ kind: 'flip' })}
        >
          <ArrowLeftRight size={16} aria-hidden />
        </IconButton>
        <IconButton
          label="Laser pointer"
          shortcut="L"
          isPressed={hasLaser}
          onClick={() => onCommand({ kind: 'laser' })}
        >
          <Crosshair size={16} aria-hidden />
        </IconButton>
        <IconButton label="Leave" shortcut="Esc" onClick={() => ui.close()}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <p className={styles.place} aria-hidden>
        {typed === '' ? `${index + 1} / ${count}` : `Go to ${typed}`}
      </p>
    </>
  );
}
