import { limitOf } from '../../catalog/facts-of.ts';
import type { Limit } from '../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { serviceFix } from '../../validation/fixes/change-service.ts';
import { settingFix } from '../../validation/fixes/set-properties.ts';
import type { Report } from '../../validation/rule.ts';
import { statedFlag, statedNumber, statedText } from '../../validation/stated.ts';
import { nameOf, numberText, serviceName } from '../../validation/wording.ts';
import type { FlipContext, FlipRule } from '../flip-rule.ts';

const SIZES = [
  { property: 'vcpu', limit: 'maxVcpu', unit: 'vCPU', per: 1 },
  { property: 'memoryMb', limit: 'maxMemoryMb', unit: 'GiB', per: 1024 },
] as const;
/** Containers of the platform: nobody reaches the machine under them. */
const HOSTLESS = ['azure.container-apps', 'azure.container-apps-job', 'azure.container-instances'];
/** Twins that keep the machines; the table of equivalences says which is nearer. */
const WITH_HOST = ['azure.aks-workload', 'azure.aks-cluster', 'azure.batch'];

export const containerTargetTooSmall: FlipRule = {
  meta: {
    id: 'container-target-too-small',
    code: 'CONV-011',
    category: 'limits',
    severity: 'warning',
    directions: ['aws-azure'],
    title: 'A container that its new home cannot hold',
    why: 'A Fargate task may have 16 vCPU and 120 GB, a replica of Container Apps on the Consumption profile far less; and Container Apps hides the machine, so privileged containers, the host network and daemons have no place there.',
    messages: {
      size: '{name} takes {value} {unit}; {service} gives a replica {limit} {unit} at most on the {profile}.',
      host: '{name} needs access to its host; {service} gives none.',
    },
    remedy:
      'Use a dedicated workload profile for the size, and AKS, or a Batch pool for jobs, where the host is needed.',
    source: 'az-container-apps-profiles',
  },
  check: (context) => {
    const turned = new Set(context.rows.filter(({ effect }) => effect === 'twin').map(({ node }) => node));
    return context.after
      .all(...HOSTLESS)
      .filter(({ id }) => turned.has(id))
      .flatMap((node) => hostReport(context, node) ?? sizeReport(context, node) ?? []);
  },
};

function hostReport({ after, rows }: FlipContext, node: ViewNode): Report | undefined {
  if (statedFlag(after, node.id, 'hostAccess') !== true) return undefined;
  const choices = rows.find((row) => row.node === node.id)?.alternatives ?? [];
  const twin = choices.find(({ service }) => WITH_HOST.includes(service))?.service;
  return {
    message: 'host',
    data: { name: nameOf(node), service: node.service.name },
    nodes: [node.id],
    property: 'hostAccess',
    source: 'az-container-apps-containers',
    fix: twin === undefined ? undefined : serviceFix(`Use ${serviceName(after, twin)}`, after, [node], twin),
  };
}

function sizeReport({ after, isSaid }: FlipContext, node: ViewNode): Report | undefined {
  if (hasOtherProfileAround(after, node)) return undefined;
  for (const { property, limit, unit, per } of SIZES) {
    const value = statedNumber(after, node.id, property);
    const most = replicaLimit(after, node, limit);
    if (value === undefined || most === undefined || value <= most.value || isSaid(node.id, property)) continue;
    const profile = statedText(after, node.id, 'workloadProfile');
    return {
      message: 'size',
      data: {
        name: nameOf(node),
        value: numberText(value / per),
        unit,
        service: node.service.name,
        limit: numberText(most.value / per),
        profile: `${profile ?? 'Consumption'} profile${profile === undefined ? ', which applies unless another is chosen' : ''}`,
      },
      nodes: [node.id],
      property,
      fact: most,
      fix: fitsDedicated(after, node, limit, value)
        ? settingFix('Use a dedicated workload profile', node, { workloadProfile: 'dedicated' })
        : undefined,
    };
  }
  return undefined;
}

/** The environment around it says what its replicas run on. */
function hasOtherProfileAround(view: SideView, { id }: ViewNode): boolean {
  if (statedText(view, id, 'workloadProfile') !== undefined) return false;
  return view.ancestors(id).some((frame) => {
    const profile = statedText(view, frame.id, 'workloadProfile');
    return profile !== undefined && profile !== 'consumption';
  });
}

/** Jobs run on the profiles of their environment as apps do. Container Instances have other sizes. */
function replicaLimit(view: SideView, node: ViewNode, limitId: string, profile?: string): Limit | undefined {
  if (node.service.id === 'azure.container-instances') return undefined;
  const apps = view.catalog.services.get('azure.container-apps');
  const property = (id: string) => (id === 'workloadProfile' && profile ? profile : view.property(node.id, id));
  return apps && limitOf(apps, limitId, property);
}

function fitsDedicated(view: SideView, node: ViewNode, limitId: string, value: number): boolean {
  const dedicated = replicaLimit(view, node, limitId, 'dedicated');
  return dedicated !== undefined && value <= dedicated.value;
}
