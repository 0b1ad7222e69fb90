import { useEffect, useState } from 'react';
import { reasonOf } from '../../shared/reason-of.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import type { ExportOptions } from '../state/settings.ts';
import { type Preview, paintPreview, releasePreview } from './paint-preview.ts';

/** Milliseconds of quiet before it is painted, so that nobody who clicks through the options waits for it. */
const PAINT_AFTER = 120;

/** What would be exported, small; the last one stays until the next is painted. null: none was painted yet. */
export function usePreview(
  options: ExportOptions,
  only: ReadonlySet<string> | undefined,
  slide?: string,
): Preview | null {
  const app = useApp();
  const diagram = useDiagram();
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const paint = async (): Promise<void> => {
      const made = await paintPreview(app, diagram, options, only, slide).catch(failedPreview);
      if (isCurrent) setPreview(made);
      else releasePreview(made);
    };
    const timer = setTimeout(() => void paint(), PAINT_AFTER);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [app, diagram, options, only, slide]);
  useEffect(() => () => releasePreview(preview), [preview]);
  return preview;
}

function failedPreview(error: unknown): Preview {
  return { kind: 'failed', message: reasonOf(error) };
}
