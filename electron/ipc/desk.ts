import type { Paper } from '../../shared/host/host.ts';

/** What the calls need of the system besides files; a test scripts it. */
export interface Desk {
  fillScreen(isFull: boolean): void;
  print(paper: Paper): Promise<PrintOutcome>;
  /** The path that the person chose; undefined: cancelled. */
  chooseFile(): Promise<string | undefined>;
  chooseTarget(suggestedName: string): Promise<string | undefined>;
  confirmLink(url: string): Promise<boolean>;
  openInBrowser(url: string): Promise<void>;
  readText(): Promise<string>;
  writeText(text: string): Promise<void>;
  /** False: these bytes are no picture. */
  writePicture(png: Uint8Array): Promise<boolean>;
  /** A PNG; null: there is no picture. */
  readPicture(): Promise<Uint8Array | null>;
  writeSvg(svg: string): Promise<void>;
}

export type PrintOutcome = 'printed' | 'cancelled' | 'no-printer' | 'failed';
