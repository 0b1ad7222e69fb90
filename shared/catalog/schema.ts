import { z } from 'zod';
import type { DeepReadonly } from '../document/schema.ts';
import type { ComputeChoiceData } from './compute-choice.ts';
import type { Coupling } from './coupling.ts';
import type { LabelWords } from './label-words.ts';

/**
 * The shape of the catalog's data. These schemas run in the catalog's own tests; at run time the data, which ships with the
 * program, is trusted and only indexed.
 */

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `checked`: read in the named source on that date. `recalled`: not confirmed; shown as unconfirmed wherever it is used. */
export const factStatusSchema = z.enum(['checked', 'recalled']);

export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url(),
  publisher: z.enum(['aws', 'microsoft', 'other']),
  /** The day on which it was read; what the catalog states has a date of its own. Absent: what cites it was not read there since. */
  checked: isoDate.optional(),
});

const propertyValue = z.union([z.string(), z.number(), z.boolean()]);

const propertyConditionSchema = z.strictObject({
  property: z.string(),
  /** `known` asks only whether the property is stated (value true) or not (value false). */
  op: z.enum(['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'known']),
  value: z.union([propertyValue, z.array(propertyValue)]),
});

/** All the conditions of a list must hold. */
export const conditionSchema = z.union([
  propertyConditionSchema,
  z.strictObject({
    /** True if at least one neighbour (or every one, if `every`) is, by service id or trait, one of these. */
    neighbour: z.enum(['from', 'to', 'any']),
    is: z.array(z.string()).min(1),
    every: z.boolean().optional(),
    /** Of such a neighbour alone: what it states of itself, and what it is inside of or linked to. */
    stating: propertyConditionSchema.optional(),
    beside: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({
    /** The same of what the neighbour becomes on the other side: chosen by a person, else by the catalog. */
    neighbour: z.enum(['from', 'to', 'any']),
    becomes: z.array(z.string()).min(1),
    every: z.boolean().optional(),
  }),
  /** The same of a frame around the node, or of something drawn inside it. */
  z.strictObject({ place: z.enum(['inside', 'contains']), becomes: z.array(z.string()).min(1) }),
  /** True if some frame around the node is one of these service ids or traits. */
  z.strictObject({ inside: z.array(z.string()).min(1) }),
  /** True if some node drawn inside is one of these service ids or traits. */
  z.strictObject({ contains: z.array(z.string()).min(1) }),
]);

export const factSchema = z.strictObject({
  /** Machine-readable value where there is one (seconds, counts, booleans …); null: no limit or not applicable. */
  value: z.union([z.number(), z.string(), z.boolean(), z.null()]).optional(),
  unit: z.string().optional(),
  /** What a person reads. */
  text: z.string().min(1),
  /** Where the value depends on settings, as the text says: the first whose conditions hold. null: not known there. */
  cases: z.array(z.strictObject({ when: z.array(conditionSchema).min(1), value: z.number().nullable() })).optional(),
  /** An id of `sources.json`. */
  source: id,
  checked: isoDate,
  status: factStatusSchema,
});

/** The comparison dimensions of compute services; other services have at least `scalingModel`, `zoneScope`, `multiAzHa`. */
export const FACT_DIMENSIONS = [
  'computeType',
  'definingEntity',
  'useCases',
  'scalingModel',
  'startupTime',
  'billingUnit',
  'pricingModel',
  'maxRuntime',
  'concurrency',
  'zoneScope',
  'multiAzHa',
  'sla',
  'osControl',
  'configuration',
  'runtimes',
  'triggers',
  'secrets',
  'securityResponsibility',
  'management',
  'endpoints',
] as const;
export const factDimensionSchema = z.enum(FACT_DIMENSIONS);

export const factsSchema = z.partialRecord(factDimensionSchema, factSchema);

/** A limit a rule can compare with: the value is a number in `unit`. */
export const limitSchema = factSchema.extend({
  value: z.number(),
  unit: z.string().min(1),
  /** hard: cannot be raised; adjustable: a quota; default: applies while nothing is set. */
  kind: z.enum(['hard', 'adjustable', 'default']),
});

export const CATEGORIES = [
  'compute',
  'serverless',
  'containers',
  'storage',
  'database',
  'networking',
  'edge',
  'integration',
  'analytics',
  'ml',
  'security',
  'identity',
  'management',
  'migration',
  'iot',
  'developer',
  'media',
  'business',
  'groups',
  'general',
] as const;

/** How a frame is painted; the tokens live in the scene's theme. */
export const CONTAINER_STYLES = [
  'cloud',
  'account',
  'region',
  'network',
  'zone',
  'public-subnet',
  'private-subnet',
  'subnet',
  'security-group',
  'scaling-group',
  'cluster',
  'resource-group',
  'on-premises',
  'generic',
] as const;

export const lifecycleSchema = z.strictObject({
  state: z.enum(['preview', 'active', 'closed-to-new', 'retiring', 'retired', 'renamed']),
  /** First day on which it no longer works (retiring, retired), or is closed to newcomers (closed-to-new). */
  date: isoDate.optional(),
  /** First day on which newcomers cannot create one, where an end has been announced as well. */
  closedToNew: isoDate.optional(),
  /** Service id of the same cloud. */
  successor: z.string().optional(),
  /** Settings of the plan, tier or mode that takes its place: of the successor, else of the same service. */
  successorSettings: z.record(z.string(), propertyValue).optional(),
  text: z.string(),
  source: id,
  checked: isoDate,
  status: factStatusSchema,
});

export const serviceSchema = z.strictObject({
  id: z.string().regex(/^(aws|azure|neutral)\.[a-z0-9][a-z0-9-]*$/),
  provider: z.enum(['aws', 'azure', 'neutral']),
  /** Full official name: "Amazon Simple Queue Service". */
  name: z.string().min(1),
  /** What fits under an icon: "SQS". */
  shortName: z.string().min(1),
  description: z.string().min(1),
  category: z.enum(CATEGORIES),
  /** Other names people type: abbreviations, old names, parts. */
  aliases: z.array(z.string()).default([]),
  /** A file in `catalog/icons` without its suffix; null: drawn with the one generic tile. */
  icon: z.string().nullable(),
  /** Words by which rules and equivalences address services; the list is `TRAITS` in traits.ts. */
  traits: z.array(z.string()).default([]),
  /** Where such a thing lives at its provider. `subnet`: has addresses in subnets; `network`: belongs to a network as a whole. */
  scope: z.enum(['global', 'regional', 'zonal', 'network', 'subnet', 'any']),
  /** Cannot exist outside a VPC or virtual network. */
  needsNetwork: z.boolean().default(false),
  defaultShape: z.enum(['icon', 'frame']).default('icon'),
  /** Present: it may hold others. */
  container: z
    .strictObject({
      style: z.enum(CONTAINER_STYLES),
      /** Service ids or traits it takes without remark; absent: anything. */
      accepts: z.array(z.string()).optional(),
    })
    .optional(),
  /** Properties that make sense on it, with what narrows them here. */
  properties: z
    .record(
      z.string(),
      z.strictObject({
        default: factSchema.extend({ value: propertyValue }).optional(),
        values: z.array(z.string()).optional(),
        min: z.number().optional(),
        max: z.number().optional(),
        /** What the service calls it, where that is not the vocabulary's name: "Shards" for capacity units. */
        name: z.string().optional(),
        /** Asked of few designs: behind "More" in the inspector until it is stated. */
        rare: z.literal(true).optional(),
      }),
    )
    .default({}),
  facts: factsSchema.default({}),
  limits: z.record(z.string(), limitSchema).default({}),
  /** Plans, tiers or modes whose facts differ; the first whose conditions hold overlays `facts` and `limits`. */
  variants: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        when: z.array(conditionSchema).min(1),
        facts: factsSchema.default({}),
        limits: z.record(z.string(), limitSchema).default({}),
        /** Where this plan or mode leaves before the service does. */
        lifecycle: lifecycleSchema.optional(),
      }),
    )
    .default([]),
  lifecycle: lifecycleSchema.optional(),
  /** What it was called before, newest first. Each is an alias too, so that searches and imports know it. */
  formerNames: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** The day, or the first day of the month, from which the present name holds; absent: not confirmed. */
        until: isoDate.optional(),
        source: id,
        checked: isoDate,
        status: factStatusSchema,
      }),
    )
    .default([]),
});

