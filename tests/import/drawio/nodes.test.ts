import { expect, test } from 'vitest';
import {
  BOX,
  edge,
  FUNCTION_APP,
  importCells,
  LAMBDA,
  nodeOf,
  SQS,
  SUBNET,
  serviceOfNode,
  TEXT,
  VNET,
  VPC,
  vertex,
  ZONE,
} from './drawio-xml.ts';

const PICTURE = 'shape=image;html=1;image=data:image/png,AAAA;';

test.each([
  ['a service tile', LAMBDA, '', 'aws.lambda'],
  ['an icon of the older set', 'shape=mxgraph.aws3.lambda;', '', 'aws.lambda'],
  ['a product tile', 'shape=mxgraph.aws4.productIcon;prIcon=mxgraph.aws4.ec2;', '', 'aws.ec2'],
  ['an icon in other capitals', 'shape=mxgraph.aws4.NAT_Gateway;', '', 'aws.nat-gateway'],
  ['an Azure picture', FUNCTION_APP, '', 'azure.function-app'],
  ['a generic shape', 'shape=cylinder3;', 'db', 'neutral.database'],
  ['a cylinder on its side', 'shape=cylinder3;rotation=90;', 'pipe', 'neutral.box'],
  ['an unknown icon whose label names a service', 'shape=mxgraph.aws4.never_seen;', 'Amazon SQS', 'aws.sqs'],
  [
    'an unknown icon whose label merely mentions one',
    'shape=mxgraph.aws4.never_seen;',
    'reads Amazon SQS',
    'neutral.box',
  ],
  ['a picture of several services whose label names one', LAMBDA, 'Lambda@Edge', 'aws.lambda-edge'],
  ['a picture whose label names a part of what it shows', FUNCTION_APP, 'Azure Function', 'azure.function-app'],
  ['a picture of one service whose label names another', SQS, 'Lambda@Edge', 'aws.sqs'],
  ['a picture whose label names a service', PICTURE, 'Key Vault', 'azure.key-vault'],
  ['a picture whose label names nothing', PICTURE, 'Our logo', 'neutral.box'],
  ['a rectangle', BOX, 'Billing', 'neutral.box'],
  ['a rectangle named like a service', BOX, 'AWS Lambda', 'neutral.box'],
  ['free text', TEXT, 'Hello', 'neutral.text'],
  ['text without colours', 'fillColor=none;strokeColor=none;html=1;', 'Hello', 'neutral.text'],
  ['text on a coloured ground', 'text;fillColor=#ffcc00;', 'Hello', 'neutral.box'],
  ['a note', 'shape=note;', 'Hello', 'neutral.note'],
])('%s is %s with label "%s": %s', (_, style, label, service) => {
  const page = importCells(vertex('a', style, [0, 0, 78, 78], { label }));
  expect(serviceOfNode(nodeOf(page, 'a'))).toBe(service);
  expect(nodeOf(page, 'a').label).toBe(label);
  const isBox = service === 'neutral.box';
  expect([page.recognised, page.unrecognised]).toEqual(isBox ? [0, 1] : [1, 0]);
});

test('a picture that nothing names is called what its library calls it', () => {
  const page = importCells(vertex('a', 'shape=mxgraph.aws4.quantum_thing_2;', [0, 0, 78, 78]));
  expect(nodeOf(page, 'a').label).toBe('Quantum thing');
  expect([page.cloudShapes, page.cloudRecognised]).toEqual([1, 0]);
});

test('what the picture says of the thing becomes a property, on the face of the cloud that alone knows it', () => {
  const page = importCells(vertex('a', 'shape=mxgraph.aws4.rds_mysql_instance;', [0, 0, 78, 78]));
  expect({ ...nodeOf(page, 'a').properties, ...nodeOf(page, 'a').faces.aws?.properties }).toEqual({ engine: 'mysql' });
});

test.each([
  ['public by its colour', '', 'strokeColor=#7AA116;', { visibility: 'public' }],
  ['private by its colour', '', 'strokeColor=#147eba;', { visibility: 'private' }],
  ['private by its label, whatever its colour', 'Private subnet', 'strokeColor=#7AA116;', { visibility: 'private' }],
  ['of unknown kind', 'App subnet', '', {}],
  ['of both kinds by its label', 'Public and private subnets', 'strokeColor=#7AA116;', {}],
])('a subnet is %s', (_, label, colour, properties) => {
  const node = nodeOf(importCells(vertex('a', SUBNET + colour, [0, 0, 300, 200], { label })), 'a');
  expect([serviceOfNode(node), node.properties]).toEqual(['aws.subnet', properties]);
});

