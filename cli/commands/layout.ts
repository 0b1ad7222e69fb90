import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { applyLayout } from '../../shared/layout/apply-layout.ts';
import { arrange } from '../../shared/layout/arrange.ts';
import { DENSITIES, DIRECTIONS, type LayoutOptions, USUAL_LAYOUT } from '../../shared/layout/layout-options.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import { layoutEngine } from '../layout-engine.ts';
import type { Options } from '../options.ts';
import { PAGE_OPTION } from '../page-option.ts';
import { printNotices, readDiagram } from '../read-diagram.ts';
import { OUTPUT_OPTIONS, outputOf, writeOutputs } from '../write-output.ts';

export const layoutCommand: Command = {
  name: 'layout',
  usage:
    'skyflip layout <file> [-o out.skyflip] [--direction right|down|left|up] [--density compact|normal|roomy] [--keep-order]',
  summary: 'Arranges the diagram: new places for everything, nothing else changes.',
  details: ['Without -o the arranged document goes to standard output. The same diagram always comes out the same.'],
  options: [
    ...OUTPUT_OPTIONS,
    { name: 'direction', value: '<way>', choices: DIRECTIONS, text: 'where connections lead; right if not stated' },
    {
      name: 'density',
      value: '<density>',
      choices: DENSITIES,
      text: 'how far apart things stand; normal if not stated',
    },
    { name: 'keep-order', text: 'what lies further left or above stays so, as far as lines and room allow' },
    PAGE_OPTION,
  ],
  files: { min: 1, max: 1 },
  async run(options, host) {
    const output = outputOf(options);
    const read = await readDiagram(options.files[0] ?? '-', options, host);
    const view = viewSide(read.diagram, read.diagram.provider, catalog);
    const frames = await arrange(view, { kind: 'all' }, layoutOptions(options), layoutEngine());
    const arranged = applyLayout(read.diagram, { kind: 'all' }, frames, { catalog, newId: noNewId });
    if (!arranged.ok) throw new CliError(read.name, arranged.error.message);
    const text = serializeDiagram({ ...arranged.value, catalogVersion: catalog.version });
    if (output === undefined) await host.writeStdout(text);
    else await writeOutputs([{ path: output, data: text }], options, host);
    await printNotices(read, host);
    return EXIT_FINE;
  },
};

/** Anything but the choices was refused when the options were read. */
function layoutOptions(options: Options): LayoutOptions {
  return {
    direction: DIRECTIONS.find((one) => one === options.text('direction')) ?? USUAL_LAYOUT.direction,
    density: DENSITIES.find((one) => one === options.text('density')) ?? USUAL_LAYOUT.density,
    keepOrder: options.has('keep-order'),
  };
}

function noNewId(): string {
  throw new Error('a layout adds nothing');
}
