import { catalog } from '../../catalog/index.ts';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { type CatalogRow, catalogTable } from '../../shared/catalog/catalog-table.ts';
import { CATEGORY_NAMES } from '../../shared/catalog/category-names.ts';
import { counterpartName } from '../../shared/catalog/counterparts.ts';
import { CATEGORIES, FIDELITIES, type Service } from '../../shared/catalog/schema.ts';
import { rowsMarkdown, serviceMarkdown } from '../../shared/catalog/service-markdown.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import type { Options } from '../options.ts';
import { printable, printableJson } from '../printable.ts';
import { isSide } from '../side-option.ts';

export const catalogCommand: Command = {
  name: 'catalog',
  usage:
    'skyflip catalog [<words>] [--provider aws|azure] [--category c] [--fidelity f] [--details] [--format text|markdown|json]',
  summary: 'Says what a service of one cloud is on the other: the table of both, or one service in full.',
  details: [
    'Words find services as the palette does: by name, old name, abbreviation, the other cloud’s name, and with a slip.',
    'The id of a service (aws.lambda) or its full name shows all that is known of it, with sources.',
    'The JSON form holds everything: facts, limits and sources with the date each was checked, and the property vocabulary.',
  ],
  options: [
    { name: 'provider', value: '<side>', choices: ['aws', 'azure'], text: 'only the services of this cloud' },
    { name: 'category', value: '<category>', choices: CATEGORIES, text: 'only the services of this category' },
    {
      name: 'fidelity',
      value: '<fidelity>',
      choices: FIDELITIES,
      text: 'only those whose counterpart matches so well',
    },
    { name: 'details', text: 'all that is known of each, not the table' },
    {
      name: 'format',
      value: '<format>',
      choices: ['text', 'markdown', 'json'],
      text: 'text (default), markdown or json',
    },
  ],
  files: { min: 0, max: Number.POSITIVE_INFINITY },
  async run(options, host) {
    const typed = options.files.length === 0 ? undefined : options.files.join(' ');
    const sides = sidesOf(options);
    const only = typed === undefined ? undefined : named(typed, sides);
    if (typed !== undefined && only === undefined && ID.test(typed)) {
      throw new CliError(printable(typed), 'the catalog has no service with this id');
    }
    const tables = sides.map((side) => ({
      side,
      rows: tableOf(side, only === undefined ? typed : undefined, options, host.today()).filter(
        ({ service }) => only === undefined || service === only,
      ),
    }));
    const services = tables.flatMap(({ rows }) => rows.map(({ service }) => service));
    if (typed !== undefined && services.length === 0) {
      throw new CliError(
        printable(typed),
        `no service of the catalog fits${isFiltered(options) ? ', so filtered' : ''}`,
      );
    }
    const format = options.text('format') ?? 'text';
    if (format === 'json') {
      await host.writeStdout(
        toJson(typed === undefined && !isFiltered(options) ? [...services, ...neutralServices()] : services),
      );
    } else if (only !== undefined || options.has('details')) {
      await host.writeStdout(services.map((service) => serviceMarkdown(service, catalog, host.today())).join('\n'));
    } else {
      const print = format === 'markdown' ? toMarkdown : toText;
      await host.writeStdout(
        tables
          .filter(({ rows }) => rows.length > 0)
          .map(print)
          .join('\n'),
      );
    }
    return EXIT_FINE;
  },
};

interface Table {
  readonly side: Side;
  readonly rows: readonly CatalogRow[];
}

const ID = /^(?:aws|azure)\.\S+$/i;

function isFiltered(options: Options): boolean {
  return ['provider', 'category', 'fidelity'].some((name) => options.text(name) !== undefined);
}

/** The service of one of these clouds that has this id, or this full name. */
function named(typed: string, sides: readonly Side[]): Service | undefined {
  const name = typed.trim().toLowerCase();
  return [...catalog.services.values()].find(
    (service) =>
      sides.some((side) => side === service.provider) && (service.id === name || service.name.toLowerCase() === name),
  );
}

function sidesOf(options: Options): readonly Side[] {
  const provider = options.text('provider');
  return isSide(provider) ? [provider] : ['aws', 'azure'];
}

function tableOf(side: Side, typed: string | undefined, options: Options, today: string): readonly CatalogRow[] {
  const category = CATEGORIES.find((one) => one === options.text('category'));
  const fidelity = FIDELITIES.find((one) => one === options.text('fidelity'));
  return catalogTable(catalog, side, today, {
    ...(typed !== undefined && { typed }),
    ...(category !== undefined && { categories: [category] }),
    ...(fidelity !== undefined && { fidelity }),
  });
}

/** The whole catalog has the things that belong to no cloud as well. */
function neutralServices(): readonly Service[] {
  return [...catalog.services.values()].filter(({ provider }) => provider === 'neutral');
}

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

function toMarkdown({ side, rows }: Table): string {
  return rowsMarkdown(rows, side);
}

function toText({ side, rows }: Table): string {
  const names = rows.map(nameOf);
  const width = Math.max(...names.map(({ length }) => length), SIDE_NAMES[side].length);
  const other = SIDE_NAMES[otherSide(side)];
  const lines = rows.map(({ service, fidelity, counterparts }, index) =>
    [
      (names[index] ?? '').padEnd(width),
      fidelity.padEnd(FIDELITY_WIDTH),
      [...new Set(counterparts.map(counterpartName))].join(', '),
      `(${CATEGORY_NAMES[service.category]})`,
    ].join('  '),
  );
  return `${[`${SIDE_NAMES[side].padEnd(width)}  ${'fidelity'.padEnd(FIDELITY_WIDTH)}  ${other}`, ...lines].join('\n')}\n`;
}

const FIDELITY_WIDTH = 'fidelity'.length;

function nameOf({ service, mark }: CatalogRow): string {
  return mark === undefined ? service.name : `${service.name} [${mark.text}]`;
}
