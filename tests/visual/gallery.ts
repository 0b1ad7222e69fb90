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

/** What is said about a drawing: accents, slides side by side, callouts on a collapsed frame and on what is drawn later, steps, the legend. */
function annotated(): Diagram {
  const frame = (x: number, y: number, width = 96, height = 88) => ({ frame: { x, y, width, height } });
  const callout = { width: 24, height: 24 };
  const drawn = diagram('aws', { name: 'Annotated', legend: {} })
    .node('first', 'neutral.area', { label: 'Entry', step: 1, ...frame(0, 0, 420, 260) })
    .node('second', 'neutral.area', { label: 'What is said', step: 2, accent: 'blue', ...frame(420, 60, 300, 330) })
    .node('free', 'neutral.callout', { label: 'Asks', step: 1, accent: 'red', frame: { x: 36, y: 60, ...callout } })
    .node('users', 'neutral.users', { label: 'Customers', ...frame(20, 70) })
    .node('vpc', 'aws.vpc', { label: 'Shop VPC 10.0.0.0/16', ...frame(190, 90, 360, 240) })
    .node('web', 'aws.ec2', { label: 'Web', in: 'vpc', ...frame(60, 60) })
    .node('on', 'neutral.callout', { label: 'Answers', step: 2, in: 'vpc', frame: { x: 340, y: -12, ...callout } })
    .node('too', 'neutral.callout', { label: 'Keeps', step: 3, in: 'vpc', frame: { x: 0, y: 200, ...callout } })
    .node('key', 'aws.kms', { label: 'Keys', ...frame(290, 180) })
    .node('note', 'neutral.note', { label: 'A remark, **in violet**', accent: 'violet', ...frame(440, 80, 130, 60) })
    .node('box', 'neutral.box', { label: 'A box', accent: 'green', ...frame(590, 80, 110, 60) })
    .node('steps', 'neutral.steps', { label: '', ...frame(440, 160, 260, 64) })
    .node('text', 'neutral.text', { label: 'A free text in teal', accent: 'teal', ...frame(440, 320, 200, 24) })
    .connect('users', 'web', { kind: 'traffic', label: 'HTTPS' })
    .connect('web', 'key', { kind: 'control' })
    .done();
  const { vpc } = drawn.nodes;
  return vpc === undefined ? drawn : { ...drawn, nodes: { ...drawn.nodes, vpc: { ...vpc, collapsed: true } } };
}

const THEMES = ['light', 'dark', 'light-contrast', 'dark-contrast'] as const;

export const GALLERY: readonly Picture[] = [
  ...(['aws', 'azure'] as const).flatMap((side) =>
    THEMES.map((theme) => ({ name: `${side}-${theme}`, diagram: everything('aws'), side, theme })),
  ),
  ...THEMES.map((theme) => ({ name: `annotated-${theme}`, diagram: annotated(), side: 'aws' as const, theme })),
];
