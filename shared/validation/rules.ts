import type { Rule } from './rule.ts';
import { AVAILABILITY_RULES } from './rules/availability.ts';
import { DURABILITY_RULES } from './rules/durability.ts';
import { LIFECYCLE_RULES } from './rules/lifecycle.ts';
import { LIMITS_RULES } from './rules/limits.ts';
import { NETWORK_RULES } from './rules/network.ts';
import { SCALING_RULES } from './rules/scaling.ts';
import { SECURITY_RULES } from './rules/security.ts';

/** Every rule, one file each in the folder of its category, in the order of their codes. A test holds the lists against the folders. */
export const RULES: readonly Rule[] = [
  ...LIMITS_RULES,
  ...AVAILABILITY_RULES,
  ...SCALING_RULES,
  ...NETWORK_RULES,
  ...DURABILITY_RULES,
  ...SECURITY_RULES,
  ...LIFECYCLE_RULES,
];