test('a security group is told from the subnet that shares its shape', () => {
  const style = 'shape=mxgraph.aws4.group;grIcon=mxgraph.aws4.group_security_group;';
  expect(serviceOfNode(nodeOf(importCells(vertex('a', style, [0, 0, 300, 200])), 'a'))).toBe('aws.security-group');
});

test.each([
  ['directly below', [-10, 80, 98, 20], true],
  ['a little inside', [-10, 70, 98, 20], true],
  ['far below', [-10, 110, 98, 20], false],
  ['beside', [90, 30, 98, 20], false],
  ['above', [-10, -24, 98, 20], false],
  ['below but off the middle', [60, 80, 98, 20], false],
] as const)('a text %s an unlabelled icon is its caption or not', (_, place, isCaption) => {
  const page = importCells(
    vertex('icon', LAMBDA, [0, 0, 78, 78]),
    vertex('text', TEXT, place, { label: 'Resize images' }),
  );
  expect(nodeOf(page, 'icon').label).toBe(isCaption ? 'Resize images' : '');
  expect('text' in page.diagram.nodes).toBe(!isCaption);
});

test('a caption is not taken from an icon that has a label', () => {
  const below = vertex('text', TEXT, [-10, 80, 98, 20], { label: 'Other' });
  expect(importCells(vertex('icon', LAMBDA, [0, 0, 78, 78], { label: 'Mine' }), below).diagram.nodes).toHaveProperty(
    'text',
  );
});

test('a text below a frame stays where it is if its place as a title is taken and it does not say what the frame is', () => {
  const frame = vertex('f', BOX, [0, 0, 300, 100]);
  const inside = vertex('fn', LAMBDA, [10, 10, 48, 48]);
  const titled = (label: string): boolean =>
    !('t' in importCells(frame, inside, vertex('t', TEXT, [90, 104, 120, 20], { label })).diagram.nodes);
  expect(['ECS Tasks', 'Auto Scaling Group'].map(titled)).toEqual([false, true]);
});

test('what is connected to a caption is connected to its icon', () => {
  const { diagram } = importCells(
    vertex('icon', LAMBDA, [0, 0, 78, 78]),
    vertex('text', TEXT, [-10, 80, 98, 20], { label: 'Resize' }),
    vertex('far', SQS, [400, 0, 78, 78]),
    edge('e', 'text', 'far'),
  );
  expect(diagram.connections.e).toMatchObject({ from: 'icon', to: 'far' });
  expect(diagram.nodes).not.toHaveProperty('text');
});

test.each([
  ['right below, centred', [[90, 204]], 'aws.auto-scaling-group'],
  ['too far below', [[90, 240]], 'neutral.frame'],
  ['off the middle', [[0, 204]], 'neutral.frame'],
  [
    'right below, twice',
    [
      [90, 204],
      [92, 206],
    ],
    'neutral.frame',
  ],
] as const)('the title of a frame without one is a text %s, or not', (_, places, service) => {
  const texts = places.map(([x, y], index) =>
    vertex(`t${index}`, TEXT, [x, y, 120, 20], { label: 'Auto Scaling Group' }),
  );
  const page = importCells(vertex('f', BOX, [0, 0, 300, 200]), vertex('fn', LAMBDA, [100, 60, 48, 48]), ...texts);
  expect(serviceOfNode(nodeOf(page, 'f'))).toBe(service);
});

test("a rectangle with a network icon at its corner is that network, with the icon's label and connections", () => {
  const page = importCells(
    vertex('rect', BOX, [0, 0, 400, 300]),
    vertex('vnet', VNET, [360, 275, 36, 22], { label: 'Hub' }),
    vertex('fn', FUNCTION_APP, [100, 100, 50, 50], { label: 'fn' }),
    vertex('out', FUNCTION_APP, [600, 100, 50, 50], { label: 'out' }),
    edge('e', 'out', 'vnet'),
  );
  const rect = nodeOf(page, 'rect');
  expect([serviceOfNode(rect), rect.label, page.diagram.provider]).toEqual(['azure.virtual-network', 'Hub', 'azure']);
  expect(nodeOf(page, 'fn').parentId).toBe('rect');
  expect(page.diagram.connections.e).toMatchObject({ from: 'out', to: 'rect' });
  expect('vnet' in page.diagram.nodes).toBe(false);
});

