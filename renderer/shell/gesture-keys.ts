import type { TaskId } from './shortcut-tasks.ts';

interface GestureKey {
  readonly task: TaskId;
  readonly label: string;
  /** `Mod` is Cmd on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[];
}

/** What the pointer does, with a key held and without. */
export const GESTURE_KEYS: readonly GestureKey[] = [
  { task: 'draw', label: 'Place a service', keys: ['Drag from the list'] },
  { task: 'draw', label: 'Take a service in the hand, then place it', keys: ['Click it, click'] },
  { task: 'draw', label: 'Keep it in the hand for another', keys: ['Shift+click'] },
  { task: 'draw', label: 'Draw a frame at its size, around what it holds', keys: ['Click it, drag'] },
  { task: 'draw', label: 'Put it into a connection', keys: ['Drop on the line'] },
  { task: 'draw', label: 'Insert here', keys: ['Double-click'] },
  { task: 'draw', label: 'Add a connected neighbour', keys: ['Click a handle'] },
  { task: 'draw', label: 'Connect', keys: ['Drag a handle'] },
  { task: 'edit', label: 'Bend a line', keys: ['Drag it'] },
  { task: 'edit', label: 'Take a bend away', keys: ['Double-click its handle'] },
  { task: 'edit', label: 'Hold an end at a side', keys: ['Drag it to a port'] },
  { task: 'select', label: 'Add to the selection, or take out', keys: ['Shift+click'] },
  { task: 'select', label: 'Select what lies in a box', keys: ['Drag on empty'] },
  { task: 'move', label: 'Drag a copy', keys: ['Alt+drag'] },
  { task: 'move', label: 'Free of grid, guides and lines', keys: ['Drag, then Alt'] },
  { task: 'move', label: 'Stay in the frame, which makes room', keys: ['Mod+drag'] },
  { task: 'move', label: 'Fit a frame to its contents', keys: ['Double-click its border'] },
  { task: 'move', label: 'Collapse a frame, or open it', keys: ['Click the arrow'] },
  { task: 'edit', label: 'Write a name', keys: ['Double-click it'] },
  { task: 'view', label: 'Move the view', keys: ['Space+drag', 'Wheel'] },
  { task: 'view', label: 'Zoom', keys: ['Mod+wheel'] },
];
