const batchRows = 5_000;
/**
 * Where the figures of a package wait in the database until all of them are known to be good: a temporary table, so that memory
 * is bounded, what compares rows can be set-based, and nothing is held that others need.
 */
export class Staging {
  #unit;
  #waiting = [];
  #writing = Promise.resolve();
  #rows = 0;
  constructor(unit) {
    this.#unit = unit;
  }
  /** How many figures are staged. */
  get rows() {
    return this.#rows;
  }
  async open() {
    // for this transaction's few large sorts and hashes; the default is meant for many small statements at once
    await this.#unit.rows("set local work_mem = '64MB'");
    await this.#unit
      .rows(`create temporary table staged_figure (line int, organisation int not null, indicator int not null, period int not null,
         category int not null, value_state text, value numeric, numerator numeric, denominator numeric, note text) on commit drop`);
  }
  /** The next batch is made while the database writes this one. */
  async add(figure) {
    this.#rows += 1;
    if (this.#waiting.push(figure) === batchRows) await this.#write();
  }
  /** Writes what waits, and lets the planner know what is there. */
  async settle() {
    await this.#write();
    await this.#writing;
    await this.#unit.rows("analyze staged_figure");
  }
  async #write() {
    const batch = this.#waiting;
    this.#waiting = [];
    await this.#writing;
    this.#writing = this.#unit.rows(
      `insert into staged_figure select * from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[],
         $7::numeric[], $8::numeric[], $9::numeric[], $10::text[])`,
      [
        batch.map(({ line }) => line),
        batch.map(({ organisation }) => organisation),
        batch.map(({ indicator }) => indicator),
        batch.map(({ period }) => period),
        batch.map(({ category }) => category),
        batch.map(({ figure }) => figure?.valueState ?? null),
        batch.map(({ figure }) => figure?.value ?? null),
        batch.map(({ figure }) => figure?.numerator ?? null),
        batch.map(({ figure }) => figure?.denominator ?? null),
        batch.map(({ note }) => note),
      ],
    );
    // it is awaited by the next batch
    this.#writing.catch(() => undefined);
  }
}
//# sourceMappingURL=staging.js.map
