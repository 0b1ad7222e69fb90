import type { Side } from '../shared/document/schema.ts';

export function isSide(text: string | undefined): text is Side {
  return text === 'aws' || text === 'azure';
}
