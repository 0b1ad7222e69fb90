import { z } from 'zod';
import type { DeepReadonly } from '../document/schema.ts';
import { conditionSchema, factDimensionSchema, factStatusSchema, isoDate } from './schema.ts';

/** The knowledge behind "which compute should this be?": what is asked, what can be chosen, and what speaks for or against it. */

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/);
const answerValue = z.union([z.string(), z.number(), z.boolean()]);

/** True of a workload whose answer is known and compares so. All the conditions of a list must hold. */
const answerConditionSchema = z.strictObject({
  answer: id,
  op: z.enum(['eq', 'in', 'gt', 'lte', 'known']),
  value: z.union([answerValue, z.array(answerValue)]),
});

export const questionSchema = z.strictObject({
  id,
  /** A short label of the field. */
  label: z.string().min(1),
  /** The whole question, for a person who is new to it. */
  question: z.string().min(1),
  group: z.string().min(1),
  type: z.enum(['choice', 'yes-no', 'seconds']),
  values: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
  /** The option of the command line. */
  flag: z.string().regex(/^[a-z][a-z-]*$/),
  /** Properties of a node that give the answer as it stands, the first that is stated; the first is where an answer is written. */
  properties: z.array(z.string()).min(1),
  /** Other properties from which the answer follows. */
  inferred: z.array(z.strictObject({ when: z.array(conditionSchema).min(1), value: answerValue })).default([]),
});

export const choiceOptionSchema = z.strictObject({
  id,
  name: z.string().min(1),
  service: z.string(),
  /** The plan, launch type or mode, as properties of the node. */
  settings: z.record(z.string(), answerValue).default({}),
  /** What is drawn so is this option too, whatever its settings: the group of the machines in place of one of them. */
  also: z.array(z.string()).default([]),
  /** Placed as another service of the same family where these answers hold: a task in place of a service. */
  as: z.array(z.strictObject({ when: z.array(answerConditionSchema).min(1), service: z.string() })).default([]),
});

export const criterionSchema = z
  .strictObject({
    id,
    /** Empty: always. */
    when: z.array(answerConditionSchema),
    /** The options it is about; absent: every one whose fact or limit meets it. */
    options: z.array(id).min(1).optional(),
    effect: z.enum(['rules-out', 'for', 'against']),
    /** How much it counts: 1 a nuance, 2 a point to look after, 3 and more a reason to decide. Nothing where it rules out. */
    weight: z.number().int().min(1).max(6).optional(),
    /** What it means for this workload. */
    says: z.string().min(1),
    /** The fact of the catalog that is cited, as the plan of the option has it; with `is`, only where it has one of these values. */
    fact: factDimensionSchema.optional(),
    is: z.array(answerValue).optional(),
    /** The limit of the catalog that is cited, where this answer passes it. */
    limit: z.string().optional(),
    passedBy: id.optional(),
    /** Where the catalog's facts do not say it. */
    evidence: z
      .strictObject({ text: z.string().min(1), source: z.string(), checked: isoDate, status: factStatusSchema })
      .optional(),
  })
  .refine(({ fact, limit, evidence }) => [fact, limit, evidence].filter((one) => one !== undefined).length === 1, {
    message: 'cites exactly one fact, limit or evidence',
  })
  .refine(({ effect, weight }) => (effect === 'rules-out') === (weight === undefined), {
    message: 'has a weight unless it rules out',
  })
  .refine(({ limit, passedBy }) => (limit === undefined) === (passedBy === undefined), {
    message: 'a limit is passed by an answer',
  });

export const mythSchema = z.strictObject({
  id,
  myth: z.string().min(1),
  reality: z.string().min(1),
  /** Any of these lists of conditions makes it worth answering. */
  when: z.array(z.array(answerConditionSchema).min(1)),
  /** Also where one of these is what the node is today. */
  present: z.array(id).default([]),
  /** The facts of the catalog that show it. */
  proof: z.array(z.strictObject({ option: id, fact: factDimensionSchema })).min(1),
});

export const computeChoiceSchema = z.strictObject({
  /** In the order in which they are asked. */
  questions: z.array(questionSchema),
  options: z.array(choiceOptionSchema),
  criteria: z.array(criterionSchema),
  myths: z.array(mythSchema),
});

export type AnswerValue = z.infer<typeof answerValue>;
export type AnswerCondition = DeepReadonly<z.infer<typeof answerConditionSchema>>;
export type Question = DeepReadonly<z.infer<typeof questionSchema>>;
export type ChoiceOption = DeepReadonly<z.infer<typeof choiceOptionSchema>>;
export type Criterion = DeepReadonly<z.infer<typeof criterionSchema>>;
export type ComputeChoice = DeepReadonly<z.infer<typeof computeChoiceSchema>>;

/** As the file has it: what has a default may be left out there. */
export type ComputeChoiceData = z.input<typeof computeChoiceSchema>;

export function withChoiceDefaults(data: ComputeChoiceData | undefined): ComputeChoice {
  const { questions = [], options = [], criteria = [], myths = [] } = data ?? {};
  return {
    questions: questions.map((one) => ({ ...one, inferred: one.inferred ?? [] })),
    options: options.map((one) => ({ ...one, settings: one.settings ?? {}, as: one.as ?? [], also: one.also ?? [] })),
    criteria,
    myths: myths.map((one) => ({ ...one, present: one.present ?? [] })),
  };
}
