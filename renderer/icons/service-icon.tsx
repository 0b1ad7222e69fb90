import { type ReactNode, useEffect, useState } from 'react';
import type { Service } from '../../shared/catalog/schema.ts';
import { initialsOf } from '../../shared/scene/generic-tile.ts';
import { needsTile } from '../../shared/scene/icon-legibility.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { useTheme } from '../ui/theme.ts';
import { iconUrl } from './icon-url.ts';
import { loadIcons } from './load-icons.ts';
import styles from './service-icon.module.css';

interface ServiceIconProps {
  readonly service: Pick<Service, 'icon' | 'shortName' | 'provider'>;
  /** Pixels. */
  readonly size: number;
}

/** A service's picture, which says nothing to a screen reader: its name always stands beside. */
export function ServiceIcon({ service, size }: ServiceIconProps): ReactNode {
  const url = service.icon === null ? undefined : iconUrl(service.icon);
  const isTiled = useNeedsTile(service);
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

function useNeedsTile({ icon, provider }: ServiceIconProps['service']): boolean {
  const theme = useTheme();
  const [isTiled, setIsTiled] = useState(false);
  useEffect(() => {
    if (theme === 'light' || icon === null || provider === 'neutral') return setIsTiled(false);
    let isCurrent = true;
    void loadIcons([icon]).then((texts) => {
      const text = texts.get(icon);
      if (isCurrent && text !== undefined) setIsTiled(needsTile(text, THEMES[theme]));
    });
    return () => {
      isCurrent = false;
    };
  }, [theme, icon, provider]);
  return isTiled;
}
