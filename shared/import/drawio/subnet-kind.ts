import type { Properties } from '../../document/schema.ts';
import type { Style } from './style.ts';

/**
 * The AWS libraries draw subnets with the security group's corner icon, told apart by `grStroke=0` and colours; people also
 * recolour them. What the label says outright comes first, the table's answer last.
 */
export function subnetGroupService(cell: { readonly label: string; readonly style: Style }, fromTable: string): string {
  if (/subnet/i.test(cell.label)) return 'aws.subnet';
  if (/security group/i.test(cell.label)) return 'aws.security-group';
  return cell.style.get('grStroke') === '0' ? 'aws.subnet' : fromTable;
}

/**
 * What a subnet's label says of its visibility, else what its picture said (`fromPicture`). A label that names both kinds says
 * nothing, and then the picture proves nothing either.
 */
export function subnetVisibility(label: string, fromPicture: Properties): Properties {
  const isPublic = /\bpublic\b/i.test(label);
  const isPrivate = /\b(private|isolated)\b/i.test(label);
  if (isPublic && isPrivate) return {};
  if (isPublic || isPrivate) return { visibility: isPublic ? 'public' : 'private' };
  return fromPicture;
}
