import { formatFault, type Fault, type Faults } from "./faults.ts";

/** A package that cannot be imported as it is. Nothing was written. */
export class PackageRefused extends Error {
  /** The first hundred, by file and line. */
  readonly faults: readonly Fault[];
  /** How many there are in all. */
  readonly count: number;

  constructor({ listed, count }: Pick<Faults, "listed" | "count">) {
    const more = count > listed.length ? [`… and ${count - listed.length} more`] : [];
    super(
      [...listed.map(formatFault), ...more, `${count} ${count === 1 ? "fault" : "faults"}; nothing was written.`].join(
        "\n",
      ),
    );
    this.name = "PackageRefused";
    this.faults = [...listed];
    this.count = count;
  }
}

/** Refuses at once, for one reason that leaves nothing else to be read. */
export function refusedFor(file: string, code: string, message: string): PackageRefused {
  return new PackageRefused({ listed: [{ file, line: null, column: null, code, message }], count: 1 });
}
