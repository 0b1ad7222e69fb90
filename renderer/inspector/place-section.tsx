import type { ReactNode } from 'react';
import { isCallout } from '../../shared/catalog/annotations.ts';
import { matchesAny } from '../../shared/catalog/catalog.ts';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import { placementOf } from '../../shared/catalog/placement.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { type EditNodeInput, editNode } from '../../shared/commands/edit-node.ts';
import { nodeLabel } from '../../shared/scene/node-label.ts';
import { useApp, useView } from '../app-context.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { listText, readList } from './field-text.ts';
import { MultiChoice } from './multi-choice.tsx';
import { placeChoices } from './place-choices.ts';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { useRun } from './use-run.ts';

/** Where a node runs and what it belongs to: what the frames around it say, and what is stated besides. */
export function PlaceSection({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const { editor } = useApp();
  const run = useRun();
  const view = wholeView(useView());
  const { id, node, service } = viewNode;
  if (service.provider === 'neutral' || matchesAny(service, ['cloud', 'account', 'organization', 'region']))
    return null;
  const { zones } = placementOf(view, id);
  const { subnets, groups } = placeChoices(view, id);
  const edit = (fields: EditNodeInput['fields']): void => run(editor.dispatch(editNode, { id, fields }));
  const canChooseShape =
    service.container !== undefined && view.children(id).every((child) => isCallout(child.service));
  return (
    <Section title="Place">
      <Row label="Zones" explanation="Zones that it runs in, where the frames around it do not say so: a, b.">
        {(ids) => (
          <TextField
            {...ids}
            label="Zones"
            value={listText(node.zones ?? [])}
            placeholder={zones.length === 0 ? 'Not stated' : `${zonesAround(zones)} (by its place)`}
            onCommit={(text) => edit({ zones: readList(text)?.map(String) ?? null })}
          />
        )}
      </Row>
      {subnets.length > 0 && (
        <Row
          label="Also in subnets"
          explanation="Subnets that it spans besides the one it is drawn in."
          isUnstated={node.subnets === undefined}
        >
          {(ids) => (
            <MultiChoice
              {...ids}
              label="Also in subnets"
              options={subnets.map((one) => ({ value: one.id, label: nodeLabel(one) }))}
              chosen={node.subnets ?? []}
              none="None"
              onChange={(chosen) => edit({ subnets: chosen.length === 0 ? null : [...chosen] })}
            />
          )}
        </Row>
      )}
      {groups.length > 0 && (
        <Row
          label="Member of"
          explanation="Scaling, security, resource and placement groups that it belongs to without being drawn in them."
          isUnstated={node.memberOf === undefined}
        >
          {(ids) => (
            <MultiChoice
              {...ids}
              label="Member of"
              options={groups.map((one) => ({ value: one.id, label: nodeLabel(one) }))}
              chosen={node.memberOf ?? []}
              none="None"
              onChange={(chosen) => edit({ memberOf: chosen.length === 0 ? null : [...chosen] })}
            />
          )}
        </Row>
      )}
      {canChooseShape && (
        <Row label="Drawn as">
          {(ids) => (
            <Select
              {...ids}
              label="Drawn as"
              options={SHAPES}
              value={node.shape ?? service.defaultShape}
              onChange={(shape) => edit({ shape: shape === service.defaultShape ? null : shape })}
            />
          )}
        </Row>
      )}
    </Section>
  );
}

const SHAPES = [
  { value: 'icon', label: 'Icon' },
  { value: 'frame', label: 'Frame' },
] as const;

/** A zone frame without a name has a key of its own, which says nothing to a person. */
function zonesAround(zones: readonly string[]): string {
  const named = zones.filter((zone) => !zone.startsWith('frame:'));
  return named.length === 0 ? 'one' : listText(named);
}
