/** What of a page did not become part of the diagram, by number. */
export interface LeftOut {
  readonly loose: number;
  readonly atEdges: number;
  readonly inside: number;
  readonly hidden: number;
  readonly cut: number;
}

/** One sentence for each thing a person should know; none for what is zero. */
export function pageNotices(left: LeftOut): readonly string[] {
  const notices: string[] = [];
  const say = (count: number, one: string, many: string): void => {
    if (count > 0) notices.push(count === 1 ? `1 ${one}` : `${count} ${many}`);
  };
  say(
    left.loose,
    'connection was left out: an end of it is at no shape',
    'connections were left out: an end of each is at no shape',
  );
  say(
    left.atEdges,
    'connection was left out: it ends at another connection',
    'connections were left out: they end at other connections',
  );
  say(
    left.inside,
    'connection was left out: both its ends are in one shape',
    'connections were left out: both ends of each are in one shape',
  );
  say(left.hidden, 'hidden element was left out', 'hidden elements were left out');
  say(left.cut, 'label was cut to 10,000 characters', 'labels were cut to 10,000 characters');
  return notices;
}
