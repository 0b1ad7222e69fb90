import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { canGrowWithText, isCallout, isWritten } from '../../shared/catalog/annotations.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { deleteElements } from '../../shared/commands/delete.ts';
import { oneLine } from '../../shared/one-line.ts';
import { accentShade } from '../../shared/scene/accents.ts';
import { THEMES, type ThemeName } from '../../shared/scene/theme.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { isAsWideAsText, longestLine, renamed } from '../annotate/as-wide-as-text.ts';
import { takeTypedAhead } from '../annotate/start-typing.ts';
import { useApp, useEditor } from '../app-context.tsx';
import { useTheme } from '../ui/theme.ts';
import { useCanvas } from './canvas-context.tsx';
import type { LiveDiagram } from './live-diagram.ts';
import { type NamePlace, namePlace } from './name-place.ts';
import styles from './rename-field.module.css';
import { type Held, isEndOfWriting, markUp } from './rename-keys.ts';
import { useTransform } from './use-transform.ts';

/** The name or text of an element, edited where it stands. */
export function RenameField(): ReactNode {
  const { live } = useCanvas();
  const renaming = useEditor((editor) => editor.renaming);
  if (renaming === null) return null;
  const place = namePlace(live.view, live.layout, renaming);
  if (place === undefined) return null;
  return <Field key={renaming} id={renaming} place={place} text={textOf(live, renaming)} />;
}

interface Text {
  readonly label: string;
  readonly placeholder: string;
  readonly node: ViewNode | undefined;
}

interface FieldProps {
  readonly id: string;
  readonly place: NamePlace;
  readonly text: Text;
}

function Field({ id, place, text }: FieldProps): ReactNode {
  const app = useApp();
  const theme = useTheme();
  const [x, y, zoom] = useTransform();
  const field = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  const { node } = text;
  const isText = node !== undefined && (isWritten(node.service) || isCallout(node.service));
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    const typed = takeTypedAhead();
    if (typed !== '') {
      element.value += typed;
      element.dataset.typing = '';
    }
    // A name is written anew; a text is gone on with.
    if (isText) element.setSelectionRange(element.value.length, element.value.length);
    else element.select();
  }, [isText]);

  const end = (typed: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    app.editor.rename(null);
    const label = (typed ?? text.label).trim();
    // A free text that says nothing could not be seen any more; one that never said anything was not placed.
    if (label === '' && node?.service.id === 'neutral.text') {
      if (!app.editor.takeBackAdding(id)) app.editor.dispatch(deleteElements, { ids: [id], contents: 'lift' });
      app.ui.announce('The empty text is taken away.');
    } else if (
      typed !== null &&
      isAccepted(app, app.editor.change('Rename', renamed(id, label))) &&
      label !== text.label
    )
      app.ui.announce(label === '' ? 'The name is taken away.' : `Named ${oneLine(label)}.`);
  };
  const onKeyDown = (held: Held): void => {
    if (held.nativeEvent.isComposing) return;
    if (node?.service.id === 'neutral.note' && markUp(held)) return;
    const isLong = node !== undefined && canGrowWithText(node.service);
    if (!isEndOfWriting(held, place.isOneLine ? 'line' : isLong ? 'text' : 'name')) return;
    held.preventDefault();
    held.stopPropagation();
    // Escape takes a name back; a text, which may have taken a while, is kept as in other drawing programs: undo takes it back.
    end(held.key === 'Escape' && !isText ? null : held.currentTarget.value);
    app.canvas.current?.focus();
  };
  const onInput = (element: HTMLTextAreaElement): void => {
    element.dataset.typing = '';
    if (place.isOneLine && element.value.includes('\n')) element.value = element.value.replaceAll(/\s*\n\s*/g, ' ');
  };
  const { rect, ground } = place;
  // Zoomed out it stays large enough to be read.
  const scale = Math.max(zoom, 12 / place.size);
  const width = rect.width * scale;
  const isGrowing = place.align === 'left' && node !== undefined && isAsWideAsText(app.editor.view(), id);
  const longest = isGrowing ? longestLine(node) : undefined;
  const left = place.align === 'left' ? rect.x * zoom + x : (rect.x + rect.width / 2) * zoom + x - width / 2;
  const input = (
    <textarea
      ref={field}
      className={`${styles.field} ${ALIGNED[place.align]} ${place.isOneLine ? styles.oneLine : ''}`}
      style={{
        ...(place.isOneLine
          ? { minWidth: width }
          : longest === undefined
            ? { width }
            : { minWidth: width, maxWidth: longest * scale }),
        ...(ground === undefined && { left, top: rect.y * zoom + y, position: 'absolute' }),
        fontSize: place.size * scale,
        lineHeight: `${place.lineHeight * scale}px`,
        fontWeight: place.weight,
      }}
      aria-label={isText ? 'Text' : 'Name'}
      defaultValue={text.label}
      placeholder={text.placeholder}
      rows={1}
      maxLength={10_000}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onInput={({ currentTarget }) => onInput(currentTarget)}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  );
  if (ground === undefined) return input;
  return (
    <div
      className={`${styles.ground} ${ground.isMiddle ? styles.middle : ''}`}
      style={{
        left: ground.rect.x * zoom + x,
        top: ground.rect.y * zoom + y,
        minWidth: ground.rect.width * zoom,
        minHeight: ground.rect.height * zoom,
        padding: `${(rect.y - ground.rect.y) * scale}px ${(rect.x - ground.rect.x) * scale}px`,
        background: groundOf(node, theme),
      }}
    >
      {input}
    </div>
  );
}

const ALIGNED = { left: '', centre: styles.centred ?? '', right: styles.right ?? '' };

/** What the element itself stands on. */
function groundOf(node: ViewNode | undefined, name: ThemeName): string {
  const theme = THEMES[name];
  if (node === undefined || node.service.id === 'neutral.text') return theme.canvas;
  if (node.node.accent !== undefined) return accentShade(node.node.accent, theme).tint;
  return node.service.id === 'neutral.note' ? theme.noteFill : theme.panel;
}

function textOf({ view }: LiveDiagram, id: string): Text {
  const node = view.nodes.get(id);
  if (node !== undefined) {
    const { service, number } = node;
    const placeholder = isCallout(service) ? `What happens at step ${number ?? 1}` : service.shortName;
    return { label: node.node.label, placeholder, node };
  }
  const shown = view.connections.find(({ connection }) => connection.id === id);
  return { label: shown?.connection.label ?? '', placeholder: 'Label', node: undefined };
}
