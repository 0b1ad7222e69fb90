import type { ReactNode } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { faceOf } from '../../shared/catalog/face-of.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { openCompare, plansOf } from './open-compare.ts';

/** From a node to its comparison: with what it is on the other side, between its plans, or with anything. */
export function CompareLinks({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const app = useApp();
  const { side } = useView();
  const { id, service } = viewNode;
  const there = otherSide(side);
  return (
    <>
      {hasTwin(app, viewNode, there) && (
        <Button tone="link" onClick={() => openCompare(app, [{ node: id }, { node: id, side: there }])}>
          Compare with its twin
        </Button>
      )}
      {service.variants.length > 1 && (
        <Button tone="link" onClick={() => openCompare(app, plansOf(service))}>
          Compare plans
        </Button>
      )}
      <Button tone="link" onClick={() => openCompare(app, [{ node: id }])}>
        Compare…
      </Button>
    </>
  );
}

function hasTwin({ catalog, editor }: App, { node, service }: ViewNode, there: Side): boolean {
  if (node.only !== undefined) return false;
  const face = faceOf(node, there, editor.diagram(), catalog);
  return face.state === 'shown' && face.service !== service;
}
