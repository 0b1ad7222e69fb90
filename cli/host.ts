/** What the command line needs from its surroundings; tests run it in memory. */
export interface CliHost {
  readFile(path: string): Promise<Uint8Array>;
  readStdin(): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** Writes all files or none: each appears whole under its name, or not at all. */
  writeFiles(files: readonly OutputFile[]): Promise<void>;
  writeStdout(data: string | Uint8Array): Promise<void>;
  writeStderr(text: string): Promise<void>;
  /** ISO date, for lifecycle rules. */
  today(): string;
  /** How wide the terminal is that standard output goes to; absent: it goes elsewhere. */
  readonly columns?: number | undefined;
}

export interface OutputFile {
  readonly path: string;
  readonly data: string | Uint8Array;
}
