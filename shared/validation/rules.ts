import type { Rule } from './rule.ts';

/** Every rule, one file each, in the order of their codes. A test holds the list against the folder. */
export const RULES: readonly Rule[] = [];
