import { fail, type Result } from '../result.ts';

/** Why a command did not change the diagram; the message is one sentence for the person. */
export interface Rejection {
  readonly reason: RejectionReason;
  readonly message: string;
}

export type RejectionReason =
  | 'unknown-element'
  | 'unknown-service'
  | 'unknown-property'
  | 'value-not-allowed'
  | 'not-equivalent'
  | 'cannot-contain'
  | 'cannot-connect'
  | 'bad-fragment'
  | 'invalid'
  | 'over-limit'
  | 'no-free-id'
  | 'breaks-invariant';

export function reject(reason: RejectionReason, message: string): Result<never, Rejection> {
  return fail({ reason, message });
}

export function rejectUnknown(id: string): Result<never, Rejection> {
  return reject('unknown-element', `The diagram has no element "${id}".`);
}
