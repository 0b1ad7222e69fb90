import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { neighboursOf } from '../../neighbours.ts';
import { offered } from '../../offered.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const SOURCES = { aws: 'aws-s3-versioning', azure: 'az-blob-soft-delete' };

export const finalDeletes: Rule = {
  meta: {
    id: 'final-deletes',
    code: 'DUR-006',
    category: 'durability',
    severity: 'info',
    providers: ['aws', 'azure'],
    title: 'Critical objects that a delete or an overwrite takes away for good',
    why: 'Object storage keeps many copies, and a delete takes them all. With versioning the old object stays under the new one; with soft delete a deleted object, or a deleted version, can be brought back for a while. On Azure they belong together.',
    messages: {
      final: '{name} holds critical objects and keeps neither old versions nor deleted objects.',
      versioning: '{name} holds critical objects and keeps no old versions of them.',
      softDelete: '{name} holds critical objects, and what is deleted there cannot be restored.',
    },
    remedy: 'Turn on versioning and, on Azure, soft delete; consider object lock or immutability.',
    source: 'aws-s3-versioning',
  },
  check: (view) =>
    view.all('object-storage').flatMap((store) => {
      const missing = missingIn(store);
      if (missing.length === 0 || statedFlag(view, store, 'critical') !== true || isBackedUp(view, store)) return [];
      return [
        {
          message: missing.length > 1 ? 'final' : (missing[0] ?? 'final'),
          data: { name: nameOf(store) },
          nodes: [store.id],
          property: missing[0] ?? 'versioning',
          source: SOURCES[view.side],
          fix: settingFix('Keep what is deleted', store, Object.fromEntries(missing.map((one) => [one, true]))),
        },
      ];
    }),
};

/** Only what the service can keep: a data lake has no versions, a bucket no soft delete. */
function missingIn(node: ViewNode): readonly string[] {
  return ['versioning', 'softDelete'].filter((property) => offered(node, property) === false);
}

/** Also what is meant to go: scratch data, and logs that expire by themselves. */
function isBackedUp(view: SideView, { id, service }: ViewNode): boolean {
  const offers = (property: string): boolean => service.properties[property] !== undefined;
  if (offers('role') && statedText(view, id, 'role') === 'temp') return true;
  if (offers('retentionDays') && statedNumber(view, id, 'retentionDays') !== undefined) return true;
  if (offers('backupRetentionDays') && (statedNumber(view, id, 'backupRetentionDays') ?? 0) > 0) return true;
  return neighboursOf(view, id).some((node) => hasTrait(node, 'backup'));
}
