/** Which runs of the app are alive: every tab holds a lock until it is gone, however it goes. */
export interface LiveSessions {
  /** This run. */
  readonly id: string;
  /** The runs that are alive, this one among them. */
  alive(): Promise<ReadonlySet<string>>;
}

const PREFIX = 'skyflip-session-';

export async function joinSessions(locks: LockManager | undefined): Promise<LiveSessions> {
  const id = crypto.randomUUID();
  // Without locks nothing tells a living tab from a dead one; offering work twice is better than never.
  if (locks === undefined) return { id, alive: async () => new Set([id]) };
  await new Promise<void>((held) => {
    void locks.request(`${PREFIX}${id}`, () => {
      held();
      return new Promise<never>(() => undefined);
    });
  });
  return {
    id,
    async alive() {
      const names = ((await locks.query()).held ?? []).map(({ name }) => name ?? '');
      return new Set(names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)));
    },
  };
}
