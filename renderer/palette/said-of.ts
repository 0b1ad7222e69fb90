import type { Service } from '../../shared/catalog/schema.ts';
import type { Properties } from '../../shared/document/schema.ts';
import { subnetVisibility } from '../../shared/import/drawio/subnet-kind.ts';

/** A new node's name, and what is known of it. */
export interface Said {
  readonly label: string;
  readonly properties: Properties;
}

/** What the name by which a service is placed says of it: a "public subnet" is one; undefined: no more than the service itself. */
export function saidOf(service: Service, called: string | undefined): Said | undefined {
  if (called === undefined || !service.traits.includes('subnet')) return undefined;
  const properties = subnetVisibility(called, {});
  if (properties.visibility === undefined) return undefined;
  return { label: `${called.charAt(0).toUpperCase()}${called.slice(1)}`, properties };
}
