/** A path or key as a message shows it: on one line, without control or invisible characters, and not endless. */
export function readablePath(path: string): string {
  const visible = path.replace(/\p{C}/gu, '\uFFFD');
  return visible.length <= 200 ? visible : `${visible.slice(0, 100)} … ${visible.slice(-90)}`;
}
