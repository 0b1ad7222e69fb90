import type { Diagram, Side } from '../../shared/document/schema.ts';
import type { ThemeName } from '../../shared/scene/theme.ts';
import { diagram } from '../support/diagram-builder.ts';

export interface Picture {
  readonly name: string;
  readonly diagram: Diagram;
  readonly side: Side;
  readonly theme: ThemeName;
}

/** A node of each kind of look, every container, connections of each kind, and what is written and numbered. */
function everything(side: Side): Diagram {
  const frame = (x: number, y: number, width = 96, height = 88) => ({ frame: { x, y, width, height } });
  return diagram(side, { name: 'Gallery' })
    .node('users', 'neutral.users', { label: 'Customers', ...frame(0, 160) })
    .node('region', 'aws.region', { label: 'eu-west-1', ...frame(140, 20, 760, 420) })
    .node('vpc', 'aws.vpc', { label: 'Shop VPC 10.0.0.0/16', in: 'region', ...frame(30, 40, 700, 350) })
    .node('public', 'aws.subnet', { label: 'Public', in: 'vpc', visibility: 'public', ...frame(20, 50, 200, 270) })
    .node('private', 'aws.subnet', { label: 'Private', in: 'vpc', visibility: 'private', ...frame(250, 50, 420, 270) })
    .node('alb', 'aws.alb', { label: 'Shop ALB', in: 'public', ...frame(50, 90) })
    .node('web', 'aws.ec2', { label: 'A web server with a name of two lines', in: 'private', ...frame(30, 30) })
    .node('fn', 'aws.lambda', { label: 'Resize', in: 'private', ...frame(30, 160) })
    .node('db', 'aws.rds', { label: 'Orders', in: 'private', ...frame(290, 90) })
    .node('note', 'neutral.note', { label: 'A **note** with `code`\n- and a list', ...frame(0, 320, 120, 90) })
    .node('slide', 'neutral.area', { label: 'Entry', step: 1, ...frame(-14, 130, 120, 150) })
    .node('callout', 'neutral.callout', { label: 'Spread', step: 1, in: 'alb', ...frame(66, 0, 24, 24) })
    .connect('users', 'alb', { kind: 'traffic', label: 'HTTPS' })
    .connect('alb', 'web', { kind: 'traffic' })
    .connect('alb', 'fn', { kind: 'invoke-async' })
    .connect('web', 'db', { kind: 'data' })
    .connect('fn', 'db', { kind: 'event', label: 'changed' })
    .done();
}

export const GALLERY: readonly Picture[] = (['aws', 'azure'] as const).flatMap((side) =>
  (['light', 'dark', 'light-contrast', 'dark-contrast'] as const).map((theme) => ({
    name: `${side}-${theme}`,
    diagram: everything('aws'),
    side,
    theme,
  })),
);
