import { CliError } from './cli-error.ts';
import type { CliHost, OutputFile } from './host.ts';
import type { Options } from './options.ts';

/** Writes the files together; one that exists is replaced only with --force. */
export async function writeOutputs(files: readonly OutputFile[], options: Options, host: CliHost): Promise<void> {
  if (!options.has('force')) {
    for (const { path } of files) {
      if (await host.exists(path)) throw new CliError(path, 'exists already; --force replaces it');
    }
  }
  await host.writeFiles(files);
}

/** Undefined: standard output, which - names too. */
export function outputOf(options: Options): string | undefined {
  const path = options.text('output');
  return path === '-' ? undefined : path;
}

export const OUTPUT_OPTIONS = [
  { name: 'output', short: 'o', value: '<file>', text: 'write to this file instead of standard output' },
  { name: 'force', short: 'f', text: 'replace the file if it exists' },
] as const;
