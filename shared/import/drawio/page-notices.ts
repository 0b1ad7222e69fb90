/** What of a page is not as it was drawn, by number. */
export interface PageCounts {
  /** Connections that got a free end, where no shape is or on another connection. */
  readonly free: number;
  readonly onEdges: number;
  /** Left out. */
  readonly undrawn: number;
  readonly inside: number;
  readonly hidden: number;
  readonly cut: number;
}

/** One sentence for each thing a person should know; none for what is zero. */
export function pageNotices(counts: PageCounts): readonly string[] {
  const notices: string[] = [];
  const say = (count: number, one: string, many: string): void => {
    if (count > 0) notices.push(count === 1 ? `1 ${one}` : `${count} ${many}`);
  };
  say(
    counts.free,
    'connection ends at no shape: kept with a free end',
    'connections end at no shape: kept with a free end',
  );
  say(
    counts.onEdges,
    'connection ends at another connection: kept with a free end there',
    'connections end at other connections: kept with a free end there',
  );
  say(
    counts.undrawn,
    'connection was left out: nothing says where it ends',
    'connections were left out: nothing says where they end',
  );
  say(
    counts.inside,
    'connection was left out: both its ends are in one shape',
    'connections were left out: both ends of each are in one shape',
  );
  say(counts.hidden, 'hidden element was left out', 'hidden elements were left out');
  say(counts.cut, 'label was cut to 10,000 characters', 'labels were cut to 10,000 characters');
  return notices;
}
