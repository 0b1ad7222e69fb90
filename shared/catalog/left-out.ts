import { z } from 'zod';

/** A name that a reader may look for and not find in the catalog, with the reason, so that a gap is never a surprise. */
export const leftOutSchema = z.strictObject({
  name: z.string().min(1),
  provider: z.enum(['aws', 'azure']),
  /**
   * part: a part, mode or setting of a service that is in the catalog. billing: bought, not deployed. tooling: used, not
   * deployed. platform: technology under a service. retired: cannot be used any more. later: breadth that is still missing.
   */
  reason: z.enum(['part', 'billing', 'tooling', 'platform', 'retired', 'later']),
  /** For `part`: the service or property it belongs to. */
  of: z.string().optional(),
  note: z.string().optional(),
});
