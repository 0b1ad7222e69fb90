export interface WebServer {
  /** "http://127.0.0.1:49152/" */
  readonly address: string;
  close(): Promise<void>;
}
export function serveWeb(options?: { readonly folder?: string; readonly port?: number }): Promise<WebServer>;
