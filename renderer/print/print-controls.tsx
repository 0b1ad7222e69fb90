import type { ReactNode } from 'react';
import { ControlRow } from '../export/control-row.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Segments } from '../ui/segments.tsx';
import styles from './print-dialog.module.css';
import type { PrintSettings } from './print-job.ts';

interface PrintControlsProps {
  readonly setup: PrintSettings;
  /** How many slides the diagram has. */
  readonly slides: number;
  readonly onChange: (changes: Partial<PrintSettings>) => void;
}

const PAPERS = [
  { value: 'A4', label: 'A4' },
  { value: 'A3', label: 'A3' },
  { value: 'Letter', label: 'Letter' },
] as const;
const WAYS = [
  { value: 'landscape', label: 'Landscape' },
  { value: 'portrait', label: 'Portrait' },
] as const;
const FITS = [
  { value: 1, label: '1' },
  { value: 2, label: '2' },
  { value: 3, label: '3' },
  { value: 4, label: '4' },
] as const;
const MARGINS = [
  { value: 6, label: 'Narrow' },
  { value: 12, label: 'Normal' },
  { value: 20, label: 'Wide' },
] as const;

export function PrintControls({ setup, slides, onChange }: PrintControlsProps): ReactNode {
  const contents = [
    { value: 'whole', label: 'Everything' },
    { value: 'slides', label: slides === 0 ? 'Slides' : `Slides (${slides})`, isDisabled: slides === 0 },
  ] as const;
  return (
    <div className={styles.controls}>
      <ControlRow label="Paper">
        <Segments label="Paper" segments={PAPERS} value={setup.paper} onChange={(paper) => onChange({ paper })} />
      </ControlRow>
      <ControlRow label="Turned">
        <Segments
          label="Orientation"
          segments={WAYS}
          value={setup.isLandscape ? 'landscape' : 'portrait'}
          onChange={(way) => onChange({ isLandscape: way === 'landscape' })}
        />
      </ControlRow>
      <ControlRow label="Content">
        <Segments
          label="Content"
          segments={contents}
          value={slides === 0 ? 'whole' : setup.content}
          onChange={(content) => onChange({ content })}
        />
      </ControlRow>
      <ControlRow label="Across">
        <Segments<number>
          label="Pages across"
          segments={FITS}
          value={setup.across}
          onChange={(across) => onChange({ across })}
        />
        <p className={styles.note}>
          {setup.across === 1 ? 'All of it on one page.' : 'Cut over as many pages as it takes, to be put together.'}
        </p>
      </ControlRow>
      <ControlRow label="Margins">
        <Segments<number>
          label="Margins"
          segments={MARGINS}
          value={setup.margin}
          onChange={(margin) => onChange({ margin })}
        />
      </ControlRow>
      <ControlRow label="Show">
        <Checkbox
          label="Title, date and page number"
          isChecked={setup.hasTitle}
          onChange={(hasTitle) => onChange({ hasTitle })}
        />
        <Checkbox
          label="List of findings"
          isChecked={setup.hasFindings}
          onChange={(hasFindings) => onChange({ hasFindings })}
        />
      </ControlRow>
    </div>
  );
}
