import type { SideView } from '../catalog/side-view.ts';
import type { Severity } from './finding.ts';
import type { Report, RuleMeta } from './rule.ts';

/**
 * The gravest severity that a report may have here. An element that states whether it needs high availability overrides the
 * diagram; what needs none gets no finding about availability.
 */
export function relaxationOf(meta: RuleMeta, report: Report, view: SideView): Severity | 'off' {
  if (meta.relaxed === undefined && meta.productionOnly !== true) return meta.severity;
  const { environment, needs } = view.diagram;
  const stated = view.property(report.nodes[0] ?? '', 'haRequired');
  if (stated === false && meta.category === 'availability') return 'off';
  if (stated === true || needs.highAvailability === 'yes') return meta.severity;
  if (environment !== 'production' && meta.productionOnly === true) return 'off';
  const isRelaxed = environment !== 'production' || needs.highAvailability === 'no' || stated === false;
  return isRelaxed ? (meta.relaxed ?? meta.severity) : meta.severity;
}