/** How well a counterpart matches, the best first. */
export const FIDELITIES = ['exact', 'close', 'partial', 'none'] as const;

export const equivalenceSchema = z.strictObject({
  /** The row of the equivalence table that it comes from, with a letter where one row gives several. */
  id: z.string(),
  from: z.string(),
  /** null: no box of its own on the other side; `effect` says which way. */
  to: z.string().nullable(),
  /** twin: drawn as `to`. absorbed: built into its surroundings there, hidden. absent: no counterpart, stays as it is, marked. */
  effect: z.enum(['twin', 'absorbed', 'absent']).default('twin'),
  fidelity: z.enum(FIDELITIES),
  caveat: z.string(),
  /** Default for nodes that meet all of these; rows with conditions are tried before rows without. */
  when: z.array(conditionSchema).optional(),
  /** Lower first. The first row that applies is the default, the others are the alternatives. */
  rank: z.number().int(),
  /** Settings that the derived face starts with ("plan": "flex-consumption"). */
  set: z.record(z.string(), propertyValue).optional(),
  /** Absorbed: what it states for those that it is drawn around (inside), or for the frame that it is drawn in (around). */
  hands: z
    .strictObject({
      to: z.enum(['inside', 'around']),
      /** Ids of settings that hold there as they are, where nothing else is stated. */
      settings: z.array(z.string()).min(1),
      /** What a setting says in the words of the other side. */
      means: z
        .array(z.strictObject({ when: propertyConditionSchema, sets: z.record(z.string(), propertyValue) }))
        .optional(),
    })
    .optional(),
  /** Clients speak the same open protocol to both, so their code stays. */
  sameApi: z.literal(true).optional(),
  /** What the move takes, where the general rule, which looks at traits, engine and fidelity, is wrong. */
  effort: z
    .strictObject({
      kind: z.enum(['refactor', 'data-migration', 'replatform', 'rehost', 'set-up', 'none']),
      /** One sentence. */
      reason: z.string().min(1),
    })
    .optional(),
  source: id,
  checked: isoDate,
  status: factStatusSchema,
});

