import type { Style } from './style.ts';

/** Strokes and fills with which the AWS libraries of draw.io draw their two subnet groups, old set and new. */
const PUBLIC_COLOURS = new Set(['#248814', '#7aa116', '#e9f3e6', '#f2f6e8']);
const PRIVATE_COLOURS = new Set(['#147eba', '#00a4a6', '#e6f2f8', '#e6f6f7']);

/**
 * The AWS libraries draw subnets with the security group's corner icon and `grStroke=0` in two colours; a real security group
 * has neither, so its label decides last.
 */
export function isSubnetGroup(cell: { readonly label: string; readonly style: Style }): boolean {
  if (/subnet/i.test(cell.label)) return true;
  if (/security group/i.test(cell.label)) return false;
  return colourKind(cell.style) !== undefined || cell.style.get('grStroke') === '0';
}

/** What the label says, else, for the groups of the AWS libraries, what the colours say. Undefined: the drawing does not tell. */
export function subnetVisibility(label: string, style: Style, isAwsGroup: boolean): 'public' | 'private' | undefined {
  const isPublic = /\bpublic\b/i.test(label);
  const isPrivate = /\b(private|isolated)\b/i.test(label);
  if (isPublic !== isPrivate) return isPublic ? 'public' : 'private';
  return isAwsGroup && !isPublic ? colourKind(style) : undefined;
}

function colourKind(style: Style): 'public' | 'private' | undefined {
  for (const key of ['fillColor', 'strokeColor']) {
    const colour = style.get(key)?.toLowerCase() ?? '';
    if (PUBLIC_COLOURS.has(colour)) return 'public';
    if (PRIVATE_COLOURS.has(colour)) return 'private';
  }
  return undefined;
}
