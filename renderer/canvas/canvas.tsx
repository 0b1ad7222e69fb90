import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import type { ReactNode } from 'react';
import { CanvasMenu } from '../actions/canvas-menu.tsx';
import { Surface } from './surface.tsx';

/** The diagram, drawn and handled. */
export function Canvas(): ReactNode {
  return (
    <CanvasMenu>
      <ReactFlowProvider>
        <Surface />
      </ReactFlowProvider>
    </CanvasMenu>
  );
}
