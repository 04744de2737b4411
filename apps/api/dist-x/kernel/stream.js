import { Context } from "./context.js";
import { Unauthenticated } from "./refusal.js";
/** How often whoever is listening is asked again who they are, where nothing happens. */
const recheckMs = 3_000;
/** What a subscription has in its hands: it reads like a request, as often as something happens, with rights found anew each time. */
export class Stream {
  constructor(options) {
    /** Where this stream begins: its client resumes from here if it is interrupted before the first event. Null until it has begun. */
    this.beginsAfter = null;
    this.options = options;
  }
  /** One question of whoever is listening, answered as any request of theirs would be at this moment. */
  read(ask) {
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
  async watch(watched, input) {
    const { lastEventId } = this.options;
    const after = await this.read((ctx) => ctx.ask(watched.begin, { ...input, lastEventId }));
    this.beginsAfter = after;
    return this.eventsAfter(after, watched, input);
  }
  async *eventsAfter(beginning, { find, allow }, input) {
    const { feed, signal } = this.options;
    let after = beginning;
    let seen = null;
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
  async someone() {
    // whoever has gone while they waited for their turn is not asked, and the database may have gone too
    this.options.signal.throwIfAborted();
    const actor = await this.options.whoAsks();
    if (!actor) throw new Unauthenticated("You are signed in no longer. Sign in, and connect again.");
    return actor;
  }
}
/** Lets so many works run at a time; the others wait in the order in which they came. */
export class Turns {
  constructor(atOnce) {
    this.waiting = [];
    this.running = 0;
    this.atOnce = atOnce;
  }
  async take(work) {
    if (this.running >= this.atOnce) await new Promise((resolve) => this.waiting.push(resolve));
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
  async idle() {
    let open = () => undefined;
    const all = new Promise((resolve) => (open = resolve));
    let held = 0;
    const hold = async () => {
      held += 1;
      if (held === this.atOnce) open();
      await all;
    };
    await Promise.all(Array.from({ length: this.atOnce }, () => this.take(hold)));
  }
}
//# sourceMappingURL=stream.js.map
