import { type Catalog, matchesAny } from '../catalog/catalog.ts';
import type { AnswerValue, ChoiceOption, Question } from '../catalog/compute-choice.ts';
import { meetsProperty } from '../catalog/condition.ts';
import type { Condition } from '../catalog/schema.ts';
import type { ViewNode } from '../catalog/side-view.ts';
import type { PropertyValue } from '../document/schema.ts';
import type { Workload } from './workload.ts';

type PropertyOf = (id: string) => PropertyValue | undefined;

/** The answers that a node's properties, and what calls it, give already, as the side has it. */
export function workloadOf(node: ViewNode, catalog: Catalog): Workload {
  const property: PropertyOf = (id) => (Object.hasOwn(node.face.properties, id) ? node.face.properties[id] : undefined);
  const answers: Record<string, AnswerValue> = {};
  for (const question of catalog.computeChoice.questions) {
    const answer = statedAnswer(question, property) ?? inferredAnswer(question, node, property);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

/** The option that the node is today; undefined: none of them, or its plan is not stated. */
export function presentOption(node: ViewNode, catalog: Catalog): ChoiceOption | undefined {
  const { service, face } = node;
  return catalog.computeChoice.options.find(
    (option) =>
      option.also.includes(service.id) ||
      ([option.service, ...option.as.map((other) => other.service)].includes(service.id) &&
        Object.entries(option.settings).every(([id, value]) => settingOf(face.properties, id, value))),
  );
}

/** A plan has to be stated; the operating system of a plan that names one may be left open. */
function settingOf(properties: ViewNode['face']['properties'], id: string, wanted: AnswerValue): boolean {
  const stated = properties[id];
  return stated === wanted || (stated === undefined && id === 'operatingSystem');
}

/** True if the node is compute of the kinds that can be chosen. Of a group that its machines are drawn in, they are asked themselves. */
export function isChoosable({ service, children }: ViewNode, catalog: Catalog): boolean {
  return catalog.computeChoice.options.some(
    (option) =>
      [option.service, ...option.as.map((other) => other.service)].includes(service.id) ||
      (children.length === 0 && option.also.includes(service.id)),
  );
}

/** What is to be stated of a node so that it gives these answers; null takes a property away. */
export function propertiesFor(
  workload: Workload,
  before: Workload,
  catalog: Catalog,
): Readonly<Record<string, AnswerValue | null>> {
  const changes: Record<string, AnswerValue | null> = {};
  for (const { id, properties } of catalog.computeChoice.questions) {
    const [property] = properties;
    if (property === undefined || workload[id] === before[id]) continue;
    changes[property] = workload[id] ?? null;
  }
  return changes;
}

function statedAnswer({ properties, type, values }: Question, property: PropertyOf): AnswerValue | undefined {
  for (const id of properties) {
    const value = property(id);
    if (type === 'seconds' && typeof value === 'number') return value;
    if (type === 'yes-no' && typeof value === 'boolean') return value;
    if (type === 'choice' && typeof value === 'string' && values?.some((one) => one.value === value)) return value;
  }
  return undefined;
}

function inferredAnswer({ inferred }: Question, node: ViewNode, property: PropertyOf): AnswerValue | undefined {
  return inferred.find(({ when }) => when.every((condition) => isMet(condition, node, property)))?.value;
}

/** Of neighbours only those that a line comes from are looked at: what calls the node says what starts its work. */
function isMet(condition: Condition, node: ViewNode, property: PropertyOf): boolean {
  if ('property' in condition) return meetsProperty(condition, property(condition.property));
  if (!('neighbour' in condition && 'is' in condition) || condition.neighbour !== 'from') return false;
  const { is, stating, beside } = condition;
  if (stating !== undefined || beside !== undefined) return false;
  return node.incoming.some(({ source }) => matchesAny(source.service, is));
}