test.each([
  ['in the middle of a rectangle', [180, 140, 36, 22]],
  ['outside it', [500, 275, 36, 22]],
  ['almost as large as it', [10, 10, 300, 250]],
] as const)('a network icon %s stays an icon', (_, place) => {
  const page = importCells(vertex('rect', BOX, [0, 0, 400, 300]), vertex('vnet', VNET, place));
  expect(nodeOf(page, 'vnet')).toMatchObject({ shape: 'icon' });
  expect(serviceOfNode(nodeOf(page, 'rect'))).not.toBe('azure.virtual-network');
});

test('a network icon names the rectangle that it lies in, not the one that it is only near to', () => {
  const outer = vertex('outer', BOX, [0, 0, 600, 300]);
  const inner = vertex('inner', BOX, [300, 20, 250, 220], { label: 'Protected' });
  const icon = vertex('icon', VNET, [540, 258, 50, 32], { label: 'Hub' });
  const page = importCells(outer, inner, icon, vertex('f', FUNCTION_APP, [320, 60, 48, 48]));
  expect(['outer', 'inner'].map((id) => serviceOfNode(nodeOf(page, id)))).toEqual([
    'azure.virtual-network',
    'neutral.frame',
  ]);
});

test('an ordinary service at the corner of a rectangle says nothing about it', () => {
  const page = importCells(vertex('rect', BOX, [0, 0, 400, 300]), vertex('fn', FUNCTION_APP, [350, 270, 40, 26]));
  expect(serviceOfNode(nodeOf(page, 'rect'))).toBe('neutral.frame');
  expect(nodeOf(page, 'fn').parentId).toBe('rect');
});

test.each([
  ['Private subnet A', 'aws.subnet', { visibility: 'private' }],
  ['Availability Zone 1', 'aws.availability-zone', {}],
  ['eu-west-1', 'aws.region', {}],
  ['Production VPC', 'aws.vpc', {}],
  ['VPC endpoints', 'neutral.frame', {}],
  ['On-premises', 'neutral.on-premises', {}],
  ['Backend', 'neutral.frame', {}],
])('a rectangle around others titled "%s" is %s', (label, service, properties) => {
  const page = importCells(
    vertex('rect', BOX, [0, 0, 400, 300], { label }),
    vertex('fn', LAMBDA, [100, 100, 78, 78], { label: 'fn' }),
  );
  const rect = nodeOf(page, 'rect');
  expect([serviceOfNode(rect), rect.properties]).toEqual([service, properties]);
  expect(nodeOf(page, 'fn').parentId).toBe('rect');
});

test('a frame without a label takes the one text along its edge as its title', () => {
  const page = importCells(
    vertex('rect', BOX, [0, 0, 400, 300]),
    vertex('title', TEXT, [10, 5, 120, 20], { label: 'App subnet' }),
    vertex('fn', LAMBDA, [100, 100, 78, 78], { label: 'fn' }),
  );
  expect([nodeOf(page, 'rect').label, serviceOfNode(nodeOf(page, 'rect'))]).toEqual(['App subnet', 'aws.subnet']);
});

test('with two texts along its edge there is no telling, and both stay', () => {
  const page = importCells(
    vertex('rect', BOX, [0, 0, 400, 300]),
    vertex('one', TEXT, [10, 5, 120, 20], { label: 'First text' }),
    vertex('two', TEXT, [200, 5, 120, 20], { label: 'Second text' }),
  );
  expect(nodeOf(page, 'rect').label).toBe('');
  expect(nodeOf(page, 'two').parentId).toBe('rect');
});

test('a rectangle around nothing but one text is a box with that text', () => {
  const page = importCells(
    vertex('rect', BOX, [0, 0, 120, 60]),
    vertex('text', TEXT, [10, 20, 100, 20], { label: 'Billing' }),
  );
  expect(Object.keys(page.diagram.nodes)).toEqual(['rect']);
  expect(nodeOf(page, 'rect')).toMatchObject({ label: 'Billing', faces: { neutral: { service: 'neutral.box' } } });
});