/** A region of a cloud, where what it offers decides a design. */
export const regionSchema = z.strictObject({
  provider: z.enum(['aws', 'azure']),
  /** As programs name it: "westus2". */
  code: z.string().regex(/^[a-z0-9-]+$/),
  /** As people name it: "West US 2". */
  name: z.string().min(1),
  place: z.string().min(1),
  /** Of the place: two letters of ISO 3166. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Accounts of one cannot use the regions of another: AWS GovCloud and Azure Government, both clouds in China. */
  partition: z.enum(['public', 'government', 'china']),
  /** In degrees, as exact as it takes to say which region is nearer. */
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  hasZones: z.boolean(),
  /** The code of the other cloud's region in the same city or state, where there is one. */
  beside: z.string().optional(),
  source: id,
  checked: isoDate,
  status: factStatusSchema,
});

/** A series of machine sizes, by what it is for. */
export const machineSeriesSchema = z.strictObject({
  provider: z.enum(['aws', 'azure']),
  /** As people name it: "m7g", "Dpsv6". */
  series: z.string().min(1),
  purpose: z.enum(['burstable', 'general', 'compute', 'memory', 'storage', 'gpu']),
  architecture: z.enum(['x86', 'arm']),
  /** A present series of its purpose: what a size of the other cloud becomes. */
  target: z.literal(true).optional(),
  /** Only these have such sizes: a managed database, whose processor is no matter to those who use it. Absent: machines. */
  services: z.array(z.string()).min(1).optional(),
  /** The model of its GPUs. */
  accelerator: z.string().optional(),
  /** By full name: vCPUs, memory in GiB and, where it has some, GPUs. */
  sizes: z.record(z.string(), z.array(z.number().positive()).min(2).max(3)),
  source: id,
  checked: isoDate,
  status: factStatusSchema,
});

export const propertySchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  name: z.string().min(1),
  description: z.string().min(1),
  /** The section of the inspector. */
  group: z.enum(['workload', 'settings', 'availability', 'scaling', 'network', 'data', 'security', 'messaging']),
  type: z.enum(['integer', 'number', 'boolean', 'enum', 'text', 'list']),
  unit: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  values: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
  /** Clouds that know it. Both: stored once on the node; one: stored on that face. */
  clouds: z.array(z.enum(['aws', 'azure'])).min(1),
  on: z.enum(['node', 'connection', 'both']).default('node'),
  /** Other names for the same idea; `values` translates theirs to ours, `factor` multiplies a number into our unit. */
  aliases: z
    .array(
      z.strictObject({
        name: z.string(),
        values: z.record(z.string(), propertyValue).optional(),
        factor: z.number().optional(),
      }),
    )
    .default([]),
});

export type FactDimension = (typeof FACT_DIMENSIONS)[number];
export type Source = DeepReadonly<z.infer<typeof sourceSchema>>;
export type Fact = DeepReadonly<z.infer<typeof factSchema>>;
export type Limit = DeepReadonly<z.infer<typeof limitSchema>>;
export type Condition = DeepReadonly<z.infer<typeof conditionSchema>>;
export type Service = DeepReadonly<z.infer<typeof serviceSchema>>;
export type Lifecycle = DeepReadonly<z.infer<typeof lifecycleSchema>>;
export type Equivalence = DeepReadonly<z.infer<typeof equivalenceSchema>>;
export type Region = DeepReadonly<z.infer<typeof regionSchema>>;
export type MachineSeries = DeepReadonly<z.infer<typeof machineSeriesSchema>>;
export type Property = DeepReadonly<z.infer<typeof propertySchema>>;
export type ServiceProvider = Service['provider'];

/** What the catalog's files contain; a field that has a default may be left out there. */
export interface CatalogData {
  /** The date of the last change, as the diagrams record it. */
  readonly version: string;
  readonly services: readonly z.input<typeof serviceSchema>[];
  readonly equivalences: readonly z.input<typeof equivalenceSchema>[];
  readonly properties: readonly z.input<typeof propertySchema>[];
  readonly regions?: readonly Region[];
  readonly machineSeries?: readonly MachineSeries[];
  readonly couplings?: readonly Coupling[];
  readonly labelWords?: LabelWords;
  readonly computeChoice?: ComputeChoiceData;
  readonly sources: Readonly<Record<string, Source>>;
}
