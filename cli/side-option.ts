import type { Side } from '../shared/document/schema.ts';

export const SIDE_NAMES: Record<Side, string> = { aws: 'AWS', azure: 'Azure' };

export function isSide(text: string | undefined): text is Side {
  return text === 'aws' || text === 'azure';
}
