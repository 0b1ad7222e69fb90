import type { Rule } from '../rule.ts';
import { archiveTier } from './durability/archive-tier.ts';
import { backupsOff } from './durability/backups-off.ts';
import { cacheAsStore } from './durability/cache-as-store.ts';
import { containerLocalState } from './durability/container-local-state.ts';
import { deadLetterMissing } from './durability/dead-letter-missing.ts';
import { diskWithoutSnapshots } from './durability/disk-without-snapshots.ts';
import { ephemeralOnlyCopy } from './durability/ephemeral-only-copy.ts';
import { finalDeletes } from './durability/final-deletes.ts';
import { functionLocalState } from './durability/function-local-state.ts';
import { noOrdering } from './durability/no-ordering.ts';
import { singleAttachVolume } from './durability/single-attach-volume.ts';
import { singleRegionData } from './durability/single-region-data.ts';
import { zoneRedundantDisk } from './durability/zone-redundant-disk.ts';

/** In the order of their codes. */
export const DURABILITY_RULES: readonly Rule[] = [
  ephemeralOnlyCopy,
  backupsOff,
  functionLocalState,
  containerLocalState,
  diskWithoutSnapshots,
  finalDeletes,
  deadLetterMissing,
  cacheAsStore,
  archiveTier,
  singleRegionData,
  singleAttachVolume,
  zoneRedundantDisk,
  noOrdering,
];
