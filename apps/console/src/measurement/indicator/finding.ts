/** What the rules below need of one aggregate. */
interface Told {
  readonly period: string;
  readonly value?: string | null;
  readonly definitionVersion: number;
  /** Where its way to the target began. */
  readonly progress?: { readonly baseline?: Begun | null } | null;
}

interface Begun {
  readonly period: string;
  readonly value: string;
}

/** In which way a figure went, from where it is compared with to the latest. What caused it is not said, and not known. */
export type Way = "ROSE" | "FELL" | "STAYED" | "FIRST";

export interface Finding<Aggregate extends Told> {
  readonly way: Way;
  readonly since: Begun;
  readonly latest: Aggregate & { readonly value: string };
}

/**
 * What a series shows in one sentence: its latest figure, and which way it went: since the baseline that its progress is told from, or else since the
 * first figure under the same definition, since those of another one are not compared. Two figures that are written alike stayed: nobody sees the difference. Null where there is no figure.
 */
export function findingOf<Aggregate extends Told>(
  series: readonly Aggregate[],
  written: (value: string) => string,
): Finding<Aggregate> | null {
  const known = series.filter(isKnown);
  const latest = known.at(-1);
  const first = known.find(({ definitionVersion }) => definitionVersion === latest?.definitionVersion);
  if (!latest || !first) return null;
  const { period, value } = latest.progress?.baseline ?? first;
  return { since: { period, value }, latest, way: wayOf({ period, value }, latest, written) };
}

function wayOf(since: Begun, latest: Begun, written: (value: string) => string): Way {
  if (since.period === latest.period) return "FIRST";
  if (written(since.value) === written(latest.value)) return "STAYED";
  return Number(latest.value) > Number(since.value) ? "ROSE" : "FELL";
}

const isKnown = <Aggregate extends Told>(one: Aggregate): one is Aggregate & { readonly value: string } =>
  (one.value ?? null) !== null;
