import { resolve } from 'node:path';

/** The files that a command line names. What starts with a dash is an option, until two dashes say that all else is a name. */
export function fileArguments(words: readonly string[], folder: string): readonly string[] {
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const after = end < 0 ? [] : words.slice(end + 1);
  return [...before.filter((word) => !word.startsWith('-')), ...after]
    .filter((word) => word !== '' && !word.includes('\0'))
    .slice(0, MOST_FILES)
    .map((word) => resolve(folder, word));
}

/** What follows the app's own folder, which is named first while there is no package: `electron --inspect . orders.skyflip`. */
export function wordsAfter(appPath: string, words: readonly string[], folder: string): readonly string[] {
  const place = words.findIndex((word) => resolve(folder, word) === resolve(appPath));
  return words.slice(place + 1);
}

/** A folder's worth of files was meant for something else. */
const MOST_FILES = 20;
