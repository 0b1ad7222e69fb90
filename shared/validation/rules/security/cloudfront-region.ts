import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { neighboursOf } from '../../neighbours.ts';
import type { Rule } from '../../rule.ts';
import { nameOf } from '../../wording.ts';

/** What CloudFront reads from one Region alone. */
const READ = ['aws.acm', 'aws.waf'];
const HOME = 'us-east-1';
const REGION_CODE = /\b[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d\b/;

export const cloudfrontRegion: Rule = {
  meta: {
    id: 'cloudfront-region',
    code: 'SEC-014',
    category: 'security',
    severity: 'error',
    providers: ['aws'],
    title: 'A certificate or firewall for CloudFront outside us-east-1',
    why: 'CloudFront belongs to no Region and reads certificates of Certificate Manager and web ACLs from US East (N. Virginia) alone. One that was made elsewhere cannot even be chosen there.',
    messages: { elsewhere: '{name} is in {region}, but {cdn} reads it from us-east-1 only.' },
    remedy: 'Make it in us-east-1; what a load balancer needs in its own Region is a second one.',
    source: 'rule-acm-regions',
  },
  check: (view) =>
    view.all(...READ).flatMap((node) => {
      const region = placementOf(view, node).region;
      const code = region && regionCode(region);
      const cdn = neighboursOf(view, node.id).find((other) => other.service.id === 'aws.cloudfront');
      if (region === undefined || cdn === undefined || code === undefined || code === HOME) return [];
      // A distribution that is drawn in the same Region says that the drawing does not mean places.
      if (isWithin(view, cdn, region)) return [];
      return [
        {
          message: 'elsewhere',
          data: { name: nameOf(node), region: code, cdn: nameOf(cdn) },
          nodes: [node.id, cdn.id],
          source: node.service.id === 'aws.waf' ? 'rule-waf-resources' : 'rule-acm-regions',
        },
      ];
    }),
};

/** undefined: the frame's label names the region in another way. */
function regionCode({ node }: ViewNode): string | undefined {
  return REGION_CODE.exec(node.label.toLowerCase())?.[0];
}

function isWithin(view: SideView, node: ViewNode, frame: ViewNode): boolean {
  return view.ancestors(node).includes(frame);
}
