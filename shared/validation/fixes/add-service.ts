import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import type { Command } from '../../commands/command.ts';
import { connect } from '../../commands/connect.ts';
import type { Rejection } from '../../commands/rejection.ts';
import type { Connection, Diagram } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { drawService, type NewService } from '../drawing/draw-service.ts';
import { homeOf } from '../drawing/home-of.ts';
import type { OfferedFix } from '../fix.ts';

export interface AddService {
  readonly fixId: 'add-service';
  readonly params: AddServiceParams;
}

interface AddServiceParams extends NewService {
  readonly from: readonly Link[];
  readonly to: readonly Link[];
}

/** A connection between the new service and a node. */
export interface Link extends Partial<Pick<Connection, 'kind' | 'label' | 'direction' | 'properties'>> {
  readonly id: string;
}

/** Draws what the design lacks, and connects it. */
export const planAddService: Command<AddServiceParams> = (diagram, { from, to, ...service }, env) => {
  const drawn = drawService(diagram, service, env);
  if (!drawn.ok) return drawn;
  const { id } = drawn.value;
  let changed: Result<Diagram, Rejection> = ok(drawn.value.diagram);
  for (const { id: other, ...fields } of from) {
    if (changed.ok) changed = connect(changed.value, { from: other, to: id, fields }, env);
  }
  for (const { id: other, ...fields } of to) {
    if (changed.ok) changed = connect(changed.value, { from: id, to: other, fields }, env);
  }
  return changed;
};

interface NewServiceOptions extends Omit<NewService, 'parentId' | 'beside'> {
  /** Absent: the innermost frame around what it stands beside in which the cloud has such a service. */
  readonly parentId?: string | null;
  readonly beside: ViewNode | readonly ViewNode[];
  readonly from?: readonly Link[];
  readonly to?: readonly Link[];
}

/** Undefined where no frame is drawn in which the cloud has such a service. */
export function addServiceFix(label: string, view: SideView, options: NewServiceOptions): OfferedFix | undefined {
  const { beside, parentId, from = [], to = [], ...stated } = options;
  const service = view.catalog.services.get(stated.serviceId);
  const nodes = [beside].flat();
  const home = parentId === undefined && service !== undefined ? homeOf(view, service, nodes) : parentId;
  if (service === undefined || home === undefined) return undefined;
  const params = { ...stated, parentId: home, beside: nodes.map(({ id }) => id), from, to };
  return { label, fixId: 'add-service', params };
}
