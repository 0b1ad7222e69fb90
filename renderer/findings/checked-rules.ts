import type { Environment, Side } from '../../shared/document/schema.ts';
import { RULES } from '../../shared/validation/rules.ts';

/** How many rules look at a diagram of that side in that environment. */
export function checkedRules(side: Side, environment: Environment): number {
  return RULES.filter(
    ({ meta }) => meta.providers.includes(side) && (environment === 'production' || meta.productionOnly !== true),
  ).length;
}
