import type { ViewNode } from '../catalog/side-view.ts';
import type { PropertyValue } from '../document/schema.ts';

/** What is stated of a property that its service has: of things of many kinds each is asked only what it can answer. */
export function offered({ service, face }: ViewNode, property: string): PropertyValue | undefined {
  return service.properties[property] === undefined ? undefined : face.properties[property];
}
