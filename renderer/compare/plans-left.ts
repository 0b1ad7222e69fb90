import type { Subject } from '../../shared/catalog/compare-subject.ts';
import type { Service } from '../../shared/catalog/schema.ts';

/** Where all columns are plans of one service: that service and its plans that are in none of them. */
export function plansLeft(
  subjects: readonly Subject[],
): { readonly service: Service; readonly left: Service['variants'] } | undefined {
  const [first] = subjects;
  const isOfOne = subjects.every(({ service, variant }) => service === first?.service && variant !== undefined);
  if (first === undefined || !isOfOne) return undefined;
  const { service } = first;
  const left = service.variants.filter((plan) => subjects.every(({ variant }) => variant?.id !== plan.id));
  return left.length === 0 ? undefined : { service, left };
}
