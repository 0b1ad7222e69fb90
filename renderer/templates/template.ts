import type { Side } from '../../shared/document/schema.ts';

/** A finished diagram that comes with the program, to start from. */
export interface Template {
  /** The file's name in `examples/templates` or `examples`, without its ending. */
  readonly id: string;
  readonly name: string;
  /** One line: what there is to see. */
  readonly line: string;
  /** The cloud that it was drawn for; each turns to the other. */
  readonly provider: Side;
  readonly kind: TemplateKind;
  /** Pages of the providers that it follows; none: it is our own example. */
  readonly sources: readonly TemplateSource[];
}

export interface TemplateSource {
  readonly title: string;
  readonly url: string;
}

export const TEMPLATE_KINDS = [
  { id: 'web', label: 'Web and APIs' },
  { id: 'containers', label: 'Containers' },
  { id: 'events', label: 'Events' },
  { id: 'data', label: 'Data and ML' },
  { id: 'network', label: 'Networks' },
  { id: 'operations', label: 'Delivery and recovery' },
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]['id'];
