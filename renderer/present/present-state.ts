import { createStore, type StoreApi } from 'zustand/vanilla';
import { clamp } from '../../shared/scene/geometry.ts';
import type { Size, Viewport } from '../canvas/viewport.ts';
import type { PresentCommand } from './present-keys.ts';

export interface PresentState {
  readonly index: number;
  readonly blank: 'black' | 'white' | null;
  readonly hasLaser: boolean;
  /** Digits of the step to go to. */
  readonly typed: string;
  /** Nothing was moved for a while: pointer and buttons are hidden. */
  readonly isQuiet: boolean;
  readonly viewport: Viewport;
  readonly size: Size;
}

export type PresentStore = StoreApi<PresentState>;

export function createPresent(index: number): PresentStore {
  return createStore<PresentState>(() => ({
    index,
    blank: null,
    hasLaser: false,
    typed: '',
    isQuiet: false,
    viewport: { x: 0, y: 0, zoom: 1 },
    size: { width: 0, height: 0 },
  }));
}

type Steered = Pick<PresentState, 'index' | 'blank' | 'hasLaser' | 'typed'>;

/** The state after a command among `count` steps. A blank screen is first lifted by whatever moves on. */
export function steered(state: Steered, command: PresentCommand, count: number): Steered {
  const { kind } = command;
  const at = (index: number): Steered => {
    const typed = '';
    if (state.blank !== null) return { ...state, blank: null, typed };
    return { ...state, index: clamp(index, 0, Math.max(0, count - 1)), typed };
  };
  switch (kind) {
    case 'forward':
      return at(state.index + 1);
    case 'back':
      return at(state.index - 1);
    case 'first':
      return at(0);
    case 'last':
      return at(count - 1);
    case 'black':
    case 'white':
      return { ...state, blank: state.blank === kind ? null : kind, typed: '' };
    case 'laser':
      return { ...state, hasLaser: !state.hasLaser };
    case 'digit':
      return typedOn(state, command.digit, count, at);
    case 'go':
      return state.typed === '' ? state : at(Number(state.typed) - 1);
    default:
      return state;
  }
}

/** A digit that no other can follow goes at once; a number that there is not is forgotten. */
function typedOn(state: Steered, digit: number, count: number, at: (index: number) => Steered): Steered {
  const typed = `${state.typed}${digit}`.replace(/^0+/, '');
  const wanted = Number(typed);
  if (wanted < 1 || wanted > count) return { ...state, typed: '' };
  return wanted * 10 > count ? at(wanted - 1) : { ...state, typed };
}
