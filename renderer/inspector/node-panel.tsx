import { type ReactNode, useMemo } from 'react';
import { isArea, isCallout, isOverlay, isSteps } from '../../shared/catalog/annotations.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { nodeLabel } from '../../shared/scene/node-label.ts';
import { LinksSection } from '../annotate/links-section.tsx';
import { StepsSection } from '../annotate/steps-section.tsx';
import { StyleSection } from '../annotate/style-section.tsx';
import { useApp } from '../app-context.tsx';
import { RightCompute } from '../choose/right-compute.tsx';
import { SuggestionLines } from '../flip/suggestion-lines.tsx';
import { AboutService } from './about-service.tsx';
import { fieldsOfNodes } from './field.ts';
import { FieldSections } from './field-sections.tsx';
import { FrameSection } from './frame-section.tsx';
import { MeasuresSection } from './measures-section.tsx';
import { NodeHead } from './node-head.tsx';
import { NotesSection } from './notes-section.tsx';
import { PlaceSection } from './place-section.tsx';
import { TwinCard } from './twin-card.tsx';
import { UnknownProperties } from './unknown-properties.tsx';

/** One node: what it is, its twin, what is stated of it, where it runs, and what the catalog knows of its service. */
export function NodePanel({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const { catalog } = useApp();
  const fields = useMemo(() => fieldsOfNodes([viewNode], catalog), [viewNode, catalog]);
  const ids = useMemo(() => [viewNode.id], [viewNode.id]);
  const nodes = [viewNode];
  const { service, node, id } = viewNode;
  if (isOverlay(service)) {
    return (
      <>
        <NodeHead viewNode={viewNode} />
        <StyleSection nodes={nodes} connections={NONE} />
        {service.id === 'neutral.note' && <LinksSection source={nodeLabel(viewNode)} />}
        {(isCallout(service) || isSteps(service)) && <StepsSection of="callouts" current={id} />}
        {isArea(service) && <StepsSection of="slides" current={id} />}
        <MeasuresSection nodes={nodes} />
        <NotesSection id={id} notes={node.notes} />
      </>
    );
  }
  return (
    <>
      <NodeHead viewNode={viewNode} />
      <TwinCard viewNode={viewNode} />
      <RightCompute viewNode={viewNode} />
      <SuggestionLines nodeId={viewNode.id} />
      <FieldSections fields={fields} ids={ids} serviceName={viewNode.service.shortName} />
      <UnknownProperties viewNode={viewNode} />
      <PlaceSection viewNode={viewNode} />
      <FrameSection viewNode={viewNode} />
      <StyleSection nodes={nodes} connections={NONE} />
      <MeasuresSection nodes={nodes} />
      <NotesSection id={id} notes={node.notes} />
      <AboutService viewNode={viewNode} />
    </>
  );
}

const NONE: readonly never[] = [];
