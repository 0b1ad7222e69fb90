import { COMPUTE_KINDS } from './compute-kinds.ts';
import { LAST_KINDS, NETWORK_KINDS } from './network-kinds.ts';
import type { SuggestionKind } from './suggestion.ts';

/** Every kind of restructuring, in the order in which "apply all" carries them out: places first, then what stands in them. */
export const SUGGESTION_KINDS: readonly SuggestionKind[] = [...NETWORK_KINDS, ...COMPUTE_KINDS, ...LAST_KINDS];
