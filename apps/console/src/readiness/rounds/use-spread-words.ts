import { stacksOf } from "@keelson/ui/charts/stacks-of.ts";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";

/** What a strip of dots shows, in words: from where to where organisations lie. */
export function useSpreadWords(): (dots: readonly number[]) => string {
  const { t } = useLingui();
  const format = useFormat();
  return (dots) => {
    const stacks = stacksOf(dots, 0.25);
    const [least, most] = [stacks[0], stacks.at(-1)];
    if (!least || !most) return t`Not shown`;
    const [from, to] = [format.exact(least.value), format.exact(most.value)];
    return from === to ? t`All organisations at ${from}` : t`Organisations from ${from} to ${to}`;
  };
}
