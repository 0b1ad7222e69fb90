import type { OfferedFix } from '../fix.ts';

/** Carried out in order, as one step; `planFix` knows how. */
export interface Several {
  readonly fixId: 'several';
  readonly params: { readonly steps: readonly OfferedFix[] };
}

/** Undefined where one of the steps cannot be offered. */
export function severalFix(label: string, ...steps: readonly (OfferedFix | undefined)[]): OfferedFix | undefined {
  const offered = steps.filter((step) => step !== undefined);
  if (offered.length === 0 || offered.length < steps.length) return undefined;
  const [only] = offered;
  if (offered.length === 1 && only !== undefined) return { ...only, label };
  return { label, fixId: 'several', params: { steps: offered } };
}