test('a table becomes one box that says its rows, and connections to its cells end at it', () => {
  const page = importCells(
    vertex('t', 'shape=table;childLayout=tableLayout;', [0, 0, 200, 90], { label: 'Routes' }),
    vertex('r', 'shape=tableRow;', [0, 30, 200, 30], { parent: 't' }),
    vertex('c1', 'shape=partialRectangle;', [0, 0, 100, 30], { parent: 'r', label: '0.0.0.0/0' }),
    vertex('c2', 'shape=partialRectangle;', [100, 0, 100, 30], { parent: 'r', label: 'IGW' }),
    vertex('fn', LAMBDA, [400, 0, 78, 78], { label: 'fn' }),
    edge('e', 'fn', 'c2'),
  );
  expect(nodeOf(page, 't').label).toBe('Routes\n0.0.0.0/0 | IGW');
  expect(page.diagram.connections.e).toMatchObject({ from: 'fn', to: 't' });
});

test('a small group of nameless pieces is one picture', () => {
  const page = importCells(
    vertex('g', 'group', [0, 0, 60, 60]),
    vertex('p1', 'shape=stencil(AAAA);', [0, 0, 30, 30], { parent: 'g' }),
    vertex('p2', 'shape=stencil(BBBB);', [30, 30, 30, 30], { parent: 'g' }),
  );
  expect(Object.keys(page.diagram.nodes)).toEqual(['g']);
});

test('a wrapper carries the label, the id and the values of its placeholders', () => {
  const page = importCells(
    '<UserObject label="%name% &lt;b&gt;v%version%&lt;/b&gt; %missing%" name="Shop" version="2" placeholders="1" id="w">' +
      '<mxCell style="html=1;" vertex="1" parent="1"><mxGeometry width="100" height="60" as="geometry"/></mxCell></UserObject>',
  );
  expect(nodeOf(page, 'w').label).toBe('Shop v2');
});

test('the side is the cloud with more different services, so that one icon used for everything does not decide', () => {
  const page = importCells(
    ...[0, 1, 2, 3, 4].map((n) => vertex(`l${n}`, LAMBDA, [n * 200, 0, 78, 78])),
    vertex('f', FUNCTION_APP, [0, 300, 50, 50]),
    vertex('k', 'image;image=img/lib/azure2/security/Key_Vaults.svg;', [200, 300, 50, 50]),
  );
  expect(page.diagram.provider).toBe('azure');
  expect(importCells(vertex('a', BOX, [0, 0, 10, 10])).diagram.provider).toBe('aws');
});

test('frames that overlap are all stated: one is the parent, the others are zones, subnets and groups', () => {
  const page = importCells(
    vertex('vpc', VPC, [0, 0, 900, 500]),
    vertex('az1', ZONE, [20, 20, 400, 450], { label: 'Availability Zone a' }),
    vertex('az2', ZONE, [460, 20, 400, 450], { label: 'Availability Zone b' }),
    vertex('asg', 'shape=mxgraph.aws4.groupCenter;grIcon=mxgraph.aws4.group_auto_scaling_group;', [40, 200, 800, 150]),
    vertex('vm', 'shape=mxgraph.aws4.ec2;', [100, 220, 78, 78]),
  );
  expect(nodeOf(page, 'asg')).toMatchObject({ parentId: 'vpc', zones: ['Availability Zone a', 'Availability Zone b'] });
  expect(nodeOf(page, 'vm')).toMatchObject({ parentId: 'asg', zones: ['Availability Zone a'] });
});

test('a group of a service that holds nothing in the catalog is a frame with that name, not a container of it', () => {
  const page = importCells(
    vertex('g', 'shape=mxgraph.aws4.group;grIcon=mxgraph.aws4.group_ec2_instance_contents;', [0, 0, 300, 200], {
      label: 'Host',
    }),
    vertex('fn', LAMBDA, [100, 60, 78, 78]),
  );
  expect(serviceOfNode(nodeOf(page, 'g'))).toBe('neutral.frame');
  expect(nodeOf(page, 'fn').parentId).toBe('g');
});

test.each([
  ['Invoice', 'neutral.document'],
  ['SecretString: UniqueKey1, staging label: AWSCURRENT', 'neutral.note'],
])('a sheet of paper that says "%s" is %s', (label, service) => {
  const page = importCells(vertex('a', 'shape=document;', [0, 0, 120, 80], { label }));
  expect(serviceOfNode(nodeOf(page, 'a'))).toBe(service);
});
