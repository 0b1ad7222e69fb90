/** What is kept between visits: tables of records by key. */
export interface BrowserStore {
  get(table: Table, key: string): Promise<unknown>;
  all(table: Table): Promise<readonly unknown[]>;
  /** Replaces the record whole or, when it fails, not at all. */
  put(table: Table, key: string, record: unknown): Promise<void>;
  remove(table: Table, key: string): Promise<void>;
}

export const TABLES = ['settings', 'recents', 'drafts', 'templates'] as const;
export type Table = (typeof TABLES)[number];
