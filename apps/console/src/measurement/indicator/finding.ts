/** What the rules below need of one aggregate. */
interface Told {
  readonly period: string;
  readonly value?: string | null;
  readonly definitionVersion: number;
  /** Partners are missing, and what they have can only add to it: the true figure is at least this. */
  readonly isLowerBound?: boolean;
  /** Where its way to the target began. */
  readonly progress?: { readonly baseline?: Begun | null } | null;
}

interface Begun {
  readonly period: string;
  readonly value: string;
}

/**
 * In which way a figure went, from where it is compared with to the latest. What caused it is not said, and not known. A lower bound has risen where
 * it is above that already; else nobody knows where it goes.
 */
export type Way = "ROSE" | "FELL" | "STAYED" | "FIRST" | "ROSE_AT_LEAST" | "AT_LEAST";

export interface Finding<Aggregate extends Told> {
  readonly way: Way;
  readonly since: Begun;
  readonly latest: Aggregate & { readonly value: string };
}

/**
 * What a series shows in one sentence: its latest figure, and which way it went: since the baseline that its progress is told from, or else since the
 * first figure under the same definition, since those of another one are not compared, and that is no lower bound: what rose from there may have been
 * there all along. Two figures that are written alike stayed: nobody sees the difference. Null where there is no figure.
 */
export function findingOf<Aggregate extends Told>(
  series: readonly Aggregate[],
  written: (value: string) => string,
): Finding<Aggregate> | null {
  const known = series.filter(isKnown);
  const latest = known.at(-1);
  if (!latest) return null;
  const first = known.find((one) => one.definitionVersion === latest.definitionVersion && !one.isLowerBound);
  const { period, value } = latest.progress?.baseline ?? first ?? latest;
  return { since: { period, value }, latest, way: wayOf({ period, value }, latest, written) };
}

function wayOf(since: Begun, latest: Begun & Pick<Told, "isLowerBound">, written: (value: string) => string): Way {
  if (latest.isLowerBound) {
    const isAbove = since.period !== latest.period && written(since.value) !== written(latest.value);
    return isAbove && Number(latest.value) > Number(since.value) ? "ROSE_AT_LEAST" : "AT_LEAST";
  }
  if (since.period === latest.period) return "FIRST";
  if (written(since.value) === written(latest.value)) return "STAYED";
  return Number(latest.value) > Number(since.value) ? "ROSE" : "FELL";
}

const isKnown = <Aggregate extends Told>(one: Aggregate): one is Aggregate & { readonly value: string } =>
  (one.value ?? null) !== null;
