import assert from 'node:assert/strict';
import type { FileRef, FileStamp, Host, OpenedFile } from '../../shared/host/host.ts';
import type { HostEvent } from '../../shared/host/host-event.ts';
import type { HostFailure, HostFailureKind } from '../../shared/host/host-failure.ts';
import type { Result } from '../../shared/result.ts';
import type { HostSession, HostWorld } from './world.ts';

/** The suite asserts with Node's own module, so that vitest and Playwright can both run it. */
export function expectOk<T>(result: Result<T, HostFailure>): T {
  if (!result.ok) assert.fail(`expected success, got ${result.error.kind}: ${result.error.message}`);
  return result.value;
}

/** The failure is of this kind, and tells the person something, about this file where one is concerned. */
export function assertFails(result: Result<unknown, HostFailure>, kind: HostFailureKind, name?: string): void {
  if (result.ok) assert.fail(`expected ${kind}, but it succeeded`);
  assert.equal(result.error.kind, kind, result.error.message);
  assert.notEqual(result.error.message.trim(), '');
  if (name !== undefined) assert.ok(result.error.message.includes(name), `"${result.error.message}" names ${name}`);
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function assertHolds(world: HostWorld, name: string, text: string | null): Promise<void> {
  const bytes = await world.bytesOf(name);
  assert.equal(bytes === null ? null : new TextDecoder().decode(bytes), text);
}

/** A file that is in the world and open in the session. */
export async function openedFile(
  world: HostWorld,
  session: HostSession,
  name: string,
  text: string,
): Promise<OpenedFile> {
  await world.putFile(name, bytesOf(text));
  await session.answerDialog(name);
  return expectOk(await session.host.openFile());
}

export async function savedAs(session: HostSession, name: string, text: string): Promise<FileStamp> {
  await session.answerDialog(name);
  return expectOk(await session.host.saveFileAs(name, bytesOf(text)));
}

export const NO_SUCH_REF = 'no-such-ref' as FileRef;

/** What the host tells, from now on. */
export function listenTo(host: Host): { readonly next: (kind: HostEvent['kind']) => Promise<HostEvent> } {
  const heard: HostEvent[] = [];
  const waiting: (() => void)[] = [];
  host.subscribe((event) => {
    heard.push(event);
    for (const wake of waiting.splice(0)) wake();
  });
  return {
    /** The next event, which must be of this kind; the test's own time limit ends the wait. */
    async next(kind) {
      while (heard.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      const event = heard.shift();
      assert.equal(event?.kind, kind);
      return event as HostEvent;
    },
  };
}
