import { z } from 'zod';
import type { Finding } from '../shared/validation/finding.ts';
import { findingKey } from '../shared/validation/finding-key.ts';
import { CliError } from './cli-error.ts';
import { decodeText } from './decode-text.ts';
import type { CliHost } from './host.ts';
import { readInput } from './read-diagram.ts';

const knownSchema = z.object({ key: z.string() });
const fileSchema = z.object({
  file: z.string(),
  provider: z.string(),
  findings: z.array(knownSchema),
  restructuring: z.array(knownSchema),
});
const baselineSchema = z.object({ files: z.array(fileSchema) });

/** The findings of an earlier run, to be left out of this one. */
export interface Baseline {
  /** What is new of a file's findings on a side; as often as the baseline has a finding, it is known. */
  readonly compare: (file: string, side: string, findings: readonly Finding[]) => Compared;
}

export interface Compared {
  readonly fresh: readonly Finding[];
  readonly known: number;
  readonly gone: number;
}

/** Reads what `validate --format json` wrote. */
export async function readBaseline(path: string, host: CliHost): Promise<Baseline> {
  const { name, bytes } = await readInput(path, host);
  const parsed = baselineSchema.safeParse(jsonOf(name, decodeText(name, bytes)));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new CliError(name, `is no output of validate --format json${where === '' ? '' : `: look at ${where}`}`);
  }
  const counts = new Map<string, Map<string, number>>();
  for (const { file, provider, findings, restructuring } of parsed.data.files) {
    const known = counts.get(fileKey(file, provider)) ?? new Map<string, number>();
    for (const { key } of [...findings, ...restructuring]) known.set(key, (known.get(key) ?? 0) + 1);
    counts.set(fileKey(file, provider), known);
  }
  return { compare: (file, side, findings) => compare(findings, new Map(counts.get(fileKey(file, side)))) };
}

function compare(findings: readonly Finding[], left: Map<string, number>): Compared {
  const fresh = findings.filter((finding) => {
    if (finding.suppressed !== null) return true;
    const key = findingKey(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { fresh, known: findings.length - fresh.length, gone };
}

/** The same file however its folder is written: docs/a.skyflip, ./docs/a.skyflip, docs\a.skyflip. */
function fileKey(file: string, side: string): string {
  return `${side} ${file.replaceAll('\\', '/').replace(/^(\.\/)+/, '')}`;
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(name, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
