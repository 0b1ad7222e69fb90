import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import type { Host, SavedTemplate } from '../../shared/host/host.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Template, TemplateKind, TemplateSource } from './template.ts';
import { templateDiagram } from './template-diagram.ts';

/** What the gallery offers: a template that comes with the program, or one that the person saved. */
export interface GalleryItem {
  /** Changes with the diagram, so that pictures of it can be kept. */
  readonly key: string;
  readonly name: string;
  readonly line: string;
  readonly kind: TemplateKind | 'own';
  /** The cloud that it was drawn for; null: only its diagram says so. */
  readonly provider: Side | null;
  readonly sources: readonly TemplateSource[];
  /** null: it came with the program. */
  readonly own: SavedTemplate | null;
  /** The error is a sentence for the person. */
  readonly load: () => Promise<Result<Diagram, string>>;
}

export function itemOf({ id, name, line, kind, provider, sources }: Template): GalleryItem {
  return {
    key: id,
    name,
    line,
    kind,
    provider,
    sources,
    own: null,
    load: async () => ok(await templateDiagram(id)),
  };
}

export function ownItem(host: Host, own: SavedTemplate): GalleryItem {
  return {
    key: `own ${own.id} ${own.savedAt}`,
    name: own.name,
    line: own.description,
    kind: 'own',
    provider: null,
    sources: [],
    own,
    async load() {
      const read = await host.readTemplate(own.id);
      if (!read.ok) return fail(read.error.message);
      const parsed = parseDiagram(read.value.text);
      return parsed.ok ? parsed : fail(`The template "${own.name}" cannot be read. ${parsed.error.message}`);
    },
  };
}
