import type { ReactNode } from 'react';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { oneLine } from '../../shared/one-line.ts';
import { nodeLabel } from '../../shared/scene/node-label.ts';
import { useDiagram } from '../app-context.tsx';
import type { ExportOptions } from '../state/settings.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { type Segment, Segments } from '../ui/segments.tsx';
import { Select } from '../ui/select.tsx';
import { ControlRow } from './control-row.tsx';
import styles from './export-controls.module.css';

export type Extent = 'whole' | 'selection' | 'slides';

interface ExportControlsProps {
  readonly options: ExportOptions;
  readonly onChange: (changes: Partial<ExportOptions>) => void;
  readonly extent: Extent;
  readonly onExtent: (extent: Extent) => void;
  /** Nodes that are selected. */
  readonly selected: number;
  /** In their order. */
  readonly slides: readonly ViewNode[];
  /** null: all of them. */
  readonly slide: string | null;
  readonly onSlide: (id: string | null) => void;
}

const FORMATS: readonly Segment<ExportOptions['format']>[] = [
  { value: 'png', label: 'PNG' },
  { value: 'svg', label: 'SVG' },
  { value: 'json', label: 'JSON' },
];
const NOTES: Readonly<Record<ExportOptions['format'], string>> = {
  png: 'Opens again in Skyflip: the picture carries its diagram.',
  svg: 'Sharp at any size, with text that can be searched and edited.',
  json: 'The diagram itself, as a .skyflip file has it.',
};
const SCALES = [1, 2, 3, 4].map((value) => ({ value, label: `${value}×` }));
const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
/** No id of an element has a space. */
const ALL = 'all slides';
const MOST_MARGIN = 400;

export function ExportControls(props: ExportControlsProps): ReactNode {
  const { options, onChange, extent, onExtent, selected, slides, slide, onSlide } = props;
  const { provider } = useDiagram();
  const isPicture = options.format !== 'json';
  const isOfBoth = isPicture && options.both;
  const extents = [
    { value: 'whole', label: 'Everything' },
    {
      value: 'selection',
      label: selected === 0 ? 'Selection' : `Selection (${selected})`,
      isDisabled: selected === 0 || isOfBoth,
    },
    {
      value: 'slides',
      label: slides.length === 0 ? 'Slides' : `Slides (${slides.length})`,
      isDisabled: slides.length === 0 || isOfBoth || !isPicture,
    },
  ] as const;
  return (
    <div className={styles.controls}>
      <ControlRow label="Format">
        <Segments
          label="Format"
          segments={FORMATS}
          value={options.format}
          onChange={(format) => onChange({ format })}
        />
        <p className={styles.note}>{NOTES[options.format]}</p>
      </ControlRow>
      <ControlRow label="Content">
        <Segments label="Content" segments={extents} value={isOfBoth ? 'whole' : extent} onChange={onExtent} />
        {extent === 'slides' && (
          <Select
            label="Slide"
            options={[
              { value: ALL, label: `All ${slides.length}, in a ZIP file` },
              ...slides.map((one) => ({ value: one.id, label: `${one.number ?? 1}  ${oneLine(nodeLabel(one))}` })),
            ]}
            value={slide ?? ALL}
            onChange={(id) => onSlide(id === ALL ? null : id)}
          />
        )}
        {!isPicture && <p className={styles.note}>Both clouds, with all their settings.</p>}
      </ControlRow>
      {isPicture && (
        <ControlRow label="Clouds">
          <Segments
            label="Clouds"
            segments={[
              { value: 'shown', label: `${SIDE_NAMES[provider]}, as shown` },
              { value: 'both', label: 'Both' },
            ]}
            value={options.both ? 'both' : 'shown'}
            onChange={(clouds) => onChange({ both: clouds === 'both' })}
          />
        </ControlRow>
      )}
      {options.format === 'png' && (
        <ControlRow label="Scale">
          <Segments label="Scale" segments={SCALES} value={options.scale} onChange={(scale) => onChange({ scale })} />
        </ControlRow>
      )}
      {isPicture && (
        <>
          <ControlRow label="Theme">
            <Segments label="Theme" segments={THEMES} value={options.theme} onChange={(theme) => onChange({ theme })} />
          </ControlRow>
          <ControlRow label="Margin">
            <span className={styles.number}>
              <NumberField
                label="Margin"
                unit="px"
                step={4}
                value={options.margin}
                onCommit={(margin) => onChange({ margin: Math.min(MOST_MARGIN, Math.max(0, Math.round(margin ?? 0))) })}
              />
            </span>
          </ControlRow>
          <ControlRow label="Show">
            <Checkbox
              label="Transparent ground"
              isChecked={options.transparent}
              onChange={(transparent) => onChange({ transparent })}
            />
            {options.both ? (
              <Checkbox
                label="Marks and a legend"
                isChecked={options.marks}
                onChange={(marks) => onChange({ marks })}
              />
            ) : (
              <Checkbox
                label="Badges of findings"
                isChecked={options.findings}
                onChange={(findings) => onChange({ findings })}
              />
            )}
          </ControlRow>
        </>
      )}
    </div>
  );
}
