import type { ReactNode } from 'react';
import type { Service } from '../../shared/catalog/schema.ts';
import { FramePicture } from './frame-picture.tsx';
import { ServiceIcon } from './service-icon.tsx';

/** A service in a list: its icon, or, where the vendor draws it as a frame only, that frame. */
export function ServicePicture({ service, size }: { readonly service: Service; readonly size: number }): ReactNode {
  const { icon, defaultShape, container } = service;
  if (icon === null && defaultShape === 'frame' && container !== undefined) {
    return <FramePicture style={container.style} size={size} />;
  }
  return <ServiceIcon service={service} size={size} />;
}
