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

/** What may be watched: three questions, each of which throws where the actor may not know of what is asked for. */
export interface Watched<Input, Event extends Placed> {
  /** The place to begin after. */
  readonly begin: Work<Input & { readonly lastEventId: string | null }, string>;
  readonly find: Work<Input & { readonly after: string }, Found<Event>>;
  /** The policy alone. */
  readonly allow: (actor: Actor, input: Input) => void;
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
      const ctx = new Context(this.options.door, await this.someone());
      try {
        return await ask(ctx);
      } finally {
        await ctx.end();
      }
    });
  }

  /**
   * What happens in an initiative from now on, or since the client was interrupted: each event once, in the order of commits. The first
   * read is done before this returns, so a subscription that is not allowed never begins; one that is allowed no longer ends with
   * the error that says so, within seconds also where nothing happens.
   */
  async watch<Input extends { readonly initiativeId: string }, Event extends Placed>(
    watched: Watched<Input, Event>,
    input: Input,
  ): Promise<AsyncGenerator<Event, void, undefined>> {
    const { lastEventId } = this.options;
    const after = await this.read((ctx) => ctx.ask(watched.begin, { ...input, lastEventId }));
    this.beginsAfter = after;
    return this.eventsAfter(after, watched, input);
  }

  private async *eventsAfter<Input extends { readonly initiativeId: string }, Event extends Placed>(
    beginning: string,
    { find, allow }: Watched<Input, Event>,
    input: Input,
  ): AsyncGenerator<Event, void, undefined> {
    const { feed, signal } = this.options;
    let after = beginning;
    let seen: number | null = null;
    while (!signal.aborted) {
      const version = feed.version(input.initiativeId);
      if (version === seen) {
        // of thousands of streams nothing happens to most: they ask one statement each
        await this.options.inTurn(async () => allow(await this.someone(), input));
      } else {
        const { events, upTo } = await this.read((ctx) => ctx.ask(find, { ...input, after }));
        yield* events;
        if (upTo === after) seen = version;
        after = upTo;
      }
      if (version === seen) await feed.changed(input.initiativeId, version, recheckMs, signal);
    }
  }

  /** Who is listening, by now. The public watches nothing, so nobody is somebody whose session is over. */
  private async someone(): Promise<Actor> {
    // whoever has gone while they waited for their turn is not asked, and the database may have gone too
    this.options.signal.throwIfAborted();
    const actor = await this.options.whoAsks();
    if (!actor) throw new Unauthenticated("You are signed in no longer. Sign in, and connect again.");
    return actor;
  }
}

/** Lets so many works run at a time; the others wait in the order in which they came. */
export class Turns {
  private readonly atOnce: number;
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(atOnce: number) {
    this.atOnce = atOnce;
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Resolves once everything that has asked for a turn by now is done, and nothing else is running. */
  async idle(): Promise<void> {
    let open: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (open = resolve));
    let held = 0;
    const hold = async () => {
      held += 1;
      if (held === this.atOnce) open();
      await all;
    };
    await Promise.all(Array.from({ length: this.atOnce }, () => this.take(hold)));
  }
}
