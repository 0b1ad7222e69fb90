import { addNode } from './add-node.ts';
import { align } from './align.ts';
import { chooseEquivalent } from './choose-equivalent.ts';
import { chooseTogether } from './choose-together.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import { deleteElements } from './delete.ts';
import { distribute } from './distribute.ts';
import { duplicate } from './duplicate.ts';
import { editDiagram } from './edit-diagram.ts';
import { editNode } from './edit-node.ts';
import { fitFrames } from './fit-frames.ts';
import { flipPart } from './flip-part.ts';
import { insertSpace } from './insert-space.ts';
import { move } from './move.ts';
import { paste } from './paste.ts';
import { relabel } from './relabel.ts';
import { reorder } from './reorder.ts';
import { reorderSteps } from './reorder-steps.ts';
import { replaceInLabels } from './replace-in-labels.ts';
import { replaceService } from './replace-service.ts';
import { resize } from './resize.ts';
import { routeAgain } from './route-again.ts';
import { sameSize } from './same-size.ts';
import { setCollapsed } from './set-collapsed.ts';
import { setConnection } from './set-connection.ts';
import { setFrames } from './set-frames.ts';
import { setLabel } from './set-label.ts';
import { setPinned } from './set-pinned.ts';
import { setProperties } from './set-properties.ts';
import { setStyle } from './set-style.ts';
import { splitConnection } from './split-connection.ts';
import { suppressFinding } from './suppress-finding.ts';
import { tidy } from './tidy.ts';
import { turnConnections } from './turn-connections.ts';
import { unsuppressFinding } from './unsuppress-finding.ts';

interface CommandEntry {
  /** The file's name. */
  readonly id: string;
  /** What the history calls the step: "Undo Move". */
  readonly label: string;
  readonly run: Command<never>;
}

/** Every command, one file each. A test holds the list against the folder. */
export const COMMANDS = [
  { id: 'add-node', label: 'Add', run: addNode },
  { id: 'connect', label: 'Connect', run: connect },
  { id: 'move', label: 'Move', run: move },
  { id: 'resize', label: 'Resize', run: resize },
  { id: 'insert-space', label: 'Make room', run: insertSpace },
  { id: 'fit-frames', label: 'Fit to contents', run: fitFrames },
  { id: 'set-collapsed', label: 'Collapse or expand', run: setCollapsed },
  { id: 'delete', label: 'Delete', run: deleteElements },
  { id: 'paste', label: 'Paste', run: paste },
  { id: 'duplicate', label: 'Duplicate', run: duplicate },
  { id: 'set-label', label: 'Rename', run: setLabel },
  { id: 'set-properties', label: 'Change properties', run: setProperties },
  { id: 'edit-node', label: 'Change node', run: editNode },
  { id: 'set-connection', label: 'Change connection', run: setConnection },
  { id: 'turn-connections', label: 'Turn round', run: turnConnections },
  { id: 'route-again', label: 'Route again', run: routeAgain },
  { id: 'split-connection', label: 'Insert into connection', run: splitConnection },
  { id: 'replace-service', label: 'Replace service', run: replaceService },
  { id: 'choose-equivalent', label: 'Choose equivalent', run: chooseEquivalent },
  { id: 'choose-together', label: 'Choose equivalents', run: chooseTogether },
  { id: 'set-pinned', label: 'Keep on a cloud', run: setPinned },
  { id: 'flip-part', label: 'Flip this part', run: flipPart },
  { id: 'relabel', label: 'Rename for the other cloud', run: relabel },
  { id: 'replace-in-labels', label: 'Replace in names', run: replaceInLabels },
  { id: 'reorder', label: 'Reorder', run: reorder },
  { id: 'reorder-steps', label: 'Reorder steps', run: reorderSteps },
  { id: 'set-style', label: 'Change style', run: setStyle },
  { id: 'align', label: 'Align', run: align },
  { id: 'distribute', label: 'Distribute', run: distribute },
  { id: 'same-size', label: 'Make equal', run: sameSize },
  { id: 'tidy', label: 'Tidy up', run: tidy },
  { id: 'set-frames', label: 'Arrange', run: setFrames },
  { id: 'edit-diagram', label: 'Change diagram', run: editDiagram },
  { id: 'suppress-finding', label: 'Suppress finding', run: suppressFinding },
  { id: 'unsuppress-finding', label: 'Show finding again', run: unsuppressFinding },
] as const satisfies readonly CommandEntry[];
