import { Controls, type Edge, type Node, ReactFlow } from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/style.css';

interface PlainDiagram {
  readonly nodes: Node[];
  readonly edges: Edge[];
}

declare global {
  interface Window {
    showPlain: (diagram: PlainDiagram) => Promise<number>;
  }
}

/** Shows the same nodes as React Flow does out of the box; gives the milliseconds until they were painted. */
window.showPlain = async ({ nodes, edges }) => {
  const start = performance.now();
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  createRoot(root).render(
    <div style={{ width: '100vw', height: '100vh' }}>
      <ReactFlow defaultNodes={nodes} defaultEdges={edges} minZoom={0.02} fitView>
        <Controls />
      </ReactFlow>
    </div>,
  );
  while (document.querySelectorAll('.react-flow__node').length === 0) await nextFrame();
  await nextFrame();
  await nextFrame();
  return performance.now() - start;
};

function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
