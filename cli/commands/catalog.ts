import { catalog } from '../../catalog/index.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { Command } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import { printableJson } from '../printable.ts';
import { isSide } from '../side-option.ts';

export const catalogCommand: Command = {
  name: 'catalog',
  usage: 'skyflip catalog [--provider aws|azure] [--format text|json]',
  summary: 'Lists the services with their facts, properties and equivalents.',
  details: [
    'The JSON form holds everything: facts, limits and sources with the date each was checked, and the property vocabulary.',
  ],
  options: [
    { name: 'provider', value: '<side>', choices: ['aws', 'azure'], text: 'only the services of this cloud' },
    { name: 'format', value: '<format>', choices: ['text', 'json'], text: 'text (default) or json' },
  ],
  files: { min: 0, max: 0 },
  async run(options, host) {
    const provider = options.text('provider');
    const services = [...catalog.services.values()].filter((one) => !isSide(provider) || one.provider === provider);
    await host.writeStdout(options.text('format') === 'json' ? toJson(services) : toText(services));
    return EXIT_FINE;
  },
};

function toJson(services: readonly Service[]): string {
  const json = {
    version: catalog.version,
    services: services.map((service) => ({
      ...service,
      equivalences: (catalog.equivalencesFrom.get(service.id) ?? []).map(({ from: _from, ...row }) => row),
    })),
    properties: [...catalog.properties.values()],
    sources: Object.fromEntries(catalog.sources),
  };
  return printableJson(json);
}

function toText(services: readonly Service[]): string {
  const width = Math.max(...services.map(({ id }) => id.length));
  const lines = services.map((service) => {
    const twins = [...new Set((catalog.equivalencesFrom.get(service.id) ?? []).map(({ to }) => to ?? '(none)'))];
    return `${service.id.padEnd(width)}  ${service.category.padEnd(11)}  ${service.name}${twins.length === 0 ? '' : `  <->  ${twins.join(', ')}`}`;
  });
  return `${lines.join('\n')}\n`;
}
