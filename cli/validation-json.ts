import { catalog } from '../catalog/index.ts';
import { SEVERITIES } from '../shared/validation/finding.ts';
import { findingToJson } from './json-output.ts';
import { printableJson } from './printable.ts';
import { sorted, type Unread, type Validated } from './validated.ts';

/** What is said of all files, for a script; a later run takes it as its baseline. */
export function validationJson(results: readonly Validated[], unread: readonly Unread[]): string {
  const files = results.map(({ read, side, findings, known, gone }) => {
    const { design, restructuring, suppressed } = sorted(findings);
    return {
      file: read.name,
      provider: side,
      environment: read.diagram.environment,
      catalog: catalog.version,
      findings: design.map(findingToJson),
      restructuring: restructuring.map(findingToJson),
      suppressed: suppressed.map((finding) => ({ ...findingToJson(finding), reason: finding.suppressed })),
      counts: Object.fromEntries(
        SEVERITIES.map((one) => [one, design.filter(({ severity }) => severity === one).length]),
      ),
      baseline: { known, gone },
    };
  });
  return printableJson({ files, unread });
}
