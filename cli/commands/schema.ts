import { diagramJsonSchema } from '../../shared/document/json-schema.ts';
import type { Command } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';

export const schemaCommand: Command = {
  name: 'schema',
  usage: 'skyflip schema',
  summary: 'Prints the JSON Schema of a diagram file.',
  options: [],
  files: { min: 0, max: 0 },
  async run(_options, host) {
    await host.writeStdout(`${JSON.stringify(diagramJsonSchema(), null, 2)}\n`);
    return EXIT_FINE;
  },
};
