import type { Writable } from 'node:stream';
import { CliError } from './cli-error.ts';
import { fileReason } from './file-reason.ts';
import { printable } from './printable.ts';

/** Writes to standard output or error. A reader that has gone away, such as `head`, has what it wanted: that is no failure. */
export function writeStream(stream: Writable & { readonly isTTY?: boolean }, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      if ('code' in error && error.code === 'EPIPE') resolve();
      else reject(new CliError('output', fileReason(error)));
    };
    // The stream also emits what it gives to the callback, and that ends the process where nobody listens.
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
    if (stream.isTTY && typeof data !== 'string') {
      reject(new CliError('output', 'is a terminal, which shows no picture: give -o'));
      return;
    }
    const shown = stream.isTTY && typeof data === 'string' ? printable(data) : data;
    stream.write(shown, (error) => (error ? fail(error) : resolve()));
  });
}
