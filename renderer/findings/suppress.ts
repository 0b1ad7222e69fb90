import { suppressFinding } from '../../shared/commands/suppress-finding.ts';
import { unsuppressFinding } from '../../shared/commands/unsuppress-finding.ts';
import type { Diagram, Suppression } from '../../shared/document/schema.ts';
import { metaOfRule } from '../../shared/flip/meta-of-rule.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';

/** Asks why, and sets the finding aside: for its element, or for the whole diagram. */
export async function suppress(app: App, finding: Finding, scope: 'element' | 'diagram', name: string): Promise<void> {
  const where = scope === 'element' ? `for ${name}` : 'in this diagram';
  const answer = await app.ui.ask({
    title: `Suppress ${finding.code} ${where}`,
    text: `${finding.message} It will be listed as suppressed, with your reason, for whoever reads the diagram next.`,
    choices: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'suppress', label: 'Suppress', tone: 'primary' },
    ],
    input: { label: 'Reason', placeholder: 'Accepted until the second region is there', isRequired: true },
  });
  if (answer?.choice !== 'suppress') return;
  const element = scope === 'element' ? elementOf(finding) : undefined;
  const input = { rule: finding.rule, reason: answer.text, ...(element !== undefined && { element }) };
  const done = app.editor.dispatch(suppressFinding, input);
  if (done.ok) app.ui.announce(`${finding.code} suppressed ${where}`);
  else app.ui.notify({ tone: 'warning', text: done.error.message });
}

export function showAgain(app: App, finding: Finding): void {
  const suppression = suppressionOf(finding, app.editor.diagram());
  if (suppression === undefined) return;
  const { rule, element } = suppression;
  const done = app.editor.dispatch(unsuppressFinding, { rule, ...(element !== undefined && { element }) });
  if (isAccepted(app, done)) app.ui.announce(`${finding.code} is shown again`);
}

/** Asks for another reason; the old one stands in the line. */
export async function editReason(app: App, suppression: Suppression): Promise<void> {
  const { rule, element, reason } = suppression;
  const code = metaOfRule(rule)?.code ?? rule;
  const answer = await app.ui.ask({
    title: `Reason for suppressing ${code}`,
    text: 'Whoever reads the diagram next sees it.',
    choices: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'keep', label: 'Keep this reason', tone: 'primary' },
    ],
    input: { label: 'Reason', text: reason, isRequired: true },
  });
  if (answer?.choice !== 'keep' || answer.text.trim() === reason) return;
  const input = { rule, reason: answer.text, ...(element !== undefined && { element }) };
  if (isAccepted(app, app.editor.dispatch(suppressFinding, input))) app.ui.announce(`Reason for ${code} changed`);
}

/** Takes a suppression back that keeps nothing quiet. */
export function removeSuppression(app: App, { rule, element }: Suppression): void {
  isAccepted(app, app.editor.dispatch(unsuppressFinding, { rule, ...(element !== undefined && { element }) }));
}

/** Those that keep none of these findings quiet: the design or the rules have changed since, or they are about the other side. */
export function idleSuppressions(diagram: Diagram, here: readonly Finding[]): readonly Suppression[] {
  const used = new Set(here.flatMap((finding) => suppressionOf(finding, diagram) ?? []));
  return diagram.suppressions.filter((one) => !used.has(one));
}

/** What keeps the finding quiet; undefined: nothing does. */
export function suppressionOf({ rule, code, nodes, connections }: Finding, diagram: Diagram): Suppression | undefined {
  return diagram.suppressions.find(
    (one) =>
      (one.rule === rule || one.rule === code) &&
      (one.element === undefined || nodes.includes(one.element) || connections.includes(one.element)),
  );
}

/** The element that a finding is first of all about; undefined: the diagram as a whole. */
export function elementOf({ nodes, connections }: Finding): string | undefined {
  return nodes[0] ?? connections[0];
}
