import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { writeStream } from '../../cli/write-stream.ts';

interface Fake {
  readonly stream: Writable;
  readonly written: () => string;
}

function fake(options: { readonly isTTY?: boolean; readonly code?: string } = {}): Fake {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done(options.code === undefined ? null : Object.assign(new Error('write'), { code: options.code }));
    },
  });
  return {
    stream: Object.assign(stream, { isTTY: options.isTTY === true }),
    written: () => Buffer.concat(chunks).toString('utf8'),
  };
}

test('a reader that went away is no failure', async () => {
  await expect(writeStream(fake({ code: 'EPIPE' }).stream, 'text')).resolves.toBeUndefined();
});

test('a full disk is said, and ends nothing with a stack', async () => {
  const { stream } = fake({ code: 'ENOSPC' });
  await expect(writeStream(stream, 'text')).rejects.toMatchObject({ message: 'no space left on the disk' });
  expect(stream.listenerCount('error')).toBeGreaterThan(0);
});

describe('a terminal', () => {
  test('gets no escape sequence out of a document', async () => {
    const { stream, written } = fake({ isTTY: true });
    await writeStream(stream, '\u001b[31m\u009bred\n');
    expect(written()).toBe('\ufffd[31m\ufffdred\n');
  });

  test('gets no picture', async () => {
    const { stream, written } = fake({ isTTY: true });
    await expect(writeStream(stream, Uint8Array.of(1))).rejects.toMatchObject({ subject: 'output' });
    expect(written()).toBe('');
  });
});

test('a file or pipe gets the bytes as they are', async () => {
  const { stream, written } = fake();
  await writeStream(stream, '\u009b');
  expect(written()).toBe('\u009b');
});
