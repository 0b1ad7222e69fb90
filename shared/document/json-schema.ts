import { z } from 'zod';
import { diagramSchema } from './schema.ts';

/** The JSON Schema (2020-12) of a diagram file, for editors and for programs that write one. */
export function diagramJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(diagramSchema, { io: 'input' });
  return {
    $schema,
    title: 'Skyflip diagram',
    description:
      'A cloud-architecture diagram that is drawn once and shown for AWS or for Azure. Beyond this schema: ids are unique over nodes and connections together, every id that is referred to names a node, no frame lies in itself, and each node names a service on a face.',
    ...schema,
  };
}
