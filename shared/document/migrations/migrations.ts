import type { Migration } from './migration.ts';

/** Every step, one file each, in the order of versions. Empty as long as version 1 is the newest. */
export const MIGRATIONS: readonly Migration[] = [];
