import type { Service } from './schema.ts';

/** In diagram pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An icon with room for two lines of its name. */
export const ICON_FRAME: Size = { width: 96, height: 88 };

/** The size that a new thing is drawn in. */
export function drawnSize({ id, defaultShape, container }: Service): Size {
  if (defaultShape === 'frame') return FRAMES[container?.style ?? 'generic'];
  return DRAWN[id] ?? ICON_FRAME;
}

/** The frame of an icon that is opened into a frame around others. */
export function openedFrame({ container }: Service): Size {
  return FRAMES[container?.style ?? 'generic'];
}

/** Large enough for what such a frame usually holds: a subnet takes one icon beside another, a network takes subnets. */
const FRAMES: Readonly<Record<NonNullable<Service['container']>['style'], Size>> = {
  cloud: { width: 880, height: 600 },
  account: { width: 800, height: 560 },
  region: { width: 720, height: 480 },
  network: { width: 560, height: 360 },
  zone: { width: 480, height: 200 },
  'public-subnet': { width: 200, height: 152 },
  'private-subnet': { width: 200, height: 152 },
  subnet: { width: 200, height: 152 },
  'security-group': { width: 200, height: 152 },
  'scaling-group': { width: 240, height: 152 },
  cluster: { width: 320, height: 200 },
  'resource-group': { width: 480, height: 320 },
  'on-premises': { width: 240, height: 176 },
  generic: { width: 240, height: 160 },
};

/** Things that are drawn by their frame instead of an icon. */
const DRAWN: Readonly<Record<string, Size>> = {
  'neutral.box': { width: 128, height: 64 },
  'neutral.note': { width: 160, height: 96 },
  'neutral.text': { width: 160, height: 32 },
  'neutral.point': { width: 16, height: 16 },
  'neutral.callout': { width: 24, height: 24 },
  'neutral.steps': { width: 280, height: 64 },
  'neutral.area': { width: 960, height: 540 },
};
