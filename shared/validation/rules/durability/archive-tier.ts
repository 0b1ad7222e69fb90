import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

const WITHOUT_ARCHIVE = ['zrs', 'gzrs', 'ra-gzrs'];
/** High priority may bring a blob of up to 10 GB back within an hour, without a promise. */
const HURRIED_SECONDS = 3600;

export const archiveTier: Rule = {
  meta: {
    id: 'archive-tier',
    code: 'DUR-009',
    category: 'durability',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'An archive tier that is too slow, or that the account does not have',
    why: 'Archived objects are offline and have to be brought back before they can be read, which takes minutes to many hours by class. On Azure the archive tier also does not exist on zone-redundant accounts, so such a design cannot be deployed.',
    messages: {
      class:
        '{name} has to be readable within {seconds} s; the fastest retrieval from its storage class takes up to {limit} s.',
      tier: '{name} has to be readable within {seconds} s; bringing a blob back from the archive tier takes up to {limit} s.',
      hurried:
        '{name} has to be readable within {seconds} s; bringing a blob back from the archive tier takes up to {limit} s, and high priority promises nothing.',
      redundancy: '{name} uses the archive tier with {redundancy}; accounts with this redundancy have no archive tier.',
    },
    remedy:
      'Use Glacier Instant Retrieval or the cold tier, or keep the archive in a second account with LRS, GRS or RA-GRS.',
    source: 'aws-s3-retrieval',
  },
  check: (view) =>
    view.all('object-storage').flatMap((node) => (view.side === 'aws' ? ofClass(view, node) : ofTier(view, node))),
};

function ofClass(view: SideView, node: ViewNode): readonly Report[] {
  const seconds = statedNumber(view, node, 'requiredRetrievalSeconds');
  const limit = limitFor(node, 'retrievalSeconds');
  if (seconds === undefined || limit === undefined || seconds >= limit.value) return [];
  return [
    {
      message: 'class',
      data: { name: nameOf(node), seconds: numberText(seconds), limit: numberText(limit.value) },
      nodes: [node.id],
      property: 'requiredRetrievalSeconds',
      fact: limit,
      fix: settingFix('Use Glacier Instant Retrieval', node, { storageClass: 'glacier-instant' }),
    },
  ];
}

/** A tier that cannot be had is the graver fault, and how fast it would be does not matter then. */
function ofTier(view: SideView, node: ViewNode): readonly Report[] {
  if (statedText(view, node, 'accessTier') !== 'archive') return [];
  const fix = settingFix('Use the cold tier', node, { accessTier: 'cold' });
  const redundancy = statedText(view, node, 'redundancy');
  if (redundancy !== undefined && WITHOUT_ARCHIVE.includes(redundancy)) {
    return [
      {
        message: 'redundancy',
        data: { name: nameOf(node), redundancy: redundancy.toUpperCase() },
        nodes: [node.id],
        property: 'redundancy',
        source: 'rule-blob-access-tiers',
        fix,
      },
    ];
  }
  const seconds = statedNumber(view, node, 'requiredRetrievalSeconds');
  const limit = limitFor(node, 'maxArchiveRetrievalSeconds');
  if (seconds === undefined || limit === undefined || seconds >= limit.value) return [];
  const isHurried = seconds >= HURRIED_SECONDS;
  return [
    {
      message: isHurried ? 'hurried' : 'tier',
      ...(isHurried && { severity: 'warning' as const }),
      data: { name: nameOf(node), seconds: numberText(seconds), limit: numberText(limit.value) },
      nodes: [node.id],
      property: 'requiredRetrievalSeconds',
      fact: limit,
      fix,
    },
  ];
}
