import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';
import type { LayoutEngine } from '../shared/layout/engine.ts';

/** The layout library in this process, loaded when the first graph asks for it. */
export function layoutEngine(): LayoutEngine {
  let loaded: Promise<ELK> | undefined;
  return async (graph) => {
    loaded ??= loadLibrary();
    const elk = await loaded;
    try {
      const { children } = await elk.layout(structuredClone(graph) as unknown as ElkNode);
      return (children ?? []).map(({ id, x = 0, y = 0 }) => ({ id, x, y }));
    } catch {
      return undefined;
    }
  };
}

async function loadLibrary(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  return new Elk({ algorithms: ['layered'] });
}
