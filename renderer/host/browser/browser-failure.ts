import type { HostFailure, HostFailureKind } from '../../../shared/host/host-failure.ts';
import { hostFailure } from '../../../shared/host/host-failure.ts';
import type { Result } from '../../../shared/result.ts';

/** What the browser threw, as a failure that names the file. Anything that is no error of the browser's is a defect and goes on. */
export function fileFailure(error: unknown, name: string): Result<never, HostFailure> {
  const kind = kindOf(error);
  return hostFailure(kind, `${name} ${WHAT_HAPPENED[kind]}`);
}

export function storeFailure(error: unknown): Result<never, HostFailure> {
  const kind = kindOf(error);
  return kind === 'disk-full'
    ? hostFailure(kind, 'Browser storage is full.')
    : hostFailure('io', 'This browser keeps nothing for this page.');
}

/** Names of the File System Access API's and of IndexedDB's errors. */
const KINDS: Readonly<Record<string, HostFailureKind>> = {
  AbortError: 'cancelled',
  NotFoundError: 'not-found',
  NotAllowedError: 'no-permission',
  SecurityError: 'no-permission',
  NoModificationAllowedError: 'in-use',
  InvalidStateError: 'in-use',
  QuotaExceededError: 'disk-full',
  TypeMismatchError: 'not-found',
};

const WHAT_HAPPENED: Readonly<Record<HostFailureKind, string>> = {
  cancelled: 'was not chosen.',
  'not-found': 'was moved or deleted.',
  'no-permission': 'may not be used: the browser was not given permission for it.',
  'read-only': 'is read-only.',
  'disk-full': 'does not fit: the disk is full.',
  'too-large': 'is larger than 50 MB, the most that can be opened.',
  'changed-on-disk': 'was changed by another program.',
  'in-use': 'is in use by another program.',
  unsupported: 'cannot be saved in place by this browser.',
  io: 'could not be read or written.',
};

export function failureOf(kind: HostFailureKind, name: string): Result<never, HostFailure> {
  return hostFailure(kind, `${name} ${WHAT_HAPPENED[kind]}`);
}

function kindOf(error: unknown): HostFailureKind {
  if (!(error instanceof DOMException)) throw error;
  return KINDS[error.name] ?? 'io';
}
