import {
  ArrowDown,
  ArrowUp,
  CaseSensitive,
  ChevronDown,
  Replace,
  ReplaceAll,
  SquareDashedMousePointer,
  WholeWord,
  X,
} from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { counted } from '../../shared/counted.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { closeFind, FIND_FIELD, hitText, lookFor, replaceHits, selectHits, stepToHit } from './find.ts';
import styles from './find-bar.module.css';
import { findState } from './find-state.ts';
import { hitsIn } from './hits.ts';

export function FindBar(): ReactNode {
  const isOpen = useStore(findState, (state) => state.isOpen);
  return isOpen ? <Bar /> : null;
}

/** What is looked for in the diagram, how often it is there, and what is to stand in its place. */
function Bar(): ReactNode {
  const app = useApp();
  const view = useView();
  const find = useStore(findState);
  const { text, by, replaces, current, isCaseSensitive, isWholeWord } = find;
  const hits = hitsIn(view, find);
  const at = hits.findIndex(({ id }) => id === current);
  const hit = hits[at];
  const isNothing = text !== '' && hits.length === 0;
  useCountAnnouncement(find.isLooking ? text : '', hits.length);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    closeFind(app);
  };
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) selectHits(app);
    else stepToHit(app, event.shiftKey ? -1 : 1);
  };
  const onReplaceKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    replaceHits(app, event.altKey ? 'all' : 'this');
  };
  return (
    <div
      className={styles.bar}
      role="search"
      aria-label="Find in the diagram"
      onKeyDown={onKeyDown}
      data-find
      data-part
    >
      <div className={styles.line}>
        <IconButton
          label="Replace in names"
          aria-expanded={replaces}
          onClick={() => findState.setState({ replaces: !replaces })}
        >
          <ChevronDown size={16} aria-hidden className={replaces ? '' : styles.folded} />
        </IconButton>
        <div className={styles.field}>
          <input
            id={FIND_FIELD}
            className={styles.input}
            type="text"
            aria-label="Find"
            aria-invalid={isNothing || undefined}
            aria-describedby={COUNT}
            placeholder="Name, service, note or setting"
            spellCheck={false}
            autoComplete="off"
            maxLength={200}
            value={text}
            onChange={({ target }) => lookFor(app, { text: target.value })}
            onKeyDown={onFieldKey}
          />
          <Toggle
            label="Match case"
            isPressed={isCaseSensitive}
            onPress={() => lookFor(app, { isCaseSensitive: !isCaseSensitive })}
          >
            <CaseSensitive size={16} aria-hidden />
          </Toggle>
          <Toggle
            label="Whole words"
            isPressed={isWholeWord}
            onPress={() => lookFor(app, { isWholeWord: !isWholeWord })}
          >
            <WholeWord size={16} aria-hidden />
          </Toggle>
        </div>
        <span id={COUNT} className={`${styles.count} ${isNothing ? styles.none : ''}`}>
          {countText(text, hits.length, at)}
        </span>
        <IconButton
          label="Previous match"
          shortcut="Shift+Enter"
          disabled={hits.length === 0}
          onClick={() => stepToHit(app, -1)}
        >
          <ArrowUp size={16} aria-hidden />
        </IconButton>
        <IconButton label="Next match" shortcut="Enter" disabled={hits.length === 0} onClick={() => stepToHit(app, 1)}>
          <ArrowDown size={16} aria-hidden />
        </IconButton>
        <IconButton
          label="Select all matches"
          shortcut="Alt+Enter"
          disabled={hits.length === 0}
          onClick={() => selectHits(app)}
        >
          <SquareDashedMousePointer size={16} aria-hidden />
        </IconButton>
        <IconButton label="Close" shortcut="Esc" onClick={() => closeFind(app)}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      {replaces && (
        <div className={`${styles.line} ${styles.second}`}>
          <div className={styles.field}>
            <input
              className={styles.input}
              type="text"
              aria-label="Replace by"
              placeholder="Replace by"
              spellCheck={false}
              autoComplete="off"
              maxLength={200}
              value={by}
              onChange={({ target }) => findState.setState({ by: target.value })}
              onKeyDown={onReplaceKey}
            />
          </div>
          <IconButton label="Replace" shortcut="Enter" disabled={at === -1} onClick={() => replaceHits(app, 'this')}>
            <Replace size={16} aria-hidden />
          </IconButton>
          <IconButton
            label="Replace all"
            shortcut="Alt+Enter"
            disabled={!hits.some(({ field }) => field === 'label')}
            onClick={() => replaceHits(app, 'all')}
          >
            <ReplaceAll size={16} aria-hidden />
          </IconButton>
        </div>
      )}
      {hit !== undefined && hit.field !== 'label' && <p className={styles.where}>{hitText(app, hit)}</p>}
    </div>
  );
}

const COUNT = 'find-count';

function countText(text: string, count: number, at: number): string {
  if (text === '') return '';
  if (count === 0) return 'None';
  return at === -1 ? counted(count, 'match', 'matches') : `${at + 1} of ${count}`;
}

/** Read out when the person pauses. */
function useCountAnnouncement(text: string, count: number): void {
  const { ui } = useApp();
  useEffect(() => {
    if (text === '') return;
    const words = count === 0 ? `Nothing found for ${text}.` : `${counted(count, 'match', 'matches')}.`;
    const timer = setTimeout(() => ui.announce(words), 500);
    return () => clearTimeout(timer);
  }, [text, count, ui]);
}

interface ToggleProps {
  readonly label: string;
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Toggle({ label, isPressed, onPress, children }: ToggleProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
