import { CliError } from '../../cli/cli-error.ts';
import type { CliHost } from '../../cli/host.ts';
import { run } from '../../cli/run.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Runs a command line on files that exist only in memory. */
export async function skyflip(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  stdin: string | Uint8Array = '',
): Promise<Outcome> {
  const disk = new Map(Object.entries(files));
  const stdout: string[] = [];
  const stderr: string[] = [];
  const host: CliHost = {
    async readFile(path) {
      const data = disk.get(path);
      if (data === undefined) throw new CliError(path, 'no such file or folder');
      return toBytes(data);
    },
    readStdin: async () => toBytes(stdin),
    exists: async (path) => disk.has(path),
    async writeFiles(outputs) {
      for (const { path, data } of outputs) disk.set(path, data);
    },
    async writeStdout(data) {
      stdout.push(typeof data === 'string' ? data : new TextDecoder('latin1').decode(data));
    },
    async writeStderr(text) {
      stderr.push(text);
    },
    today: () => '2026-11-21',
  };
  const code = await run(args, host);
  return { code, stdout: stdout.join(''), stderr: stderr.join(''), files: disk };
}

function toBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}
