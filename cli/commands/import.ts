import { catalog } from '../../catalog/index.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import type { ImportedPage } from '../../shared/import/drawio/import-drawio.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import { pageOption } from '../page-option.ts';
import { printableJson, printableLine } from '../printable.ts';
import { readInput } from '../read-diagram.ts';
import { OUTPUT_OPTIONS, outputOf, writeOutputs } from '../write-output.ts';

interface Written {
  readonly number: number;
  readonly page: ImportedPage;
  readonly path: string | null;
}

export const importCommand: Command = {
  name: 'import',
  usage: 'skyflip import <file.drawio> -o out.skyflip [--page n] [--format text|json]',
  summary: 'Turns a draw.io diagram into Skyflip diagrams, one a page.',
  details: [
    'Also reads the PNG and SVG pictures that draw.io exports with the diagram inside.',
    'A file with several pages gives out-1.skyflip, out-2.skyflip … unless --page chooses one.',
    'What is not recognised becomes a labelled box and is counted. Without -o the document goes to standard',
    'output and the summary to standard error.',
  ],
  options: [
    ...OUTPUT_OPTIONS,
    { name: 'page', value: '<n>', text: 'only this page, from 1' },
    { name: 'format', value: '<format>', choices: ['text', 'json'], text: 'the summary as text (default) or json' },
  ],
  files: { min: 1, max: 1 },
  async run(options, host) {
    const wanted = pageOption(options);
    const { name, bytes } = await readInput(options.files[0] ?? '-', host);
    const { choosePage, importPages, isSkyflipFile } = await import('../foreign-files.ts');
    if (isSkyflipFile(name, bytes))
      throw new CliError(name, 'is a Skyflip diagram already; import reads draw.io files');
    const pages = importPages(name, bytes);
    const output = outputOf(options);
    const chosen = wanted === undefined ? numbered(pages) : [choosePage(name, pages, wanted)];
    if (output === undefined) {
      const [first] = chosen;
      if (first === undefined || chosen.length > 1)
        throw new CliError(name, `has ${pages.length} pages: choose one with --page, or name a file with -o`);
      await host.writeStdout(documentText(first.page));
      await host.writeStderr(summary(name, [{ ...first, path: null }], options.text('format')));
      return EXIT_FINE;
    }
    const written = chosen.map((one) => ({
      ...one,
      path: chosen.length === 1 ? output : numberedPath(output, one.number),
    }));
    await writeOutputs(
      written.map(({ path, page }) => ({ path, data: documentText(page) })),
      options,
      host,
    );
    await host.writeStdout(summary(name, written, options.text('format')));
    return EXIT_FINE;
  },
};

function numbered(pages: readonly ImportedPage[]): readonly { page: ImportedPage; number: number }[] {
  return pages.map((page, index) => ({ page, number: index + 1 }));
}

function documentText(page: ImportedPage): string {
  return serializeDiagram({ ...page.diagram, catalogVersion: catalog.version });
}

/** out.skyflip -> out-2.skyflip */
function numberedPath(path: string, number: number): string {
  const dot = path.lastIndexOf('.');
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return dot > slash + 1 ? `${path.slice(0, dot)}-${number}${path.slice(dot)}` : `${path}-${number}`;
}

function summary(name: string, written: readonly Written[], format: string | undefined): string {
  const pages = written.map(({ number, page, path }) => ({
    page: number,
    name: page.name,
    file: path,
    provider: page.diagram.provider,
    nodes: Object.keys(page.diagram.nodes).length,
    connections: Object.keys(page.diagram.connections).length,
    recognised: page.recognised,
    unrecognised: page.unrecognised,
    notices: page.notices,
  }));
  if (format === 'json') return printableJson({ file: name, pages });
  const lines = pages.flatMap((page) => [
    `${name}, page ${page.page}${page.name === '' ? '' : ` "${page.name}"`}${page.file === null ? '' : ` -> ${page.file}`}`,
    `  ${page.nodes} nodes and ${page.connections} connections; ${page.recognised} shapes recognised, ${page.unrecognised} kept as labelled boxes`,
    ...page.notices.map((notice) => `  note: ${notice}`),
  ]);
  return `${lines.map(printableLine).join('\n')}\n`;
}
