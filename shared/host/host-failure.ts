import type { Result } from '../result.ts';
import { fail } from '../result.ts';

/** Why the host could not do it. `message` is a sentence for the person that names the file. */
export interface HostFailure {
  readonly kind: HostFailureKind;
  readonly message: string;
}

export const HOST_FAILURE_KINDS = [
  /** The person changed their mind: nothing to report. */
  'cancelled',
  'not-found',
  'no-permission',
  'read-only',
  'disk-full',
  'too-large',
  'changed-on-disk',
  'in-use',
  'unsupported',
  'io',
] as const;
export type HostFailureKind = (typeof HOST_FAILURE_KINDS)[number];

export function hostFailure(kind: HostFailureKind, message: string): Result<never, HostFailure> {
  return fail({ kind, message });
}

export const CANCELLED: Result<never, HostFailure> = hostFailure('cancelled', 'Cancelled.');
