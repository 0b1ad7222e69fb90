import { catalog } from '../catalog/index.ts';
import { planNamed, serviceNamed } from '../shared/catalog/compare-named.ts';
import { nodeSubject, planSubject, type Subject, serviceSubject } from '../shared/catalog/compare-subject.ts';
import { compact } from '../shared/catalog/folded-text.ts';
import { type SideView, type ViewNode, viewSide } from '../shared/catalog/side-view.ts';
import { SIDE_NAMES } from '../shared/document/side-names.ts';
import { oneLine } from '../shared/one-line.ts';
import { CliError } from './cli-error.ts';
import { printableLine } from './printable.ts';
import type { ReadDiagram } from './read-diagram.ts';
import { isSide } from './side-option.ts';

/** `lambda`, `azure.function-app:premium`, `shop.skyflip#orders` or `shop.skyflip#orders@azure`. */
export async function subjectNamed(typed: string, read: (file: string) => Promise<ReadDiagram>): Promise<Subject> {
  const hash = typed.lastIndexOf('#');
  if (hash > 0) return nodeNamed(typed.slice(hash + 1), await read(typed.slice(0, hash)));
  const colon = typed.indexOf(':');
  const name = colon === -1 ? typed : typed.slice(0, colon);
  const named = serviceNamed(name, catalog);
  if (named.kind === 'ambiguous') throw fail(name, `names several services: ${idsOf(named.candidates)}`);
  if (named.kind === 'unknown') {
    throw fail(name, `no service of the catalog is called so${nearest(idsOf(named.nearest))}`);
  }
  const service = named.found;
  if (colon === -1) return serviceSubject(service);
  const plan = planNamed(typed.slice(colon + 1), service);
  if (plan.kind === 'found') return planSubject(service, plan.found, catalog);
  const plans = service.variants.map(({ id }) => `${service.id}:${id}`).join(', ');
  throw fail(
    typed,
    plans === '' ? `${service.name} has no plans` : `${service.name} has no such plan; it has ${plans}`,
  );
}

function nodeNamed(typed: string, { name, diagram }: ReadDiagram): Subject {
  const at = typed.lastIndexOf('@');
  const side = typed.slice(at + 1);
  const shown = viewSide(diagram, diagram.provider, catalog);
  const isOfOther = at > 0 && isSide(side) && !shown.nodes.has(typed);
  const view = isOfOther ? viewSide(diagram, side, catalog) : shown;
  const wanted = isOfOther ? typed.slice(0, at) : typed;
  const found = nodesCalled(wanted, view);
  const [only] = found;
  const subject = `${printableLine(name)}#${wanted}`;
  if (only !== undefined && found.length === 1) return nodeSubject(only, view.side);
  if (found.length > 1) throw fail(subject, `several nodes are called so: ${idsOfNodes(found)}`);
  const all = [...view.nodes.values()];
  if (all.length === 0) throw fail(subject, `the diagram shows nothing on ${SIDE_NAMES[view.side]}`);
  const near = all.filter(({ id, node }) => isNear(wanted, id) || isNear(wanted, node.label));
  throw fail(
    subject,
    `${SIDE_NAMES[view.side]} shows no such node${nearest(idsOfNodes(near.length > 0 ? near : all))}`,
  );
}

/** By id, else by label. */
function nodesCalled(wanted: string, { nodes }: SideView): readonly ViewNode[] {
  const byId = nodes.get(wanted);
  if (byId !== undefined) return [byId];
  return [...nodes.values()].filter(
    ({ node }) => compact(node.label) !== '' && compact(node.label) === compact(wanted),
  );
}

function isNear(wanted: string, name: string): boolean {
  const [a, b] = [compact(wanted), compact(name)];
  return a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a));
}

const MOST_NAMED = 6;

function idsOfNodes(nodes: readonly ViewNode[]): string {
  const shown = nodes.slice(0, MOST_NAMED).map(({ id, node }) => {
    const label = oneLine(node.label);
    return label === '' || label === id ? id : `${id} (${label})`;
  });
  return [...shown, ...(nodes.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

function idsOf(services: readonly { readonly id: string }[]): string {
  return services.map(({ id }) => id).join(', ');
}

function nearest(names: string): string {
  return names === '' ? '; skyflip catalog lists them' : `; the nearest: ${names}`;
}

function fail(typed: string, reason: string): CliError {
  return new CliError(printableLine(typed), reason);
}
