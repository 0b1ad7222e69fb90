import type { CommandEnv } from '../commands/command.ts';
import type { Rejection } from '../commands/rejection.ts';
import type { Diagram } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import type { Fix, OfferedFix } from './fix.ts';
import { planAddService } from './fixes/add-service.ts';
import { planAddZoneSubnet } from './fixes/add-zone-subnet.ts';
import { planChangeService } from './fixes/change-service.ts';
import { planDedicatedSubnet } from './fixes/dedicated-subnet.ts';
import { planGroupAndScale } from './fixes/group-and-scale.ts';
import { planInsertService } from './fixes/insert-service.ts';
import { planMoveToFrame } from './fixes/move-to-frame.ts';
import { planNatPerZone } from './fixes/nat-per-zone.ts';
import { planSetConnection } from './fixes/set-connection.ts';
import { planSetLabel } from './fixes/set-label.ts';
import { planSetProperties } from './fixes/set-properties.ts';
import { planSetZones } from './fixes/set-zones.ts';

/**
 * The diagram with the finding mended: one step of undo. Pure, so a preview is the same call. Rejected where the diagram has
 * moved on since the finding.
 */
export function planFix(fix: Fix, diagram: Diagram, env: CommandEnv): Result<Diagram, Rejection> {
  const shown = diagram.provider;
  if (shown === fix.side) return plan(fix, diagram, env);
  const seen = { ...diagram, provider: fix.side };
  const planned = plan(fix, seen, env);
  if (!planned.ok) return planned;
  return ok(planned.value === seen ? diagram : { ...planned.value, provider: shown });
}

function plan(fix: OfferedFix, diagram: Diagram, env: CommandEnv): Result<Diagram, Rejection> {
  switch (fix.fixId) {
    case 'add-service':
      return planAddService(diagram, fix.params, env);
    case 'add-zone-subnet':
      return planAddZoneSubnet(diagram, fix.params, env);
    case 'change-service':
      return planChangeService(diagram, fix.params, env);
    case 'dedicated-subnet':
      return planDedicatedSubnet(diagram, fix.params, env);
    case 'group-and-scale':
      return planGroupAndScale(diagram, fix.params, env);
    case 'insert-service':
      return planInsertService(diagram, fix.params, env);
    case 'move-to-frame':
      return planMoveToFrame(diagram, fix.params, env);
    case 'nat-per-zone':
      return planNatPerZone(diagram, fix.params, env);
    case 'set-connection':
      return planSetConnection(diagram, fix.params, env);
    case 'set-label':
      return planSetLabel(diagram, fix.params, env);
    case 'set-properties':
      return planSetProperties(diagram, fix.params, env);
    case 'set-zones':
      return planSetZones(diagram, fix.params, env);
    case 'several':
      return planSteps(fix.params.steps, diagram, env);
  }
}

function planSteps(steps: readonly OfferedFix[], diagram: Diagram, env: CommandEnv): Result<Diagram, Rejection> {
  let changed: Result<Diagram, Rejection> = ok(diagram);
  for (const step of steps) if (changed.ok) changed = plan(step, changed.value, env);
  return changed;
}
