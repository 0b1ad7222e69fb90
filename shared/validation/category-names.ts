import type { RuleCategory } from './rule.ts';

/** What a category is called where findings are counted and filtered. */
export const CATEGORY_NAMES: Readonly<Record<RuleCategory, string>> = {
  limits: 'Limits',
  availability: 'Availability',
  scaling: 'Scaling',
  network: 'Network',
  durability: 'Durability',
  security: 'Security',
  lifecycle: 'Lifecycle',
};
