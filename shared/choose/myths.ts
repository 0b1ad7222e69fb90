import type { Catalog } from '../catalog/catalog.ts';
import { type Citation, citationOf, placedFor } from './reasons.ts';
import { holds, type Workload } from './workload.ts';

export interface AnsweredMyth {
  readonly id: string;
  readonly myth: string;
  readonly reality: string;
  /** Facts of the catalog that show it. */
  readonly proof: readonly (Citation & { readonly option: string })[];
}

/** The common sayings that this workload brings up, or the service that the node is today, with what is true. */
export function mythsFor(workload: Workload, catalog: Catalog, present?: string): readonly AnsweredMyth[] {
  const { myths, options } = catalog.computeChoice;
  return myths
    .filter(
      (myth) =>
        (present !== undefined && myth.present.includes(present)) || myth.when.some((list) => holds(list, workload)),
    )
    .map(({ id, myth, reality, proof }) => ({
      id,
      myth,
      reality,
      proof: proof.flatMap(({ option: wanted, fact }) => {
        const option = options.find((one) => one.id === wanted);
        const citation = option && citationOf({ fact }, placedFor(option, {}, catalog), {}, catalog);
        return option === undefined || citation === undefined ? [] : [{ option: option.name, ...citation }];
      }),
    }));
}
