import { catalog } from '../../catalog/index.ts';
import type { AnswerValue, Question } from '../../shared/catalog/compute-choice.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { choiceMarkdown } from '../../shared/choose/choice-markdown.ts';
import { chooseCompute } from '../../shared/choose/choose-compute.ts';
import type { CloudChoice, Workload } from '../../shared/choose/workload.ts';
import { presentOption, workloadOf } from '../../shared/choose/workload-of.ts';
import { choiceText } from '../choose-text.ts';
import { CliError } from '../cli-error.ts';
import type { Command, OptionSpec } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import type { CliHost } from '../host.ts';
import type { Options } from '../options.ts';
import { PAGE_OPTION } from '../page-option.ts';
import { printable, printableJson, printableLine } from '../printable.ts';
import { printNotices, readDiagram } from '../read-diagram.ts';

const { questions } = catalog.computeChoice;
const CLOUDS: readonly CloudChoice[] = ['aws', 'azure', 'both'];

export const chooseCommand: Command = {
  name: 'choose',
  usage:
    'skyflip choose [--run-seconds n] [--traffic spiky] ... [--node file#id] [--cloud aws|azure|both] [--format f]',
  summary: 'Says which compute service suits the work, with what speaks for and against each.',
  details: [
    'Whatever is not given is unknown and rules nothing out; the question that matters most next is named.',
    '--node takes the answers from the properties of a node (shop.skyflip#orders); answers that are given as well go before.',
  ],
  options: [
    ...questions.map(optionOf),
    { name: 'node', value: '<file#id>', text: 'a node of a diagram, whose properties give the answers' },
    PAGE_OPTION,
    { name: 'cloud', value: '<cloud>', choices: CLOUDS, text: 'whose services are ranked (both unless given)' },
    { name: 'format', value: '<format>', choices: ['text', 'json', 'md'], text: 'text (default), JSON or Markdown' },
  ],
  files: { min: 0, max: 0 },
  async run(options, host) {
    const given = answersGiven(options);
    const of = options.text('node');
    const node = of === undefined ? undefined : await nodeNamed(of, options, host);
    const workload = { ...(node && workloadOf(node, catalog)), ...given };
    const present = node && presentOption(node, catalog)?.id;
    const cloud = CLOUDS.find((one) => one === options.text('cloud')) ?? 'both';
    const result = chooseCompute(workload, catalog, cloud, present);
    const format = options.text('format') ?? 'text';
    if (format === 'json') await host.writeStdout(printableJson(toJson(result, workload, cloud, present)));
    else if (format === 'md') await host.writeStdout(printable(choiceMarkdown(result, workload, catalog)));
    else await host.writeStdout(printable(choiceText(result, workload, present)));
    return EXIT_FINE;
  },
};

function optionOf({ flag, type, values, question }: Question): OptionSpec {
  if (type === 'seconds') return { name: flag, value: '<seconds>', text: question };
  const choices = type === 'yes-no' ? ['yes', 'no'] : (values ?? []).map(({ value }) => value);
  return { name: flag, value: '<answer>', choices, text: question };
}

function answersGiven(options: Options): Workload {
  const answers: Record<string, AnswerValue> = {};
  for (const question of questions) {
    const text = options.text(question.flag);
    if (text !== undefined) answers[question.id] = answerOf(question, text);
  }
  return answers;
}

function answerOf({ type, flag }: Question, text: string): AnswerValue {
  if (type === 'yes-no') return text === 'yes';
  if (type === 'choice') return text;
  if (!/^\d{1,12}(?:\.\d{1,6})?$/.test(text)) {
    throw new CliError(`--${flag} ${printableLine(text)}`, 'must be a number of seconds, such as 0.5 or 1200');
  }
  return Number(text);
}

/** The last # parts file and node: an id has none. */
async function nodeNamed(typed: string, options: Options, host: CliHost) {
  const hash = typed.lastIndexOf('#');
  const file = typed.slice(0, hash);
  const id = typed.slice(hash + 1);
  if (hash < 1 || id === '')
    throw new CliError(`--node ${printableLine(typed)}`, 'must be a file and a node: shop.skyflip#orders');
  const read = await readDiagram(file, options, host);
  await printNotices(read, host);
  const view: SideView = viewSide(read.diagram, read.diagram.provider, catalog);
  const node = view.nodes.get(id);
  if (node === undefined) throw new CliError(printableLine(read.name), `shows no node "${printableLine(id)}"`);
  return node;
}

/** Of an option, scripts may rely on id, service, settings, verdict, rank, tiedWith and reasons; the others may grow. */
function toJson(
  { ranking, conflicts, next, myths }: ReturnType<typeof chooseCompute>,
  workload: Workload,
  cloud: CloudChoice,
  present: string | undefined,
) {
  return {
    catalog: catalog.version,
    cloud,
    workload,
    present: present ?? null,
    ranking: ranking.map(({ rank, ...option }) => ({ rank: rank ?? null, ...option })),
    conflicts,
    next: next === undefined ? null : { id: next.id, option: `--${next.flag}`, question: next.question },
    myths,
  };
}
