import { isColourable } from '../catalog/annotations.ts';
import type { ViewNode } from '../catalog/side-view.ts';
import { accentInk } from './accents.ts';
import type { Theme } from './theme.ts';

/** How a frame around others is painted. */
export interface ContainerLook {
  readonly stroke: string;
  readonly title: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[] | undefined;
  /** The tint's colour, at the theme's tint opacity; none: see-through. */
  readonly tint: string;
}

const DASHED = [4, 3];

/** Short dashes, apart from the longer ones of a region also where colour tells nothing. */
const DOTTED = [2, 3];

/**
 * As the vendors draw it; whether a subnet is public or private is its `visibility`, and unknown stays grey. AWS publishes the
 * lines of its groups (github.com/awslabs/aws-icons-for-plantuml, dist/Groups: region, zone, scaling and generic groups dashed,
 * security group and the others plain); for Azure no such convention was found, so what means the same looks the same.
 */
export function containerLook(viewNode: ViewNode, theme: Theme): ContainerLook {
  const accent = isColourable(viewNode.service) ? accentInk(viewNode.node.accent, theme) : undefined;
  if (accent !== undefined) return tinted(accent);
  const provider = viewNode.service.provider === 'azure' ? theme.azure : theme.aws;
  switch (viewNode.service.container?.style) {
    case 'cloud':
      return solid(theme.ink2);
    case 'account':
      return solid(theme.account);
    case 'region':
      return dashed(theme.region);
    case 'network':
      return solid(theme.network);
    case 'zone':
      return { ...solid(theme.zone), dash: DOTTED };
    case 'public-subnet':
      return tinted(theme.public);
    case 'private-subnet':
      return tinted(theme.private);
    case 'subnet':
      return subnetLook(viewNode, theme);
    case 'security-group':
      return solid(theme.error);
    case 'scaling-group':
      return dashed(provider);
    case 'cluster':
      return { ...solid(provider), tint: provider };
    case 'resource-group':
      return dashed(theme.ink2);
    case 'on-premises':
      return tinted(theme.ink3);
    default:
      return viewNode.service.provider === 'neutral' ? solid(theme.ink3) : dashed(theme.ink3);
  }
}

function subnetLook({ face }: ViewNode, theme: Theme): ContainerLook {
  const { visibility } = face.properties;
  if (visibility === 'public') return tinted(theme.public);
  if (visibility === 'private') return tinted(theme.private);
  return tinted(theme.ink3);
}

function solid(colour: string): ContainerLook {
  return { stroke: colour, title: colour, strokeWidth: 1.2, dash: undefined, tint: 'none' };
}

function dashed(colour: string): ContainerLook {
  return { ...solid(colour), dash: DASHED };
}

function tinted(colour: string): ContainerLook {
  return { ...solid(colour), tint: colour };
}
