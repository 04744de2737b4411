/** What the rules below need of one aggregate. */
interface Told {
  readonly period: string;
  readonly value?: string | null;
  readonly definitionVersion: number;
}

/** In which way a figure went, from the first one of its definition to the latest. What caused it is not said, and not known. */
export type Way = "ROSE" | "FELL" | "STAYED" | "FIRST";

export interface Finding<Aggregate extends Told> {
  readonly way: Way;
  readonly first: Aggregate & { readonly value: string };
  readonly latest: Aggregate & { readonly value: string };
}

/**
 * What a series shows in one sentence: its latest figure, and which way it went since the first figure under the same definition, since those of
 * another one are not compared. Two figures that are written alike stayed: nobody sees the difference. Null where there is no figure.
 */
export function findingOf<Aggregate extends Told>(
  series: readonly Aggregate[],
  written: (value: string) => string,
): Finding<Aggregate> | null {
  const known = series.filter(isKnown);
  const latest = known.at(-1);
  const first = known.find(({ definitionVersion }) => definitionVersion === latest?.definitionVersion);
  if (!latest || !first) return null;
  return { first, latest, way: wayOf(first, latest, written) };
}

function wayOf(
  first: { readonly period: string; readonly value: string },
  latest: { readonly period: string; readonly value: string },
  written: (value: string) => string,
): Way {
  if (first.period === latest.period) return "FIRST";
  if (written(first.value) === written(latest.value)) return "STAYED";
  return Number(latest.value) > Number(first.value) ? "ROSE" : "FELL";
}

const isKnown = <Aggregate extends Told>(one: Aggregate): one is Aggregate & { readonly value: string } =>
  (one.value ?? null) !== null;
