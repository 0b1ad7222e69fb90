import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode, RefObject } from 'react';
import { useApp } from '../app-context.tsx';
import { PANEL_SIZES } from '../state/settings.ts';
import popup from '../ui/popup.module.css';
import { changePanelSize, foldPanel, PANEL_STEP, type PanelSize, setPanelSize } from './panel-size.ts';

interface SplitterMenuProps {
  readonly panel: PanelSize;
  readonly splitter: RefObject<HTMLElement | null>;
  /** Where it was clicked; null: it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
}

/** What drawing a border does, for whoever clicks: the steps leave the menu open for the next. */
export function SplitterMenu({ panel, splitter, at, onClose }: SplitterMenuProps): ReactNode {
  const app = useApp();
  const isHigh = panel === 'findingsHeight';
  const anchor = { getBoundingClientRect: () => DOMRect.fromRect({ ...at, width: 0, height: 0 }) };
  const step = (label: string, by: number): ReactNode => (
    <Base.Item className={popup.item} closeOnClick={false} onClick={() => changePanelSize(app, panel, by)}>
      <span className={popup.label}>{label}</span>
    </Base.Item>
  );
  const end = (label: string, act: () => void): ReactNode => (
    <Base.Item className={popup.item} onClick={act}>
      <span className={popup.label}>{label}</span>
    </Base.Item>
  );
  return (
    <Base.Root open={at !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Positioner className={popup.positioner} anchor={anchor} align="start" sideOffset={4}>
          <Base.Popup className={popup.popup} finalFocus={splitter}>
            {step(isHigh ? 'Higher' : 'Wider', 2 * PANEL_STEP)}
            {step(isHigh ? 'Lower' : 'Narrower', -2 * PANEL_STEP)}
            <Base.Separator className={popup.separator} />
            {end(isHigh ? 'Usual height' : 'Usual width', () => setPanelSize(app, panel, PANEL_SIZES[panel].usual))}
            {end('Hide', () => foldPanel(app, panel))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
