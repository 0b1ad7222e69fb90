import type { Rule } from '../rule.ts';
import { archiveTier } from './durability/archive-tier.ts';
import { backupsOff } from './durability/backups-off.ts';
import { deadLetterMissing } from './durability/dead-letter-missing.ts';
import { ephemeralOnlyCopy } from './durability/ephemeral-only-copy.ts';
import { functionLocalState } from './durability/function-local-state.ts';
import { singleAttachVolume } from './durability/single-attach-volume.ts';

/** In the order of their codes. */
export const DURABILITY_RULES: readonly Rule[] = [
  ephemeralOnlyCopy,
  backupsOff,
  functionLocalState,
  deadLetterMissing,
  archiveTier,
  singleAttachVolume,
];
