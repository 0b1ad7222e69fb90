import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { setLabel } from '../../shared/commands/set-label.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { useApp, useEditor } from '../app-context.tsx';
import { useCanvas } from './canvas-context.tsx';
import type { LiveDiagram } from './live-diagram.ts';
import { type NamePlace, namePlace } from './name-place.ts';
import styles from './rename-field.module.css';
import { useTransform } from './use-transform.ts';

/** The name of an element, edited where it stands. */
export function RenameField(): ReactNode {
  const { live } = useCanvas();
  const renaming = useEditor((editor) => editor.renaming);
  if (renaming === null) return null;
  const place = namePlace(live.view, live.layout, renaming);
  if (place === undefined) return null;
  return <Field key={renaming} id={renaming} place={place} name={labelOf(live, renaming)} />;
}

interface FieldProps {
  readonly id: string;
  readonly place: NamePlace;
  readonly name: { readonly label: string; readonly placeholder: string };
}

function Field({ id, place, name }: FieldProps): ReactNode {
  const app = useApp();
  const [x, y, zoom] = useTransform();
  const field = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const end = (label: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    app.editor.rename(null);
    if (label !== null) isAccepted(app, app.editor.dispatch(setLabel, { id, label: label.trim() }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const isEnd = (event.key === 'Enter' && !event.shiftKey) || event.key === 'Escape' || event.key === 'Tab';
    if (!isEnd) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Escape' ? null : event.currentTarget.value);
    app.canvas.current?.focus();
  };
  const { rect, isCentred, size, weight } = place;
  // Zoomed out it stays large enough to be read.
  const scale = Math.max(zoom, 12 / size);
  const width = Math.max(rect.width, 48) * scale;
  const left = isCentred ? (rect.x + rect.width / 2) * zoom + x - width / 2 : rect.x * zoom + x;
  return (
    <textarea
      ref={field}
      className={`${styles.field} ${isCentred ? styles.centred : ''}`}
      style={{
        left,
        top: rect.y * zoom + y,
        minWidth: width,
        maxWidth: Math.max(width, 200 * scale),
        fontSize: size * scale,
        lineHeight: `${place.lineHeight * scale}px`,
        fontWeight: weight,
      }}
      aria-label="Name"
      defaultValue={name.label}
      placeholder={name.placeholder}
      rows={1}
      maxLength={10_000}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  );
}

function labelOf({ view }: LiveDiagram, id: string): FieldProps['name'] {
  const viewNode = view.nodes.get(id);
  if (viewNode !== undefined) return { label: viewNode.node.label, placeholder: viewNode.service.shortName };
  const shown = view.connections.find(({ connection }) => connection.id === id);
  return { label: shown?.connection.label ?? '', placeholder: 'Label' };
}
