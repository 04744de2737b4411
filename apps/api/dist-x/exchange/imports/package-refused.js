import { formatFault } from "./faults.js";
/** A package that cannot be imported as it is. Nothing was written. */
export class PackageRefused extends Error {
  constructor({ listed, count }) {
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
export function refusedFor(file, code, message) {
  return new PackageRefused({ listed: [{ file, line: null, column: null, code, message }], count: 1 });
}
//# sourceMappingURL=package-refused.js.map
