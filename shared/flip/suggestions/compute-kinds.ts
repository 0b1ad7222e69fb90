import { functionsToApp } from './compute/functions-to-app.ts';
import type { SuggestionKind } from './suggestion.ts';

/** What runs: functions, containers, machines, and what only one cloud needs beside them. */
export const COMPUTE_KINDS: readonly SuggestionKind[] = [functionsToApp];
