import { Tooltip } from '@base-ui/react/tooltip';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { useApp } from '../app-context.tsx';
import styles from './service-card.module.css';

const SHOWN_AFTER = 600;

/** The full name and the description of the service that the pointer rests on, beside the list. */
export function ServiceCard({ container }: { readonly container: RefObject<HTMLElement | null> }): ReactNode {
  const { catalog } = useApp();
  const row = useRestedOn(container);
  const service = row?.dataset.service === undefined ? undefined : serviceOf(catalog, row.dataset.service);
  return (
    <Tooltip.Root open={service !== undefined}>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={row} side="right" sideOffset={12} className={styles.positioner}>
          <Tooltip.Popup className={styles.card}>
            <p className={styles.name}>{service?.name}</p>
            <p>{service?.description}</p>
            {service?.lifecycle !== undefined && <p className={styles.leaving}>{service.lifecycle.text}</p>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** The service's row that the pointer has been on for a moment; null when it leaves, presses or scrolls. */
function useRestedOn(container: RefObject<HTMLElement | null>): HTMLElement | null {
  const [row, setRow] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const list = container.current;
    if (list === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over: HTMLElement | null = null;
    const leave = (): void => {
      clearTimeout(timer);
      over = null;
      setRow(null);
    };
    const enter = ({ target, buttons }: PointerEvent): void => {
      const next = target instanceof Element ? target.closest<HTMLElement>('[data-service]') : null;
      if (next === over) return;
      leave();
      over = next;
      if (next !== null && buttons === 0) timer = setTimeout(() => setRow(next), SHOWN_AFTER);
    };
    const stops = ['pointerleave', 'pointerdown', 'scroll', 'dragstart'] as const;
    list.addEventListener('pointerover', enter);
    for (const stop of stops) list.addEventListener(stop, leave, { passive: true });
    return () => {
      leave();
      list.removeEventListener('pointerover', enter);
      for (const stop of stops) list.removeEventListener(stop, leave);
    };
  }, [container]);
  return row;
}
