import { z } from 'zod';
import type { DeepReadonly } from '../document/schema.ts';

/** A service id; `absorbed`: built in there, without a box of its own. */
const twins = z.array(z.string().regex(/^(absorbed|(aws|azure)\.[a-z0-9-]+)$/)).min(1);

/**
 * Things that are chosen together, because they are parts of one thing. Plain structure, no claim about a cloud: what each could
 * become, and how well, the equivalences say.
 */
export const couplingSchema = z.strictObject({
  /** Kebab-case. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** One sentence for the person whose choice changes more than one thing. */
  why: z.string().min(1),
  /** Service ids or traits. */
  part: z.array(z.string()).min(1),
  /**
   * inside: the part is drawn in the whole or is a member of it. beside: parts in one whole, without the whole itself.
   * replication: joined to the whole by such a line.
   */
  related: z.enum(['inside', 'beside', 'replication']),
  whole: z.array(z.string()).min(1),
  /**
   * same: parts of one service get one twin. Else one row for each platform: by service what it may be there, the first taken
   * where it is of another platform yet. What no row names is of no platform, and free.
   */
  together: z.union([z.literal('same'), z.array(z.record(z.string(), twins)).min(2)]),
});

export type Coupling = DeepReadonly<z.infer<typeof couplingSchema>>;
