import DataLoader from "dataloader";
import type { PoolClient } from "pg";
import { QueryFailedError, type DataSource, type EntityManager, type QueryRunner } from "typeorm";
import type { Problem } from "@keelson/domain/measurement/problem";
import type { Actor, Asker, Assignment } from "./actor.ts";
import type { FileLimits } from "./file-store.ts";
import { localContextSql, type LocalContext } from "./local-context.ts";
import { Refused, Rehearsed } from "./refusal.ts";
import type { Vault } from "./vault.ts";
import { unwatched, watched, type Watch } from "./watch.ts";

/** What a piece of work has in its hands: one transaction of the person asking. */
export interface Unit extends Asker {
  readonly db: EntityManager;
  /** The database's time at the start of the transaction: the only clock below the door. */
  readonly now: Date;
  /** Runs one parameterised statement and gives its rows. Statements of one transaction follow each other. */
  readonly rows: <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Changes the local context for the rest of the transaction (an initiative just founded, releases to be kept). */
  readonly widen: (context: Partial<LocalContext>) => Promise<void>;
  /** Why the actor does this, for the audit event. */
  readonly because: (reason: string) => void;
  /** What seals and opens the words that the database must not be able to read; null where this process was given no key for it. */
  readonly vault: Vault | null;
  /** What may be sent as a file; null where this process keeps none. */
  readonly files: FileLimits | null;
  /** What the actor has become by this, once it is committed: the rest of the operation reads with that right. */
  readonly become: (assignment: Assignment) => void;
}

/** One read or write, as its rule reads. Its name is the action of the audit event. */
export type Work<Input, Output> = (unit: Unit, input: Input) => Promise<Output>;

/** One slot a key, in the order of the keys, by one statement however many. */
export type Batch<Key, Value> = (unit: Unit, keys: readonly Key[]) => Promise<readonly Value[]>;

/** What the door is handed at start: who may see what (identity), and how it is written down (audit). */
export interface DoorOptions {
  readonly database: DataSource;
  readonly localContextOf: (actor: Actor | null) => LocalContext;
  readonly writeDown: (unit: Unit, action: string, reason: string | null) => Promise<void>;
  /** What cases are sealed by; absent or null: they are neither taken in nor read. */
  readonly vault?: Vault | null;
  /** What may be sent as a file; absent or null: nothing. */
  readonly files?: FileLimits | null;
}

/**
 * The door: every resolver reaches the database through these three verbs and nothing else, so neither sign-in nor transaction
 * nor audit can be forgotten. One operation uses one connection: queries share one lazily opened read-only transaction, each
 * root field of a mutation has its own, and a later refusal never undoes an earlier answer.
 */
export class Context {
  private readonly options: DoorOptions;
  private readonly watch: Watch;
  // Apollo copies the context, field by field: what changes is kept behind one reference, so that copies share it
  private readonly state: State;

  constructor(options: DoorOptions, actor: Actor | null, watch: Watch = unwatched) {
    this.options = options;
    this.watch = watch;
    this.state = { actor, reading: null, hasEnded: false, loaders: new Map() };
  }

  /** Whoever is asking, with the rights they have by now. */
  get actor(): Actor | null {
    return this.state.actor;
  }

  /** What may be sent as a file; null where this process keeps none. */
  get files(): FileLimits | null {
    return this.options.files ?? null;
  }

  /** A read, in the operation's read-only transaction. */
  async ask<Input, Output>(work: Work<Input, Output>, input: Input): Promise<Output> {
    if (this.state.hasEnded) throw new Error("the operation has been answered already");
    this.state.reading ??= this.begin("read only");
    const { unit } = await this.state.reading;
    return work(unit, input);
  }

