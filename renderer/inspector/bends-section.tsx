import { Minus, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Connection } from '../../shared/document/schema.ts';
import { addBend, movePiece, nudgePiece, removeFocusedBend } from '../actions/line-pieces.ts';
import { useApp, useView } from '../app-context.tsx';
import { bendableLine } from '../gestures/bendable.ts';
import { isUpright, placeOf } from '../gestures/bends.ts';
import { shownLayout } from '../state/shown-layout.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { NumberField } from '../ui/number-field.tsx';
import styles from './measures-section.module.css';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { StepButton } from './step-button.tsx';

/** More pieces than these are for the hand on the canvas. */
const MOST = 12;

/** The pieces of a line, to be moved by clicks or numbers; nothing for a line that cannot be bent as it is drawn. */
export function BendsSection({ connection }: { readonly connection: Connection }): ReactNode {
  const app = useApp();
  const view = useView();
  const line = bendableLine(shownLayout(view), connection.id);
  if (line === undefined || line.points.length < 2) return null;
  const { points } = line;
  const pieces = Array.from({ length: Math.min(MOST, points.length - 1) }, (_, piece) => piece);
  const canRemove = line.view.corners.length > 0;
  const act = (piece: number, change: () => void): void => {
    app.editor.focusPiece(piece);
    change();
  };
  return (
    <Section title="Course">
      {pieces.map((piece) => {
        const upright = isUpright(points, piece);
        const name = `piece ${piece + 1}`;
        const [less, more] = upright ? (['left', 'right'] as const) : (['up', 'down'] as const);
        return (
          <Row key={piece} label={`${upright ? 'X' : 'Y'} of ${name}`}>
            {(row) => (
              <div className={styles.line}>
                <NumberField
                  {...row}
                  label={`${upright ? 'X' : 'Y'} of ${name}`}
                  value={Math.round(placeOf(points, piece))}
                  owner={`${connection.id} ${points.length}`}
                  onCommit={(place) => place !== null && act(piece, () => movePiece(app, piece, Math.round(place)))}
                />
                <IconButton
                  label={`Move ${name} ${less}`}
                  onClick={() => act(piece, () => nudgePiece(app, less, false))}
                >
                  <Minus size={14} aria-hidden />
                </IconButton>
                <IconButton
                  label={`Move ${name} ${more}`}
                  onClick={() => act(piece, () => nudgePiece(app, more, false))}
                >
                  <Plus size={14} aria-hidden />
                </IconButton>
                {canRemove && (
                  <IconButton
                    label={`Remove the bend of ${name}`}
                    onClick={() => act(piece, () => void removeFocusedBend(app))}
                  >
                    <X size={14} aria-hidden />
                  </IconButton>
                )}
              </div>
            )}
          </Row>
        );
      })}
      <Button tone="link" onClick={() => addBend(app)}>
        Add a bend
      </Button>
      {connection.label.trim() !== '' && (
        <Row label="Label along it">
          {() => (
            <div className={styles.line}>
              <StepButton action="label-back">
                <Minus size={14} aria-hidden />
              </StepButton>
              <StepButton action="label-onwards">
                <Plus size={14} aria-hidden />
              </StepButton>
            </div>
          )}
        </Row>
      )}
    </Section>
  );
}
