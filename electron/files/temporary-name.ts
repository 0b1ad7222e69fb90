import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Beside its target, because a rename only replaces within one file system. */
export function temporaryBeside(target: string): string {
  return join(dirname(target), `${PREFIX}${MACHINE}-${process.pid}-${randomUUID()}${SUFFIX}`);
}

/** Whether a file is a temporary one whose writer is gone. Of another machine's, in a shared folder, only the age tells. */
export function isLeftOver(name: string, ageInMilliseconds: number): boolean {
  const parts = NAME.exec(name);
  if (parts === null) return false;
  if (ageInMilliseconds > DAY) return true;
  return parts[1] === MACHINE && !isRunning(Number(parts[2]));
}

const PREFIX = '.skyflip-';
const SUFFIX = '.tmp';
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const NAME = /^\.skyflip-([0-9a-f]{8})-(\d{1,10})-[0-9a-f-]{36}\.tmp$/;
const DAY = 24 * 60 * 60 * 1000;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
