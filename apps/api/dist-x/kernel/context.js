import DataLoader from "dataloader";
import { QueryFailedError } from "typeorm";
import { localContextSql } from "./local-context.js";
import { Refused, Rehearsed } from "./refusal.js";
import { unwatched, watched } from "./watch.js";
/**
 * The door: every resolver reaches the database through these three verbs and nothing else, so neither sign-in nor transaction
 * nor audit can be forgotten. One operation uses one connection: queries share one lazily opened read-only transaction, each
 * root field of a mutation has its own, and a later refusal never undoes an earlier answer.
 */
export class Context {
  constructor(options, actor, watch = unwatched) {
    this.options = options;
    this.watch = watch;
    this.state = { actor, reading: null, hasEnded: false, loaders: new Map() };
  }
  /** Whoever is asking, with the rights they have by now. */
  get actor() {
    return this.state.actor;
  }
  /** A read, in the operation's read-only transaction. */
  async ask(work, input) {
    if (this.state.hasEnded) throw new Error("the operation has been answered already");
    this.state.reading ??= this.begin("read only");
    const { unit } = await this.state.reading;
    return work(unit, input);
  }
  /**
   * A write: one transaction, one audit event. A refusal rolls back and is answered as `refused` with its problems, a rehearsal
   * rolls back and is answered as if it had been meant; anything else that is thrown rolls back and is a bug.
   */
  async run(work, input, refused) {
    await this.close();
    const transaction = await this.begin("read write");
    let output;
    try {
      output = await work(transaction.unit, input);
      await this.options.writeDown(transaction.unit, work.name, transaction.reason());
    } catch (error) {
      // where even rolling back fails, the first error is the one that tells why
      await transaction.end("rollback").catch(() => undefined);
      if (error instanceof Refused) return { ...refused, problems: error.problems };
      // the work's own output
      if (error instanceof Rehearsed) return { ...error.output, problems: [] };
      if (isTaken(error)) return { ...refused, problems: [taken] };
      throw error;
    }
    await transaction.end("commit");
    const actor = this.actor;
    if (actor) this.state.actor = { ...actor, assignments: [...actor.assignments, ...transaction.become] };
    // what a straggler of an earlier field read meanwhile is of before
    await this.close();
    return { ...output, problems: [] };
  }
  /** A field's rows, batched over all parents of the operation. */
  load(batch, key) {
    let loader = this.state.loaders.get(batch);
    if (!loader) {
      loader = new DataLoader(
        // the map's key is the batch itself, so keys and values are of its types
        (keys) => this.ask(batch, keys),
        { cacheKeyFn: (k) => (typeof k === "string" ? k : JSON.stringify(k)) },
      );
      this.state.loaders.set(batch, loader);
    }
    return loader.load(key); // see above
  }
  /** Ends the operation's reading; what was loaded is forgotten, for a write may have changed it. */
  async close() {
    const reading = this.state.reading;
    this.state.reading = null;
    this.state.loaders.clear();
    // a transaction that could not begin has told so to whoever asked
    const transaction = await reading?.catch(() => null);
    await transaction?.end("commit");
  }
  /**
   * The operation is answered. Where one field failed, the resolvers of its siblings may still be running: what they ask from now
   * on is refused, or it would open a transaction that nobody ends.
   */
  async end() {
    this.state.hasEnded = true;
    await this.close();
  }
  async begin(mode) {
    const runner = this.options.database.createQueryRunner();
    try {
      return await begin(runner, mode, this.actor, this.options.localContextOf(this.actor), this.watch);
    } catch (error) {
      // it may have got as far as BEGIN
      await runner.query("rollback").catch(() => undefined);
      await runner.release();
      throw error;
    }
  }
}
/**
 * Begins a transaction and sets its local context in one round trip. A query reads one snapshot, so that its figures fit each
 * other; a write sees what was committed while it waited for a lock.
 */
async function begin(runner, mode, actor, context, watch) {
  const client = await runner.connect();
  const event = mode === "read write" ? "set_config('app.event', uuidv7()::text, true)" : "null";
  // the answers come one a statement: begin, local context, now
  const opening = `begin ${mode === "read only" ? "isolation level repeatable read read only" : mode}; ${localContextSql(context)}; select now() as now, current_setting('app.published', true) as published, ${event}`;
  const answers = await watched(watch, opening, () => client.query(opening));
  const { now, published } = answers[2]?.rows[0] ?? {};
  if (!now) throw new Error("the database did not tell the time");
  const { send, finish } = inTurn(runner, client, watch);
  let reason = null;
  const become = [];
  const unit = {
    actor,
    published: actor === null && published ? published.split(",") : [],
    db: runner.manager,
    now,
    rows: (sql, values = []) => send(sql, values, mode === "read only" ? nameOf(sql) : undefined),
    widen: async (more) => void (await send(localContextSql(more), [])),
    because: (why) => void (reason = why),
    become: (assignment) => void become.push(assignment),
  };
  const end = async (how) => {
    try {
      const command = await finish(how);
      // PostgreSQL answers COMMIT of what has failed with ROLLBACK, and no error; a read has told of its failure by then
      if (mode === "read write" && how === "commit" && command === "ROLLBACK")
        throw new Error("what was to be committed was rolled back");
    } finally {
      await runner.release();
    }
  };
  return { unit, reason: () => reason, become, end };
}
/**
 * Sibling resolvers ask at once, but a connection takes one statement at a time: each waits for the one before. `finish` gives the
 * last statement's verb; whoever comes after it is refused, for the connection is somebody else's by then.
 */
function inTurn(runner, client, watch) {
  const query = runner.query.bind(runner);
  let last = Promise.resolve();
  let hasFinished = false;
  const next = (sql, ask) => {
    if (hasFinished) return Promise.reject(new Error("this transaction has ended"));
    const answer = last.then(() => watched(watch, sql, ask));
    last = answer.catch(() => undefined);
    return answer;
  };
  runner.query = (...statement) => next(statement[0], () => query(...statement));
  return {
    send: (sql, values, name) =>
      next(sql, async () => {
        try {
          const { rows } = await client.query({ text: sql, values: [...values], ...(name && { name }) });
          return rows;
        } catch (error) {
          // as TypeORM tells of its own
          throw error instanceof Error ? new QueryFailedError(sql, [...values], error) : error;
        }
      }),
    finish: async (how) => {
      hasFinished = true;
      await last;
      return (await watched(watch, how, () => client.query(how))).command;
    },
  };
}
/** More statements than the code has: who makes texts out of what is asked would fill every connection with them. */
const namesMax = 1_000;
const names = new Map();
/**
 * The name under which a connection keeps a reading statement parsed and planned: planning under row-level security takes longer than
 * most of them. Writes have none, for they meet tables that grow under them.
 */
function nameOf(sql) {
  const known = names.get(sql);
  if (known !== undefined || names.size >= namesMax) return known;
  const name = `read_${names.size}`;
  names.set(sql, name);
  return name;
}
/** Two people who make the same at once are told apart by a unique key: the second is told, as if it had come later. */
const taken = {
  code: "CONFLICT",
  message: "Somebody else has just made the same. Look at it, and send again where it is still needed.",
  path: [],
};
const isTaken = (error) =>
  error instanceof QueryFailedError && "code" in error.driverError && error.driverError.code === "23505";
//# sourceMappingURL=context.js.map
