/** Where figures lie between the least and the greatest of them all, from 2 to 98 of 100; all in the middle where they are the same. */
export function placesIn(figures: {
  readonly low: string;
  readonly high: string;
  readonly value: string;
  readonly before: string | null;
}): { readonly low: number; readonly high: number; readonly value: number; readonly before: number | null } {
  const all = [figures.low, figures.high, figures.value, ...(figures.before === null ? [] : [figures.before])].map(
    Number,
  );
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const placeOf = (figure: string) => (to === from ? 50 : 2 + (96 * (Number(figure) - from)) / (to - from));
  return {
    low: placeOf(figures.low),
    high: placeOf(figures.high),
    value: placeOf(figures.value),
    before: figures.before === null ? null : placeOf(figures.before),
  };
}
