import type { Side } from './schema.ts';

/** What people call the sides. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = { aws: 'AWS', azure: 'Azure' };
