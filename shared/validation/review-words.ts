import type { Environment } from '../document/schema.ts';
import type { Review } from './review.ts';

const ENVIRONMENTS: Readonly<Record<Environment, string>> = {
  production: 'Production',
  development: 'Development',
  test: 'Test',
};

/** What the design was checked for: "Production; high availability: yes; target 99.9 %". */
export function reviewPremises({ environment, needs }: Pick<Review, 'environment' | 'needs'>): readonly string[] {
  const { highAvailability, disasterRecovery, elasticity, availability } = needs;
  const stated = [
    ['high availability', highAvailability],
    ['disaster recovery', disasterRecovery],
    ['elasticity', elasticity],
  ].flatMap(([name, need]) => (need === 'unstated' ? [] : [`${name}: ${need}`]));
  const target = availability === undefined ? [] : [`target ${availability} %`];
  const needed = [...stated, ...target];
  return [ENVIRONMENTS[environment], ...(needed.length > 0 ? needed : ['no needs stated'])];
}

/** What the words of a verdict do not claim. */
export const REVIEW_NOTE =
  'Nothing found is no proof: what the diagram does not state is unknown, and not counted as wrong.';
