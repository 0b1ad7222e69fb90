import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { hasDrawnEndpoint } from '../../validation/drawn-endpoint.ts';
import { settingFix } from '../../validation/fixes/set-properties.ts';
import type { Report } from '../../validation/rule.ts';
import { statedFlag, statedText } from '../../validation/stated.ts';
import { nameOf } from '../../validation/wording.ts';
import type { FlipContext, FlipRule } from '../flip-rule.ts';

const GEO = ['grs', 'gzrs'];

export const nfsShare: FlipRule = {
  meta: {
    id: 'nfs-share',
    code: 'CONV-019',
    category: 'network',
    severity: 'warning',
    directions: ['aws-azure'],
    title: 'An NFS file system as an Azure file share',
    why: 'EFS is mounted through addresses in its VPC. Azure Files speaks NFS on SSD shares of provisioned size only, as LRS or ZRS, and lets clients in by the network alone: through a private endpoint, or a service endpoint of their subnet.',
    messages: {
      private:
        '{share} becomes an NFS share: SSD, sized in advance, and reached through a private or service endpoint, of which none is drawn.',
      public:
        '{share} is reachable from the internet; an NFS share is reached through a private or service endpoint only.',
      geo: '{share} is set to {redundancy}; an NFS share is LRS or ZRS.',
      smb: '{share} spoke NFS and is set to SMB: Linux clients have to mount it anew, without POSIX permissions.',
    },
    remedy: 'Use an SSD share with a private endpoint, or Azure NetApp Files; SMB where the clients can speak it.',
    source: 'rule-azure-files-nfs',
  },
  check: (context) => context.after.all('azure.files').flatMap((share) => reportsOf(context, share)),
};

function reportsOf(context: FlipContext, share: ViewNode): readonly Report[] {
  const { before, after } = context;
  if (before.nodes.get(share.id)?.service.id !== 'aws.efs') return [];
  const data = { share: nameOf(share) };
  if (statedText(after, share.id, 'shareProtocol') === 'smb')
    return [{ message: 'smb', data, nodes: [share.id], property: 'shareProtocol' }];
  return [geoReport(after, share), accessReport(context, share)].filter((report) => report !== undefined);
}

function geoReport(view: SideView, share: ViewNode): Report | undefined {
  const redundancy = statedText(view, share.id, 'redundancy');
  if (redundancy === undefined || !GEO.includes(redundancy)) return undefined;
  return {
    message: 'geo',
    data: { share: nameOf(share), redundancy: redundancy.toUpperCase() },
    nodes: [share.id],
    property: 'redundancy',
    fix: settingFix('Make it zone-redundant storage', share, { redundancy: 'zrs' }),
  };
}

/** That it is open to the internet says more than that no endpoint is drawn. */
function accessReport({ after, isSaid }: FlipContext, share: ViewNode): Report | undefined {
  const data = { share: nameOf(share) };
  if (statedFlag(after, share.id, 'publicAccess') === true) {
    if (isSaid(share.id, 'publicAccess')) return undefined;
    return { message: 'public', data, nodes: [share.id], property: 'publicAccess' };
  }
  return hasDrawnEndpoint(share) ? undefined : { message: 'private', data, nodes: [share.id] };
}
