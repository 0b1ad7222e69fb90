import type { DragEvent } from 'react';

/** The type under which a dragged service's id travels; whatever takes drops reads it. */
export const SERVICE_DRAG = 'application/x-skyflip-service';
/** And the name that it was found by. */
const CALLED_DRAG = 'application/x-skyflip-called';

/** The picture of the row goes with the pointer, as it will be drawn. */
export function dragService(event: DragEvent<HTMLElement>, serviceId: string, called = ''): void {
  const { dataTransfer, target } = event;
  if (!(target instanceof Element)) return;
  dataTransfer.setData(SERVICE_DRAG, serviceId);
  if (called !== '') dataTransfer.setData(CALLED_DRAG, called);
  dataTransfer.effectAllowed = 'copy';
  const icon = target.querySelector('[data-drag-icon]') ?? target;
  const { width, height } = icon.getBoundingClientRect();
  dataTransfer.setDragImage(icon, width / 2, height / 2);
}

export function draggedName(dataTransfer: DataTransfer | null): string | undefined {
  return dataTransfer?.getData(CALLED_DRAG) || undefined;
}
