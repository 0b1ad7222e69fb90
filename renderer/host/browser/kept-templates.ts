import type { Host, SavedTemplate, TemplateContent } from '../../../shared/host/host.ts';
import { hostFailure } from '../../../shared/host/host-failure.ts';
import { ok } from '../../../shared/result.ts';
import { storeFailure } from './browser-failure.ts';
import type { BrowserStore } from './browser-store.ts';

type TemplateRecord = TemplateContent & SavedTemplate;

/** Saved templates in the browser's own store. */
export function createKeptTemplates(
  store: BrowserStore,
): Pick<Host, 'listTemplates' | 'readTemplate' | 'saveTemplate' | 'deleteTemplate'> {
  return {
    async listTemplates() {
      const records = (await store.all('templates').catch(() => [])) as readonly TemplateRecord[];
      const listed = records.map(({ id, name, description, savedAt }) => ({ id, name, description, savedAt }));
      return listed.sort((a, b) => b.savedAt - a.savedAt);
    },
    async readTemplate(id) {
      const record = (await store.get('templates', id).catch(() => undefined)) as TemplateRecord | undefined;
      if (record === undefined) return hostFailure('not-found', 'This template is not there any more.');
      const { savedAt: _, ...content } = record;
      return ok(content);
    },
    async saveTemplate(content) {
      try {
        await store.put('templates', content.id, { ...content, savedAt: Date.now() } satisfies TemplateRecord);
        return ok(null);
      } catch (error) {
        return storeFailure(error);
      }
    },
    deleteTemplate: (id) => store.remove('templates', id).catch(() => undefined),
  };
}
