import { z } from 'zod';
import { isSafeKey } from './safe-key.ts';

/** The file version that this program writes. Raise it together with a new file in `migrations/`. */
export const CURRENT_VERSION = 1;

/** Limits of a document; beyond them a file is refused with the limit named. */
export const DOCUMENT_LIMITS = {
  bytes: 50 * 1024 * 1024,
  depth: 200,
  elements: 50_000,
  labelCharacters: 10_000,
} as const;

const label = z.string().max(DOCUMENT_LIMITS.labelCharacters);
/** JSON text has no use for -0, which would be 0 after the next save. zod 4 refuses NaN and the infinities by itself. */
const finite = z.number().overwrite((value) => value + 0);
/** Coordinates and sizes are in diagram pixels. */
const coordinate = finite.min(-10_000_000).max(10_000_000);
const extent = finite.min(0).max(10_000_000);

export const elementIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_][A-Za-z0-9_.:-]{0,127}$/, 'an id has 1 to 128 of the characters A-Z a-z 0-9 _ . : -')
  .refine(isSafeKey, 'this id is reserved by JavaScript');

const propertyIdSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,79}$/,
    'a property id starts with a letter and has at most 80 letters, digits, - or _',
  )
  .refine(isSafeKey, 'this property id is reserved by JavaScript');

const serviceIdSchema = z
  .string()
  .regex(
    /^(aws|azure|neutral)\.[a-z0-9][a-z0-9-]{0,79}$/,
    'a service id looks like aws.lambda, azure.function-app or neutral.users',
  );

export const sideSchema = z.enum(['aws', 'azure']).describe('One of the two clouds.');
export const environmentSchema = z.enum(['production', 'development', 'test']);
const needSchema = z.enum(['yes', 'no', 'unstated']);

export const frameSchema = z
  .strictObject({ x: coordinate, y: coordinate, width: extent, height: extent })
  .describe('A rectangle in diagram pixels; x grows to the right, y downwards.');
export const pointSchema = z.strictObject({ x: coordinate, y: coordinate });

export const propertyValueSchema = z.union([
  z.string().max(DOCUMENT_LIMITS.labelCharacters),
  finite,
  z.boolean(),
  z.array(z.union([z.string().max(DOCUMENT_LIMITS.labelCharacters), finite])).max(1000),
]);
const propertiesSchema = z.record(propertyIdSchema, propertyValueSchema);

const zonesSchema = z.array(z.string().max(80)).max(20);
const idsSchema = z.array(elementIdSchema).max(200);

/**
 * What a person authored, chose or edited for one cloud. Everything absent here is derived from the catalog
 * (`faceOf`), so a stored face can never go stale.
 */
export const faceSchema = z.strictObject({
  service: serviceIdSchema.optional().describe('The service on this side; `skyflip catalog` lists them.'),
  properties: propertiesSchema.default({}).describe('Settings that only this side knows.'),
  state: z
    .enum(['absent', 'absorbed'])
    .optional()
    .describe('absent: no counterpart here, shown as it is and marked. absorbed: built in here, hidden.'),
  parentId: elementIdSchema.nullable().optional().describe('The frame on this side, where it differs.'),
  frame: frameSchema.optional().describe('The rectangle on this side, where it differs.'),
  shape: z.enum(['icon', 'frame']).optional().describe('How it is drawn on this side, where that differs.'),
  label: label.optional().describe('The name on this side, where it differs.'),
  zones: zonesSchema.optional().describe('The zones that it runs in on this side, where they differ.'),
  subnets: idsSchema.optional().describe('The subnets that it spans on this side, where they differ.'),
  memberOf: idsSchema.optional().describe('The groups that it belongs to on this side, where they differ.'),
  into: elementIdSchema
    .optional()
    .describe('The node that this one is a part of on this side: hidden there, its connections lead to that node.'),
});

