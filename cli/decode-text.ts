import { CliError } from './cli-error.ts';

/** The text of a file; one that is not UTF-8 is refused rather than misread. */
export function decodeText(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(name, 'is neither a PNG nor UTF-8 text');
  }
}
