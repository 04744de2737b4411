import type { Actor } from "./actor.ts";
import { Context, type DoorOptions, type Work } from "./context.ts";
import type { LiveFeed } from "./live-feed.ts";
import { Unauthenticated } from "./refusal.ts";

/** Something that happened, at its place in the order of commits of its initiative. */
export interface Placed {
  /** A whole number in decimal digits: microseconds since 1970. */
  readonly seq: string;
}

/** Some of what happened after a place, and the place up to which that is all. */
export interface Found<Event extends Placed> {
  readonly events: readonly Event[];
  readonly upTo: string;
}

export interface StreamOptions {
  readonly door: DoorOptions;
  readonly feed: LiveFeed;
  /** Who is asking, with the rights of this very moment; throws where they are signed in no longer. */
  readonly whoAsks: () => Promise<Actor | null>;
  /** The last event that the client saw of this stream, if it is one that was interrupted. */
  readonly lastEventId: string | null;
  /** The client has gone, or is sent away. */
  readonly signal: AbortSignal;
  /** Runs what reads, a few of all streams at a time, so that requests find connections too. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** How often whoever is listening is asked again who they are, where nothing happens. */
const recheckMs = 3_000;

/** What a subscription has in its hands: it reads like a request, as often as something happens, with rights found anew each time. */
export class Stream {
  private readonly options: StreamOptions;
  /** Where this stream begins: its client resumes from here if it is interrupted before the first event. Null until it has begun. */
  beginsAfter: string | null = null;

  constructor(options: StreamOptions) {
    this.options = options;
  }

  /** One question of whoever is listening, answered as any request of theirs would be at this moment. */
  read<Result>(ask: (ctx: Context) => Promise<Result>): Promise<Result> {
    return this.options.inTurn(async () => {
      const actor = await this.options.whoAsks();
      // the public watches nothing, so this is somebody whose session is over
      if (!actor) throw new Unauthenticated("You are signed in no longer. Sign in, and connect again.");
      const ctx = new Context(this.options.door, actor);
      try {
        return await ask(ctx);
      } finally {
        await ctx.end();
      }
    });
  }

  /**
   * What happens in an initiative from now on, or since the client was interrupted: each event once, in the order of commits. `begin`
   * gives the place to begin after; it and `find` throw where the actor may not know. The first read is done before this returns, so a
   * subscription that is not allowed never begins; one that is allowed no longer ends with that error.
   */
  async watch<Input extends { readonly initiativeId: string }, Event extends Placed>(
    begin: Work<Input & { readonly lastEventId: string | null }, string>,
    find: Work<Input & { readonly after: string }, Found<Event>>,
    input: Input,
  ): Promise<AsyncGenerator<Event, void, undefined>> {
    const { lastEventId } = this.options;
    const after = await this.read((ctx) => ctx.ask(begin, { ...input, lastEventId }));
    this.beginsAfter = after;
    return this.eventsAfter(after, find, input);
  }

  private async *eventsAfter<Input extends { readonly initiativeId: string }, Event extends Placed>(
    beginning: string,
    find: Work<Input & { readonly after: string }, Found<Event>>,
    input: Input,
  ): AsyncGenerator<Event, void, undefined> {
    const { feed, signal } = this.options;
    let after = beginning;
    while (!signal.aborted) {
      const version = feed.version(input.initiativeId);
      const { events, upTo } = await this.read((ctx) => ctx.ask(find, { ...input, after }));
      yield* events;
      if (upTo === after) await feed.changed(input.initiativeId, version, recheckMs, signal);
      after = upTo;
    }
  }
}

/** Lets so many works run at a time; the others wait in the order in which they came. */
export function turns(atOnce: number): StreamOptions["inTurn"] {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
