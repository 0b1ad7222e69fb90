import { z } from 'zod';
import type { Result } from '../result.ts';
import { embedInPng, extractFromPng, type PngTextError } from './png-text.ts';

const KEYWORD = 'skyflip-picture';

/** How a picture is painted. Every field survives a damaged neighbour. */
export const pictureSettingsSchema = z.object({
  theme: z.enum(['light', 'dark']).catch('light'),
  /** 1 to 4: pixels of the picture for each of the diagram. */
  scale: z.number().min(1).max(4).catch(1),
  transparent: z.boolean().catch(false),
  /** Whether counted badges are drawn. */
  findings: z.boolean().catch(false),
  /** Pixels around the content. */
  margin: z.number().int().min(0).max(400).catch(24),
  /** Whether it shows the diagram on both clouds. */
  both: z.boolean().catch(false),
  /** Whether marks tell where the clouds differ, where it shows both. */
  marks: z.boolean().catch(true),
});
export type PictureSettings = Readonly<z.infer<typeof pictureSettingsSchema>>;

/** The PNG with the options that it was painted with, so that it can be painted alike when its diagram has changed. */
export function embedPictureOptions(png: Uint8Array, settings: PictureSettings): Result<Uint8Array, PngTextError> {
  return embedInPng(png, KEYWORD, JSON.stringify(settings));
}

/** What a PNG was painted with; undefined where it does not say. Never throws, whatever the bytes are. */
export function readPictureOptions(bytes: Uint8Array): PictureSettings | undefined {
  const text = extractFromPng(bytes, KEYWORD);
  if (!text.ok) return undefined;
  const read = pictureSettingsSchema.safeParse(jsonOf(text.value));
  return read.success ? read.data : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
