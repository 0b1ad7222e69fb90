import { CliError } from './cli-error.ts';
import type { Options } from './options.ts';

export const PAGE_OPTION = { name: 'page', value: '<n>', text: 'the page of a draw.io file, from 1' } as const;

/** The page that was asked for, from 1. */
export function pageOption(options: Options): number | undefined {
  const text = options.text('page');
  if (text === undefined) return undefined;
  if (!/^[1-9][0-9]{0,6}$/.test(text)) throw new CliError(`--page ${text}`, 'must be a whole number from 1');
  return Number(text);
}

export function noSuchPage(name: string, page: number, pages: number): CliError {
  return new CliError(name, `has no page ${page}; there ${pages === 1 ? 'is 1 page' : `are ${pages} pages`}`);
}