  /**
   * A write: one transaction, one audit event. A refusal rolls back and is answered as `refused` with its problems, a rehearsal
   * rolls back and is answered as if it had been meant; anything else that is thrown rolls back and is a bug.
   */
  async run<Input, Output extends object>(
    work: Work<Input, Output>,
    input: Input,
    refused: Output,
  ): Promise<Output & { problems: readonly Problem[] }> {
    await this.close();
    const transaction = await this.begin("read write");
    let output: Output;
    try {
      output = await work(transaction.unit, input);
      await this.options.writeDown(transaction.unit, work.name, transaction.reason());
    } catch (error) {
      // where even rolling back fails, the first error is the one that tells why
      await transaction.end("rollback").catch(() => undefined);
      if (error instanceof Refused) return { ...refused, problems: error.problems };
      // the work's own output
      if (error instanceof Rehearsed) return { ...(error.output as Output), problems: [] };
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
  load<Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value> {
    let loader = this.state.loaders.get(batch);
    if (!loader) {
      loader = new DataLoader<unknown, unknown, string>(
        // the map's key is the batch itself, so keys and values are of its types
        // an answer may be given without a field, where another one of its object failed first: nobody waits for it any more
        (keys) => (this.state.hasEnded ? new Promise(() => {}) : this.ask(batch as Batch<unknown, unknown>, keys)),
        { cacheKeyFn: (k) => (typeof k === "string" ? k : JSON.stringify(k)) },
      );
      this.state.loaders.set(batch, loader);
    }
    return loader.load(key) as Promise<Value>; // see above
  }

  /** Ends the operation's reading; what was loaded is forgotten, for a write may have changed it. */
  async close(): Promise<void> {
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
  async end(): Promise<void> {
    this.state.hasEnded = true;
    await this.close();
  }

  private async begin(mode: "read only" | "read write"): Promise<Transaction> {
    const runner = this.options.database.createQueryRunner();
    try {
      return await begin(runner, mode, this.actor, this.options, this.watch);
    } catch (error) {
      // it may have got as far as BEGIN
      await runner.query("rollback").catch(() => undefined);
      await runner.release();
      throw error;
    }
  }
}

interface State {
  actor: Actor | null;
  reading: Promise<Transaction> | null;
  hasEnded: boolean;
  readonly loaders: Map<unknown, DataLoader<unknown, unknown, string>>;
}

interface Transaction {
  readonly unit: Unit;
  readonly reason: () => string | null;
  readonly become: readonly Assignment[];
  readonly end: (how: "commit" | "rollback") => Promise<void>;
}

/**
 * Begins a transaction and sets its local context in one round trip. A query reads one snapshot, so that its figures fit each
 * other; a write sees what was committed while it waited for a lock.
 */
async function begin(
  runner: QueryRunner,
  mode: "read only" | "read write",
  actor: Actor | null,
  { localContextOf, vault = null, files = null }: DoorOptions,
  watch: Watch,
): Promise<Transaction> {
  const client: PoolClient = await runner.connect();
  // what is read is planned once a connection; writes meet tables that grow under them (docs/decisions/0020)
  const setting =
    mode === "read write"
      ? "set_config('app.event', uuidv7()::text, true)"
      : "set_config('plan_cache_mode', 'force_generic_plan', true)";
  // the answers come one a statement: begin, local context, now
  const opening = `begin ${mode === "read only" ? "isolation level repeatable read read only" : mode}; ${localContextSql(localContextOf(actor))}; select now() as now, current_setting('app.published', true) as published, ${setting}`;
  const answers = (await watched(watch, opening, () => client.query(opening))) as unknown as {
    rows: { now: Date; published: string | null }[];
  }[];
  const { now, published } = answers[2]?.rows[0] ?? {};
  if (!now) throw new Error("the database did not tell the time");
  const { send, finish } = inTurn(runner, client, watch);
  let reason: string | null = null;
  const become: Assignment[] = [];
  const unit: Unit = {
    actor,
    published: actor === null && published ? published.split(",") : [],
    db: runner.manager,
    now,
    rows: (sql, values = []) => send(sql, values, mode === "read only" ? nameOf(sql) : undefined),
    widen: async (more) => void (await send(localContextSql(more), [])),
    vault,
    files,
    because: (why) => void (reason = why),
    become: (assignment) => void become.push(assignment),
  };
  const end = async (how: "commit" | "rollback") => {
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
function inTurn(runner: QueryRunner, client: PoolClient, watch: Watch) {
  const query = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  let hasFinished = false;
  const next = <Answer>(sql: string, ask: () => Promise<Answer>): Promise<Answer> => {
    if (hasFinished) return Promise.reject(new Error("this transaction has ended"));
    const answer = last.then(() => watched(watch, sql, ask));
    last = answer.catch(() => undefined);
    return answer;
  };
  runner.query = (...statement: Parameters<typeof query>) => next(statement[0], () => query(...statement));
  return {
    send: <Row>(sql: string, values: readonly unknown[], name?: string): Promise<Row[]> =>
      next(sql, async () => {
        try {
          const { rows } = await client.query<Row & object>({ text: sql, values: [...values], ...(name && { name }) });
          return rows;
        } catch (error) {
          // as TypeORM tells of its own
          throw error instanceof Error ? new QueryFailedError(sql, [...values], error) : error;
        }
      }),
    finish: async (how: "commit" | "rollback"): Promise<string> => {
      hasFinished = true;
      await last;
      return (await watched(watch, how, () => client.query(how))).command;
    },
  };
}

/** More statements than the code has: who makes texts out of what is asked would fill every connection with them. */
const namesMax = 1_000;
const names = new Map<string, string>();

/**
 * The name under which a connection keeps a reading statement parsed and planned: planning under row-level security takes longer than
 * most of them. Writes have none, for they meet tables that grow under them.
 */
function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= namesMax) return known;
  const name = `read_${names.size}`;
  names.set(sql, name);
  return name;
}

/** Two people who make the same at once are told apart by a unique key: the second is told, as if it had come later. */
const taken: Problem = {
  code: "CONFLICT",
  message: "Somebody else has just made the same. Look at it, and send again where it is still needed.",
  path: [],
};

/** Whether it is what PostgreSQL says of a key that somebody else has taken. */
export const isTaken = (error: unknown): boolean =>
  error instanceof QueryFailedError && "code" in error.driverError && error.driverError.code === "23505";
