import type { ReactNode } from 'react';
import { counted } from '../../shared/counted.ts';
import { elementOf } from '../actions/announce-element.ts';
import { countOf } from '../actions/selected-nodes.ts';
import { useApp, useEditor, useFindings, useView } from '../app-context.tsx';
import spoken from '../ui/spoken.module.css';

export const SELECTION_WORDS = 'canvas-selection';

/** What a screen reader tells of the canvas when the keyboard comes to it; what changes meanwhile is announced. */
export function SelectionWords(): ReactNode {
  const app = useApp();
  const selection = useEditor((editor) => editor.selection);
  const { nodes } = useView();
  useFindings((findings) => findings.here);
  const [first] = selection;
  const words =
    first === undefined
      ? `${counted(nodes.size, 'element', 'elements')}, none selected. Tab goes from one to the next.`
      : selection.size === 1
        ? elementOf(app, first)
        : `${countOf([...selection])} selected`;
  return (
    <span id={SELECTION_WORDS} className={spoken.spoken} aria-hidden>
      {words}
    </span>
  );
}