/** Colours that a person may give to what is not a vendor's picture; each theme has its own shade of them. */
export const accentSchema = z.enum(['grey', 'red', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']);
const accent = accentSchema.optional();

export const nodeSchema = z.strictObject({
  label: label.default('').describe('The name under the icon or on the frame; empty: the name of the service.'),
  parentId: elementIdSchema
    .nullable()
    .default(null)
    .describe('The node in whose frame this one is drawn; null at the top.'),
  frame: frameSchema.describe("Relative to the parent's upper left corner, in diagram pixels."),
  order: finite.int().default(0).describe('Paint order among siblings, higher above; equal orders paint by id.'),
  shape: z
    .enum(['icon', 'frame'])
    .optional()
    .describe('Drawn as an icon or as a frame around others; absent: what the catalog says of the service.'),
  faces: z
    .strictObject({
      aws: faceSchema.optional(),
      azure: faceSchema.optional(),
      neutral: faceSchema.optional(),
    })
    .describe(
      'What the node is on each side. Only what a person chose is stored, the rest is derived; at least one face names a service, a neutral one excludes the others.',
    ),
  properties: propertiesSchema
    .default({})
    .describe('Properties that both clouds know, by id; what is absent is unknown, never a default.'),
  zones: zonesSchema.optional().describe('Zones that it runs in, where its frames do not say so: a, 1, eu-west-1b.'),
  subnets: idsSchema.optional().describe('Nodes that are subnets it spans besides the one it is drawn in.'),
  memberOf: idsSchema
    .optional()
    .describe(
      'Groups that it belongs to without being drawn in them: scaling, security, resource and placement groups.',
    ),
  pinned: sideSchema.optional().describe('Stays on this cloud when the diagram is flipped.'),
  only: sideSchema.optional().describe('Exists on this side only.'),
  notes: label.optional().describe('For the reader; not drawn.'),
  accent: accent.describe('The colour of a note, text, box, frame, callout or slide; absent: the usual one.'),
  textSize: z
    .enum(['small', 'large', 'title'])
    .optional()
    .describe('How large a text, note or box is written; absent: as names are.'),
  align: z
    .enum(['left', 'centre', 'right'])
    .optional()
    .describe('Where the lines of a text, note or box stand; absent: a box is centred, the others stand left.'),
  collapsed: z
    .literal(true)
    .optional()
    .describe('A frame that is drawn as a tile, without what it holds; absent: it is open.'),
  sized: z
    .literal(true)
    .optional()
    .describe('A note whose height a person chose; absent: it is at least as high as its text.'),
  step: finite
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe('The place of a callout or slide in their order; shown numbers are counted in it from 1, without gaps.'),
});

export const connectionKindSchema = z.enum([
  'traffic',
  'invoke-sync',
  'invoke-async',
  'event',
  'data',
  'replication',
  'dns',
  'attach',
  'control',
]);
const portSchema = z.enum(['top', 'right', 'bottom', 'left']);
const cornersSchema = z.array(pointSchema).max(200);
const connectionOnSideSchema = z.strictObject({
  waypoints: cornersSchema.describe('Corners that a person placed on this side, in absolute diagram pixels.'),
});

export const connectionSchema = z.strictObject({
  from: elementIdSchema.describe('The node it starts at.'),
  to: elementIdSchema.describe('The node it ends at.'),
  kind: connectionKindSchema.default('traffic').describe('What flows on it.'),
  label: label.default(''),
  direction: z.enum(['forward', 'both', 'none']).default('forward').describe('Which ends have an arrowhead.'),
  waypoints: cornersSchema
    .default([])
    .describe('Corners that a person placed, in absolute diagram pixels; empty: it is routed.'),
  sides: z
    .strictObject({ aws: connectionOnSideSchema.optional(), azure: connectionOnSideSchema.optional() })
    .optional()
    .describe('What a side has of its own, because the ends stand elsewhere there.'),
  labelAt: finite
    .min(0)
    .max(1)
    .optional()
    .describe('Where on the line a person put the label: 0 at its start, 1 at its end; absent: where it fits.'),
  fromPort: portSchema.optional().describe('The side of the first node at which it starts.'),
  toPort: portSchema.optional().describe('The side of the second node at which it ends.'),
  properties: propertiesSchema.default({}),
  only: sideSchema.optional().describe('Exists on this side only.'),
  accent: accent.describe('The colour of the line; absent: the usual one.'),
  notes: label.optional().describe('For the reader; not drawn.'),
});

export const suppressionSchema = z.strictObject({
  rule: z.string().min(1).max(120).describe('Rule id or code, as a finding names it.'),
  element: elementIdSchema.optional().describe('The element for which it is suppressed; absent: the whole diagram.'),
  reason: z.string().min(1).max(2000).describe('Why, for the next reader.'),
});

export const diagramSchema = z.strictObject({
  $schema: z.string().max(500).optional().describe('Where an editor finds this schema; not read by Skyflip.'),
  format: z.literal('skyflip'),
  version: z.literal(CURRENT_VERSION),
  catalogVersion: z.string().max(40).default('').describe('The catalog that the file was written with, as a date.'),
  name: label.default(''),
  description: label.default(''),
  provider: sideSchema.describe('The side that is shown.'),
  environment: environmentSchema.default('production').describe('Rules about availability are stricter in production.'),
  needs: z
    .strictObject({
      highAvailability: needSchema.default('unstated'),
      disasterRecovery: needSchema.default('unstated'),
      elasticity: needSchema.default('unstated'),
      availability: finite
        .min(90)
        .max(100)
        .optional()
        .describe('The availability that users are promised, in percent of the time; absent: not stated.'),
    })
    .default({ highAvailability: 'unstated', disasterRecovery: 'unstated', elasticity: 'unstated' })
    .describe('What the whole design must have.'),
  nodes: z.record(elementIdSchema, nodeSchema).describe('By id; nodes and connections share one set of ids.'),
  connections: z.record(elementIdSchema, connectionSchema).default({}).describe('By id.'),
  legend: z
    .strictObject({
      at: pointSchema.optional().describe('Its upper left corner, where a person put it; absent: at a free corner.'),
    })
    .optional()
    .describe('A key to the kinds of connections that are drawn; absent: none is shown.'),
  suppressions: z.array(suppressionSchema).max(10_000).default([]).describe('Findings that a person set aside.'),
});

export type Side = z.infer<typeof sideSchema>;
export type Environment = z.infer<typeof environmentSchema>;
export type Frame = Readonly<z.infer<typeof frameSchema>>;
export type Point = Readonly<z.infer<typeof pointSchema>>;
export type PropertyValue = DeepReadonly<z.infer<typeof propertyValueSchema>>;
export type Properties = Readonly<Record<string, PropertyValue>>;
export type Face = DeepReadonly<z.infer<typeof faceSchema>>;
export type Accent = z.infer<typeof accentSchema>;
export type Port = z.infer<typeof portSchema>;
export type ConnectionKind = z.infer<typeof connectionKindSchema>;
export type Suppression = Readonly<z.infer<typeof suppressionSchema>>;

/** In memory an element carries its own id; in the file the id is its key. */
export type Node = DeepReadonly<z.infer<typeof nodeSchema>> & { readonly id: string };
export type Connection = DeepReadonly<z.infer<typeof connectionSchema>> & { readonly id: string };

type DiagramFields = DeepReadonly<Omit<z.infer<typeof diagramSchema>, 'nodes' | 'connections'>>;
export type Diagram = DiagramFields & {
  readonly nodes: Readonly<Record<string, Node>>;
  readonly connections: Readonly<Record<string, Connection>>;
};

export type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
