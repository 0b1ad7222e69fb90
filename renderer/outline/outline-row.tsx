import { ArrowRight, ChevronDown } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, memo, type ReactNode, useRef } from 'react';
import type { SideView } from '../../shared/catalog/side-view.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import { twinInWords } from '../spoken/element-in-words.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import styles from './outline-row.module.css';
import type { OutlineRow } from './outline-rows.ts';
import { rowDetail, rowName, rowWords } from './outline-words.ts';
import { ROW_HEIGHT } from './use-window-of-rows.ts';

interface TreeRowProps {
  readonly view: SideView;
  readonly row: OutlineRow;
  readonly index: number;
  readonly findings: readonly Finding[];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Where something would be dropped that is being dragged over it; null: nowhere. */
  readonly drop: 'into' | 'above' | 'below' | null;
  /** Its name is being edited; called with null when that is given up. */
  readonly onRename: ((label: string | null) => void) | null;
}

export const TreeRow = memo(function TreeRow(props: TreeRowProps): ReactNode {
  const { view, row, index, findings, isActive, isSelected, drop, onRename } = props;
  const { id, node, level, position, size, isOpen } = row;
  const [gravest] = findings;
  const description = node?.node.notes ?? row.connection?.connection.notes;
  const twin = node === null ? '' : twinInWords(view, node);
  const states = `${isSelected ? styles.selected : ''} ${isActive ? styles.active : ''} ${drop === null ? '' : styles[drop]}`;
  return (
    <div
      id={rowElementId(id)}
      className={`${styles.row} ${states}`}
      style={placed(index, level)}
      role="treeitem"
      tabIndex={-1}
      aria-label={rowWords(view, row, findings)}
      aria-description={description}
      title={description}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-expanded={isOpen}
      aria-selected={isSelected}
      draggable={node !== null && onRename === null}
      data-outline={id}
    >
      <span className={styles.fold} data-fold={isOpen === undefined ? undefined : true} aria-hidden>
        {isOpen !== undefined && <ChevronDown size={14} className={isOpen ? '' : styles.folded} />}
      </span>
      <span className={styles.picture} aria-hidden>
        {node === null ? <ArrowRight size={14} /> : <ServicePicture service={node.service} size={16} />}
      </span>
      {onRename === null ? (
        <>
          <span
            className={node === null ? styles.line : styles.name}
            title={[rowName(row), description].filter(Boolean).join('\n')}
          >
            {rowName(row)}
          </span>
          <span className={styles.detail}>{[rowDetail(row), twin].filter((text) => text !== '').join(' · ')}</span>
        </>
      ) : (
        <NameField label={node?.node.label ?? row.connection?.connection.label ?? ''} onEnd={onRename} />
      )}
      {gravest !== undefined && onRename === null && (
        <span className={styles.findings}>
          <SeverityMark severity={gravest.severity} size={13} />
          {findings.length > 1 && <span aria-hidden>{findings.length}</span>}
        </span>
      )}
    </div>
  );
});

function placed(index: number, level: number): CSSProperties {
  const inset = 4 + Math.min(level - 1, DEEPEST) * 14;
  return { top: index * ROW_HEIGHT, paddingLeft: inset, '--inset': `${inset + 6}px` } as CSSProperties;
}

/** Deeper rows stand no farther in: their names would have no room. */
const DEEPEST = 8;

export function rowElementId(id: string): string {
  return `outline-${id}`;
}

interface NameFieldProps {
  readonly label: string;
  readonly onEnd: (label: string | null) => void;
}

function NameField({ label, onEnd }: NameFieldProps): ReactNode {
  // The keyboard going back to the tree takes it from here, which is no second end.
  const isDone = useRef(false);
  const end = (typed: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onEnd(typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The letters are the name's, not the tree's.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    end(event.key === 'Enter' ? event.currentTarget.value : null);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: a key or a double click asked for it
      autoFocus
      className={styles.field}
      aria-label="Name"
      defaultValue={label}
      maxLength={10_000}
      spellCheck={false}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => end(currentTarget.value)}
    />
  );
}
