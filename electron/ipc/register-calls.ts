import type { z } from 'zod';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import { IPC_INPUTS, type IpcAnswer, type IpcInput } from '../../shared/host/ipc-contract.ts';
import { channelOf, IPC_METHODS, type IpcMethod } from '../../shared/host/ipc-methods.ts';
import { fail, type Result } from '../../shared/result.ts';
import { failure } from '../files/file-failure.ts';
import type { Caller } from './caller.ts';

/** What answers each method of the contract. */
export type HostCalls = {
  readonly [M in IpcMethod]: (caller: Caller, ...input: IpcInput<M>) => Promise<IpcAnswer<M>> | IpcAnswer<M>;
};

/** The part of Electron's call event that says who calls. */
export interface CallEvent {
  readonly sender: { readonly id: number };
  /** Null once the frame is gone. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

export interface CallChannels {
  handle(channel: string, listener: (event: CallEvent, ...input: unknown[]) => Promise<unknown>): void;
}

export interface CallGuard {
  readonly channels: CallChannels;
  /** Undefined for whatever is not one of the app's windows. */
  readonly callerOf: (webContentsId: number) => Caller | undefined;
  readonly isOwnAddress: (url: string) => boolean;
  readonly log: (message: string, cause?: unknown) => void;
}

/** The one way into the main process: no method is reachable without passing the checks here. */
export function registerCalls(guard: CallGuard, calls: HostCalls): void {
  for (const method of IPC_METHODS) {
    guard.channels.handle(channelOf(method), (event, ...input) => answer(guard, calls, method, event, input));
  }
}

async function answer<M extends IpcMethod>(
  guard: CallGuard,
  calls: HostCalls,
  method: M,
  event: CallEvent,
  input: readonly unknown[],
): Promise<Result<unknown, HostFailure>> {
  const caller = trustedCaller(guard, event);
  if (typeof caller === 'string') return refused(guard, method, caller);
  const parsed = INPUTS[method].safeParse(input);
  if (!parsed.success) return refused(guard, method, 'its input is not what the contract says');
  try {
    return await calls[method](caller, ...parsed.data);
  } catch (error) {
    guard.log(`${method} failed:`, error);
    return fail(failure('io', 'Something went wrong inside Skyflip. Your work is still open.'));
  }
}

/** By method, so that a method's schema and its handler are known to fit. */
const INPUTS: { readonly [M in IpcMethod]: { safeParse(input: unknown): z.ZodSafeParseResult<IpcInput<M>> } } =
  IPC_INPUTS;

/** The caller, or why it is not trusted. */
function trustedCaller({ callerOf, isOwnAddress }: CallGuard, { sender, senderFrame }: CallEvent): Caller | string {
  if (senderFrame === null) return 'its frame is gone';
  if (senderFrame.parent !== null) return 'it comes from a frame inside the page';
  if (!isOwnAddress(senderFrame.url)) return `it comes from ${senderFrame.url}`;
  return callerOf(sender.id) ?? 'it comes from no window of the app';
}

function refused({ log }: CallGuard, method: IpcMethod, reason: string): Result<never, HostFailure> {
  log(`Refused ${method}: ${reason}`);
  return fail(failure('unsupported', `Skyflip refused this: ${reason}.`));
}
