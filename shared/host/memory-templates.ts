import { ok } from '../result.ts';
import type { Host } from './host.ts';
import { hostFailure } from './host-failure.ts';
import type { MemoryDisk } from './memory-disk.ts';

/** Saved templates on a disk in memory. */
export function createMemoryTemplates(
  disk: MemoryDisk,
): Pick<Host, 'listTemplates' | 'readTemplate' | 'saveTemplate' | 'deleteTemplate'> {
  return {
    async listTemplates() {
      const kept = [...disk.templates.values()].sort((a, b) => b.savedAt - a.savedAt);
      return kept.map(({ content: { id, name, description }, savedAt }) => ({ id, name, description, savedAt }));
    },
    async readTemplate(id) {
      const kept = disk.templates.get(id);
      return kept === undefined ? hostFailure('not-found', 'This template is not there any more.') : ok(kept.content);
    },
    async saveTemplate(content) {
      if (disk.isFull) return hostFailure('disk-full', `${content.name} was not kept: the disk is full.`);
      disk.templates.set(content.id, { content, savedAt: Date.now() });
      return ok(null);
    },
    async deleteTemplate(id) {
      disk.templates.delete(id);
    },
  };
}
