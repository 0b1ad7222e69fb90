import type { ReactNode } from 'react';
import { canGrowWithText, isColourable, isWritten } from '../../shared/catalog/annotations.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { type Style, setStyle } from '../../shared/commands/set-style.ts';
import type { Connection, Node } from '../../shared/document/schema.ts';
import { useApp } from '../app-context.tsx';
import { Row } from '../inspector/row.tsx';
import { Section } from '../inspector/section.tsx';
import { useRun } from '../inspector/use-run.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Segments } from '../ui/segments.tsx';
import { asWideAsText } from './as-wide-as-text.ts';
import { Swatches } from './swatches.tsx';

interface StyleSectionProps {
  readonly nodes: readonly ViewNode[];
  readonly connections: readonly Connection[];
}

/** How what is selected looks, as far as a person may choose that; nothing for what the vendors draw. */
export function StyleSection({ nodes, connections }: StyleSectionProps): ReactNode {
  const { editor } = useApp();
  const run = useRun();
  const coloured = nodes.filter(({ service }) => isColourable(service)).map(({ node }) => node);
  const written = nodes.filter(({ service }) => isWritten(service));
  const growing = nodes.filter(({ service }) => canGrowWithText(service));
  const styled = [...coloured, ...connections];
  if (styled.length === 0) return null;
  const ids = styled.map(({ id }) => id);
  const change = (style: Style): void =>
    run(
      editor.change(
        'Change style',
        asWideAsText(ids, (diagram, env) => setStyle(diagram, { ids, style }, env)),
      ),
    );
  const accent = common(styled, (one) => one.accent ?? null);
  const size = common(written, ({ node }) => node.textSize ?? 'normal');
  const align = common(written, alignOf);
  return (
    <Section title="Look">
      <Row label="Colour">
        {() => <Swatches label="Colour" value={accent} onChange={(to) => change({ accent: to })} />}
      </Row>
      {written.length > 0 && (
        <>
          <Row label="Text size">
            {() => (
              <Segments<Size | ''>
                label="Text size"
                segments={SIZES}
                value={size ?? ''}
                onChange={(to) => to !== '' && change({ textSize: to === 'normal' ? null : to })}
              />
            )}
          </Row>
          <Row label="Lines">
            {() => (
              <Segments<Align | ''>
                label="Lines"
                segments={ALIGNS}
                value={align ?? ''}
                onChange={(to) => to !== '' && change({ align: to })}
              />
            )}
          </Row>
        </>
      )}
      {growing.length > 0 && growing.some(({ node }) => node.sized === true) && (
        <Checkbox label="As high as its text" isChecked={false} onChange={() => change({ sized: null })} />
      )}
    </Section>
  );
}

type Size = NonNullable<Node['textSize']> | 'normal';
type Align = NonNullable<Node['align']>;

const SIZES = [
  { value: 'small', label: 'S', name: 'Small' },
  { value: 'normal', label: 'M', name: 'Normal' },
  { value: 'large', label: 'L', name: 'Large' },
  { value: 'title', label: 'XL', name: 'Title' },
] as const;
const ALIGNS = [
  { value: 'left', label: 'Left' },
  { value: 'centre', label: 'Centre' },
  { value: 'right', label: 'Right' },
] as const;

function alignOf({ node, service }: ViewNode): Align {
  return node.align ?? (service.id === 'neutral.box' ? 'centre' : 'left');
}

/** What all have; undefined: they differ. */
function common<T, V>(all: readonly T[], of: (one: T) => V): V | undefined {
  const [first, ...others] = all;
  if (first === undefined) return undefined;
  const value = of(first);
  return others.every((one) => of(one) === value) ? value : undefined;
}
