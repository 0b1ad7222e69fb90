import { nfsShare } from '../../../shared/flip/rules/nfs-share.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

const efs = (options: Record<string, unknown> = {}) => diagram('aws').node('share', 'aws.efs', options);
const says = (message: string, property: string | null = null, fix?: string) => [
  {
    code: 'CONV-019',
    severity: 'warning' as const,
    message,
    nodes: ['share'],
    property,
    ...(fix !== undefined && { fix }),
  },
];
const PRIVATE =
  '"share" becomes an NFS share: SSD, sized in advance, and reached through a private or service endpoint, of which none is drawn.';
const geo = (name: string) => `"share" is set to ${name}; an NFS share is LRS or ZRS.`;
const ZRS = 'Make it zone-redundant storage';

flipRuleTable(nfsShare, {
  silent: {
    'FSx for Windows becomes an SMB share': diagram('aws').node('share', 'aws.fsx-windows').done(),
    'EFS becomes Azure NetApp Files': efs({ other: 'azure.netapp-files' }).done(),
    'a private endpoint leads to the share': efs()
      .node('endpoint', 'azure.private-endpoint', { only: 'azure' })
      .connect('endpoint', 'share', { only: 'azure' })
      .done(),
    'a service endpoint, with the arrow drawn from the share': efs()
      .node('endpoint', 'azure.service-endpoint', { only: 'azure' })
      .connect('share', 'endpoint', { only: 'azure' })
      .done(),
    'the way from Azure': diagram('azure').node('share', 'azure.files', { shareProtocol: 'nfs' }).done(),
    'EFS that is pinned to AWS': efs({ pinned: 'aws' }).done(),
  },
  remarks: {
    'EFS to Azure Files': { diagram: efs().done(), says: says(PRIVATE) },
    'a line to a client is no endpoint': {
      diagram: efs().node('web', 'aws.ec2').connect('web', 'share').done(),
      says: says(PRIVATE),
    },
    'a share that is said to be private still needs its endpoint': {
      diagram: efs({ publicAccess: false }).done(),
      says: says(PRIVATE),
    },
    'LRS is as good as ZRS for NFS': { diagram: efs({ redundancy: 'lrs' }).done(), says: says(PRIVATE) },
    'a share open to the internet': {
      diagram: efs({ publicAccess: true }).done(),
      says: says(
        '"share" is reachable from the internet; an NFS share is reached through a private or service endpoint only.',
        'publicAccess',
      ),
    },
    'GRS, which NFS does not have': {
      diagram: efs({ redundancy: 'grs' }).done(),
      says: [...says(geo('GRS'), 'redundancy', ZRS), ...says(PRIVATE)],
    },
    'GZRS, which NFS does not have': {
      diagram: efs({ redundancy: 'gzrs' }).done(),
      says: [...says(geo('GZRS'), 'redundancy', ZRS), ...says(PRIVATE)],
    },
    'SMB was chosen': {
      diagram: efs({ shareProtocol: 'smb' }).done(),
      says: says(
        '"share" spoke NFS and is set to SMB: Linux clients have to mount it anew, without POSIX permissions.',
        'shareProtocol',
      ),
    },
  },
});
