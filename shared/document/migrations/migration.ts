/** A file's content between `JSON.parse` and the schema: any JSON value under any key. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One step up from a version to the next; never edited after release. */
export interface Migration {
  readonly from: number;
  /** The file in this folder that holds it: `1-name-what-changes.ts`. */
  readonly file: string;
  /** Pure. Throws where the content is not what version `from` wrote. */
  readonly migrate: (json: JsonObject) => JsonObject;
}
