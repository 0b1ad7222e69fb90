import type { ReactNode } from 'react';
import type { Service } from '../../shared/catalog/schema.ts';
import styles from './frame-picture.module.css';

type Style = NonNullable<Service['container']>['style'];

/** A frame in small, as the diagram paints it: its colour, dashed or not, tinted or not. */
export function FramePicture({ style, size }: { readonly style: Style; readonly size: number }): ReactNode {
  const { colour, isDashed = false, isTinted = false } = LOOKS[style];
  return (
    <svg
      className={`${styles.frame} ${styles[colour]}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <rect className={isTinted ? styles.tint : undefined} x="2.5" y="4.5" width="19" height="15" rx="1.5" />
      <rect
        x="2.5"
        y="4.5"
        width="19"
        height="15"
        rx="1.5"
        className={styles.border}
        strokeDasharray={isDashed ? '3 2' : undefined}
      />
      <path className={styles.title} d="M5.5 8H12" />
    </svg>
  );
}

interface Look {
  readonly colour: 'ink' | 'region' | 'network' | 'zone' | 'public' | 'private' | 'alert';
  readonly isDashed?: boolean;
  readonly isTinted?: boolean;
}

const LOOKS: Readonly<Record<Style, Look>> = {
  cloud: { colour: 'ink' },
  account: { colour: 'ink' },
  region: { colour: 'region', isDashed: true },
  network: { colour: 'network' },
  zone: { colour: 'zone', isDashed: true },
  'public-subnet': { colour: 'public', isTinted: true },
  'private-subnet': { colour: 'private', isTinted: true },
  subnet: { colour: 'private', isTinted: true },
  'security-group': { colour: 'alert' },
  'scaling-group': { colour: 'ink', isDashed: true },
  cluster: { colour: 'ink', isTinted: true },
  'resource-group': { colour: 'ink', isDashed: true },
  'on-premises': { colour: 'ink', isTinted: true },
  generic: { colour: 'ink' },
};
