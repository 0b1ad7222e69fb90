import type { AnswerValue } from '../../shared/catalog/compute-choice.ts';
import type { RankedOption } from '../../shared/choose/rank-options.ts';
import { type AddNodeInput, addNode } from '../../shared/commands/add-node.ts';
import { replaceService } from '../../shared/commands/replace-service.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { ok } from '../../shared/result.ts';
import { addedIds, type Change } from '../state/editor.ts';

/** Properties to be stated; null takes one away. */
type Properties = Readonly<Record<string, AnswerValue | null>>;

/**
 * Makes the node what was chosen, with its plan; the plan of what it was before goes. Its lines, place and name stay, and what the
 * work needs is stated of it where that is wanted.
 */
export function chosenForNode(
  id: string,
  option: RankedOption,
  before: RankedOption['settings'],
  answers: Properties,
): Change {
  const left = Object.keys(before).filter((one) => !Object.hasOwn(option.settings, one));
  const properties = { ...Object.fromEntries(left.map((one) => [one, null])), ...option.settings, ...answers };
  return (diagram, env) => {
    const replaced = replaceService(diagram, { id, serviceId: option.service }, env);
    return replaced.ok ? setProperties(replaced.value, { ids: [id], properties }, env) : replaced;
  };
}

/** Places what was chosen as a new node. */
export function chosenAsNew(
  option: RankedOption,
  place: Pick<AddNodeInput, 'frame' | 'parentId'>,
  answers: Properties,
): Change {
  return (diagram, env) => {
    const placed = addNode(diagram, { serviceId: option.service, ...place }, env);
    if (!placed.ok) return placed;
    const ids = addedIds(diagram, placed.value);
    const properties = { ...option.settings, ...answers };
    return ids.length === 0 ? ok(placed.value) : setProperties(placed.value, { ids, properties }, env);
  };
}
