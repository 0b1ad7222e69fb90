import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode, RefObject } from 'react';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { useApp } from '../app-context.tsx';
import { ServiceSummary } from '../service-card/service-summary.tsx';
import styles from './service-card.module.css';
import { CARD, useRestedOn } from './use-rested-on.ts';

interface ServiceCardProps {
  readonly container: RefObject<HTMLElement | null>;
  /** The row that the keyboard rests on. */
  readonly reached: HTMLElement | null;
}

/** What the catalog says in short of the service that the pointer or the keyboard rests on, beside the list. */
export function ServiceCard({ container, reached }: ServiceCardProps): ReactNode {
  const { catalog } = useApp();
  const row = useRestedOn(container) ?? reached;
  const service = row?.dataset.service === undefined ? undefined : serviceOf(catalog, row.dataset.service);
  return (
    <Tooltip.Root open={service !== undefined}>
      <Tooltip.Portal container={container}>
        <Tooltip.Positioner
          anchor={row && besideList(row)}
          side="right"
          positionMethod="fixed"
          collisionPadding={8}
          className={styles.positioner}
          {...{ [CARD]: '' }}
        >
          <Tooltip.Popup className={styles.card}>
            {service !== undefined && <ServiceSummary service={service} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );

  /** At the height of its row and outside of the list, of whose rows some stand side by side. */
  function besideList(at: HTMLElement): { getBoundingClientRect(): DOMRect } {
    return {
      getBoundingClientRect() {
        const { top, height } = at.getBoundingClientRect();
        const { left, width } = (container.current ?? at).getBoundingClientRect();
        return new DOMRect(left, top, width, height);
      },
    };
  }
}
