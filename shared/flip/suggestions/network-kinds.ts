import type { SuggestionKind } from './suggestion.ts';

/** Places and what guards them: regions, networks, subnets, gateways, groups. */
export const NETWORK_KINDS: readonly SuggestionKind[] = [];
