import type { ReactNode } from 'react';
import type { Service } from '../../shared/catalog/schema.ts';
import { initialsOf } from '../../shared/scene/generic-tile.ts';
import { iconUrl } from './icon-url.ts';
import styles from './service-icon.module.css';
import { useNeedsTile } from './use-needs-tile.ts';

interface ServiceIconProps {
  readonly service: Pick<Service, 'icon' | 'shortName' | 'provider'>;
  /** Pixels. */
  readonly size: number;
}

/** A service's picture, which says nothing to a screen reader: its name always stands beside. */
export function ServiceIcon({ service, size }: ServiceIconProps): ReactNode {
  const url = service.icon === null ? undefined : iconUrl(service.icon);
  const isTiled = useNeedsTile(service.icon);
  const place = { width: size, height: size };
  if (url === undefined) {
    return (
      <span
        className={`${styles.generic} ${styles[service.provider]}`}
        style={{ ...place, fontSize: size / 2.6 }}
        aria-hidden
      >
        {initialsOf(service.shortName)}
      </span>
    );
  }
  // Skyflip's own icons take the theme's ink, the vendors' are never recoloured.
  if (service.provider === 'neutral') {
    return <span className={styles.ink} style={{ ...place, maskImage: `url("${url}")` }} aria-hidden />;
  }
  return (
    <img
      className={isTiled ? styles.tiled : styles.icon}
      style={place}
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
    />
  );
}
