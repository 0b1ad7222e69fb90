import type { ReactNode } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The one dialog that is open over the window. */
export type DialogName =
  | 'arrange'
  | 'export'
  | 'flip-report'
  | 'review'
  | 'split'
  | 'present'
  | 'print'
  | 'fix-all'
  | 'catalog'
  | 'choose'
  | 'compare'
  | 'command-palette'
  | 'shortcuts'
  | 'about'
  | 'templates'
  | 'save-template'
  | 'welcome';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly tone?: 'primary' | 'danger';
}

/** A question that stops the person until it is answered. */
export interface Question {
  readonly title: string;
  readonly text: ReactNode;
  /** Left to right; the last is the one that Enter takes. */
  readonly choices: readonly Choice[];
  /** Asks for a line of text besides. */
  readonly input?: {
    readonly label: string;
    readonly placeholder?: string;
    readonly isRequired?: boolean;
    /** What the line holds at first. */
    readonly text?: string;
  };
}

/** null: dismissed without an answer. */
export type QuestionAnswer = { readonly choice: string; readonly text: string } | null;

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'ok' | 'warning' | 'error';
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
  /** Stays until it is dismissed; others go once nobody has been at them for a few seconds. */
  readonly isSticky: boolean;
  /** It was announced already, and is not read out again. */
  readonly isSaid: boolean;
  /** It came while a dialog was open, and would not be seen under it. */
  readonly isOver: boolean;
}

export interface UiState {
  readonly dialog: DialogName | null;
  readonly question: (Question & { readonly answer: (answer: QuestionAnswer) => void }) | null;
  readonly notices: readonly Notice[];
  /** What a screen reader is told; changes are read out. */
  readonly announcement: string;
  /** How often something was said: what is said twice is read out twice. */
  readonly said: number;
  /** What is being waited for, longer than half a second; null: nothing. */
  readonly busy: string | null;
  /** The category or text that the palette's search is set to. */
  readonly search: string;
  /** A field holds text that is not in the diagram yet. */
  readonly isTyping: boolean;
}

export interface Ui {
  readonly state: StoreApi<UiState>;
  open(dialog: DialogName): void;
  close(): void;
  ask(question: Question): Promise<QuestionAnswer>;
  notify(notice: Pick<Notice, 'tone' | 'text'> & Partial<Pick<Notice, 'actions' | 'isSticky' | 'isSaid'>>): number;
  dismiss(id: number): void;
  announce(text: string): void;
  /** Runs work and says so while it takes longer than half a second. */
  whileBusy<T>(text: string, work: () => Promise<T>): Promise<T>;
}

const BUSY_AFTER = 500;

export function createUi(): Ui {
  const state = createStore<UiState>(() => ({
    dialog: null,
    question: null,
    notices: [],
    announcement: '',
    said: 0,
    busy: null,
    search: '',
    isTyping: false,
  }));
  let lastNotice = 0;
  const dismiss = (id: number): void =>
    state.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
  return {
    state,
    open: (dialog) => state.setState({ dialog }),
    close: () => state.setState({ dialog: null }),
    ask(question) {
      state.getState().question?.answer(null);
      return new Promise((resolve) => {
        const answer = (given: QuestionAnswer): void => {
          state.setState({ question: null });
          resolve(given);
        };
        state.setState({ question: { ...question, answer } });
      });
    },
    notify({ tone, text, actions = [], isSticky = tone === 'error', isSaid = false }) {
      lastNotice += 1;
      const { dialog, question } = state.getState();
      // A presentation is for its audience: what it should not read waits under it.
      const isOver = (dialog !== null && dialog !== 'present') || question !== null;
      const notice: Notice = { id: lastNotice, tone, text, actions, isSticky, isSaid, isOver };
      // The same notice twice is one notice.
      state.setState(({ notices }) => ({ notices: [...notices.filter((one) => one.text !== text), notice].slice(-4) }));
      return notice.id;
    },
    dismiss,
    announce: (announcement) => state.setState(({ said }) => ({ announcement, said: said + 1 })),
    async whileBusy(text, work) {
      const timer = setTimeout(() => state.setState({ busy: text }), BUSY_AFTER);
      try {
        return await work();
      } finally {
        clearTimeout(timer);
        state.setState({ busy: null });
      }
    },
  };
}
