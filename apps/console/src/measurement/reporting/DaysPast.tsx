import { Plural } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";

/** How long the date is over: it says no more of whoever has not reported. */
export function DaysPast({ days }: { readonly days: number }) {
  const format = useFormat();
  return <Plural value={days} one="# day past the date" other={`${format.number(days)} days past the date`} />;
}
