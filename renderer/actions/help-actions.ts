import type { ActionHandlers } from './handler.ts';

export const helpActions = {
  shortcuts: { run: ({ ui }) => ui.open('shortcuts') },
  about: { run: ({ ui }) => ui.open('about') },
} satisfies ActionHandlers;
