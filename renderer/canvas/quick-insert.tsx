import { Search } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Service } from '../../shared/catalog/schema.ts';
import { startWriting } from '../annotate/start-writing.ts';
import type { App } from '../app.ts';
import { useApp, useDiagram, useSettings } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import { Highlighted } from '../palette/highlighted.tsx';
import { putService } from '../palette/put-service.ts';
import { endGesture } from '../state/gesture.ts';
import { useCanvas } from './canvas-context.tsx';
import { type InsertOffer, insertOffers } from './insert-offers.ts';
import { insertPlace } from './insert-place.ts';
import styles from './quick-insert.module.css';
import { closeQuickInsert, type InsertGoal, quickInsert } from './quick-insert-state.ts';
import { useTransform } from './use-transform.ts';
import { toScreen } from './viewport.ts';

/** A small field on the canvas: what is chosen in it is placed there. */
export function QuickInsert(): ReactNode {
  const goal = useStore(quickInsert, (state) => state.goal);
  return goal === null ? null : <Field key={JSON.stringify(goal)} goal={goal} />;
}

function Field({ goal }: { readonly goal: InsertGoal }): ReactNode {
  const app = useApp();
  const side = useDiagram().provider;
  const settings = useSettings((all) => all);
  const [typed, setTyped] = useState('');
  const [reached, setReached] = useState(0);
  const { catalog } = app;
  const source = useSource(app, goal);
  const offers = useMemo(
    () => insertOffers({ catalog, side, typed, settings, source }),
    [catalog, side, typed, settings, source],
  );
  const active = offers[Math.min(reached, offers.length - 1)];
  const list = useId();
  const optionId = (offer: InsertOffer): string => `${list}-${offer.service.id}`;
  useGhost(app, goal, active?.service.id);
  const activeId = active && optionId(active);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const leave = (): void => {
    closeQuickInsert();
    app.canvas.current?.focus();
  };
  const choose = ({ service, label, properties }: InsertOffer): void => {
    const chosen = insertPlace(app, goal, service.id);
    leave();
    if (!putService(app, { ...chosen, label, ...(properties && { properties }) })) return;
    app.canvas.current?.reveal(app.editor.state.getState().selection);
    startWriting(app);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = rowByKey(event.key, reached, offers.length);
    if (next !== undefined) setReached(next);
    else if (event.key === 'Enter' && active !== undefined) choose(active);
    else if (event.key === 'Escape' || event.key === 'Tab') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Anchored goal={goal} first={active?.service.id}>
      <div className={styles.field}>
        <Search size={16} aria-hidden className={styles.icon} />
        <input
          ref={focusIt}
          className={styles.input}
          type="text"
          role="combobox"
          aria-label="Add to the diagram"
          aria-expanded
          aria-haspopup="listbox"
          aria-autocomplete="list"
          aria-controls={list}
          aria-activedescendant={activeId}
          placeholder={source === undefined ? 'Add to the diagram' : `Add and connect to ${source.shortName}`}
          spellCheck={false}
          autoComplete="off"
          maxLength={80}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setReached(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => document.hasFocus() && closeQuickInsert()}
        />
      </div>
      <div id={list} role="listbox" aria-label="What can be added" className={styles.list}>
        {offers.map((offer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is in the field and moves through the rows.
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and says which row is meant.
          <div
            key={offer.service.id}
            id={optionId(offer)}
            role="option"
            aria-selected={offer === active}
            className={`${styles.row} ${offer === active ? styles.active : ''}`}
            onPointerMove={() => setReached(index)}
            onClick={() => choose(offer)}
          >
            <ServicePicture service={offer.service} size={20} />
            <span className={styles.name}>
              <Highlighted text={offer.service.shortName} typed={typed} />
            </span>
            <span className={styles.note}>{offer.note}</span>
          </div>
        ))}
      </div>
    </Anchored>
  );
}

function focusIt(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
}

function rowByKey(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (from - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, from + 8);
    case 'PageUp':
      return Math.max(0, from - 8);
    default:
      return undefined;
  }
}

function useSource({ editor }: App, goal: InsertGoal): Service | undefined {
  return goal.kind === 'beside' ? editor.view().nodes.get(goal.from)?.service : undefined;
}

/** What the reached row would place is shown where it would lie. */
function useGhost(app: App, goal: InsertGoal, serviceId: string | undefined): void {
  useEffect(() => {
    if (serviceId === undefined) return;
    const { frame, splits = null, from } = insertPlace(app, goal, serviceId);
    const shown = {
      kind: 'place',
      serviceId,
      frame,
      target: null,
      splits,
      ...(from !== undefined && { from }),
    } as const;
    app.gestures.setState({ gesture: shown });
    return () => {
      if (app.gestures.getState().gesture === shown) endGesture(app.gestures);
    };
  }, [app, goal, serviceId]);
}

interface AnchoredProps {
  readonly goal: InsertGoal;
  /** The service that is offered first. */
  readonly first: string | undefined;
  readonly children: ReactNode;
}

const WIDTH = 296;
const HEIGHT = 344;
const BELOW = 12;

/** Under the place where the first service would lie; it stays there, whatever is typed. */
function Anchored({ goal, first, children }: AnchoredProps): ReactNode {
  const app = useApp();
  const { surface } = useCanvas();
  const [x, y, zoom] = useTransform();
  const [{ frame }] = useState(() => insertPlace(app, goal, first ?? 'neutral.box'));
  const area = surface.current?.getBoundingClientRect() ?? { width: WIDTH, height: HEIGHT };
  const corner = toScreen({ x, y, zoom }, { x: frame.x + frame.width / 2, y: frame.y + frame.height });
  const left = Math.max(8, Math.min(corner.x - WIDTH / 2, area.width - WIDTH - 8));
  const top = Math.max(8, Math.min(corner.y + BELOW, area.height - HEIGHT - 8));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the field while a row is pressed.
    <div className={styles.popup} style={{ left, top, width: WIDTH }} data-quick-insert onMouseDown={keepFocus}>
      {children}
    </div>
  );
}

function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}
