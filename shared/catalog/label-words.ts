import { z } from 'zod';
import type { DeepReadonly } from '../document/schema.ts';

/** What the names of the services do not say about the words that people put into labels. */
export const labelWordsSchema = z.strictObject({
  /** Names of services that are everyday words or technologies of nobody's cloud: alone they say no brand. */
  ordinary: z.array(z.string().min(1)),
  /** A name before one of these means something else: "Lambda architecture". In lower case. */
  notBefore: z.array(z.string().min(1)),
  /** What to say instead, by trait; of several the first. */
  neutral: z.array(z.strictObject({ is: z.string(), word: z.string().min(1) })),
  /** What people call a service inside a name, where that is not its short name. */
  spoken: z.array(z.strictObject({ service: z.string(), word: z.string().min(1) })),
  /** Of these there is no plural. */
  mass: z.array(z.string().min(1)),
});

export type LabelWords = DeepReadonly<z.infer<typeof labelWordsSchema>>;

export const NO_LABEL_WORDS: LabelWords = { ordinary: [], notBefore: [], neutral: [], spoken: [], mass: [] };
