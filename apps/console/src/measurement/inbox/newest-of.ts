interface Corrected {
  readonly id: string;
  readonly name: string;
  readonly restatements: { readonly nodes: readonly { readonly period: string; readonly publishedOn: string }[] };
}

/** A figure that was told and then corrected. */
export interface Correction {
  readonly key: string;
  readonly indicator: string;
  readonly period: string;
  readonly publishedOn: string;
}

/** As many as somebody reads. */
const shownMax = 20;

/** The corrections of all indicators, the newest first. */
export const newestOf = (indicators: readonly Corrected[]): Correction[] =>
  indicators
    .flatMap(({ id, name, restatements }) =>
      restatements.nodes.map(({ period, publishedOn }) => ({
        key: `${id} ${period} ${publishedOn}`,
        indicator: name,
        period,
        publishedOn,
      })),
    )
    .toSorted((a, b) => (a.publishedOn > b.publishedOn ? -1 : 1))
    .slice(0, shownMax);
