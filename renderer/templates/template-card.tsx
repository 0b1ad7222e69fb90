import type { KeyboardEvent, ReactNode } from 'react';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { CloudDot } from '../ui/cloud-dot.tsx';
import type { GalleryItem } from './gallery-item.ts';
import styles from './template-card.module.css';
import { useThumbnail } from './use-thumbnail.ts';

interface TemplateCardProps {
  readonly item: GalleryItem;
  readonly onClick: () => void;
}

/** A template with its picture, as a button. */
export function TemplateCard({ item, onClick }: TemplateCardProps): ReactNode {
  return (
    <button type="button" className={styles.card} onClick={onClick}>
      <CardFace item={item} />
    </button>
  );
}

interface TemplateOptionProps extends TemplateCardProps {
  readonly isSelected: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The same as one of many to choose from. */
export function TemplateOption({ item, isSelected, onClick, onKeyDown }: TemplateOptionProps): ReactNode {
  return (
    <div
      role="option"
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      className={styles.card}
      data-item={item.key}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <CardFace item={item} />
    </div>
  );
}

function CardFace({ item }: { readonly item: GalleryItem }): ReactNode {
  const picture = useThumbnail(item);
  return (
    <>
      <span className={styles.picture}>
        {picture !== null && <img src={picture} alt="" draggable={false} className={styles.image} />}
      </span>
      <span className={styles.text}>
        <span className={styles.name}>
          {item.provider !== null && <CloudDot side={item.provider} />}
          <span className={styles.words}>{item.name}</span>
          {item.provider !== null && <span className={styles.spoken}>, {SIDE_NAMES[item.provider]}</span>}
        </span>
        <span className={styles.line}>{item.line}</span>
      </span>
    </>
  );
}
