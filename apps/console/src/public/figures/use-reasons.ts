import { useLingui } from "@lingui/react/macro";
import type { Reason } from "./reason.ts";

/** Each reason in a few words, for a table, and in a sentence, for whoever asks. */
export function useReasons(): Readonly<Record<Reason, { readonly short: string; readonly long: string }>> {
  const { t } = useLingui();
  return {
    hidden: {
      short: t`hidden`,
      long: t`Hidden to protect people or organisations: the group is small, or the figure would tell another that is hidden.`,
    },
    "too-few": {
      short: t`too few reported`,
      long: t`Too few of those asked have reported: a figure of so few would mislead.`,
    },
    "not-added": {
      short: t`cannot be put together`,
      long: t`The figures of the organisations do not add up to one: of each alone it would be true, of all together not.`,
    },
    "not-applicable": {
      short: t`does not apply`,
      long: t`Those who were asked said that it does not apply to them, or were let off. That is not zero.`,
    },
    nobody: {
      short: t`nothing reported`,
      long: t`All were asked, and nothing has been reported and accepted. That is not zero.`,
    },
    "not-asked": {
      short: t`not asked`,
      long: t`Nobody was asked for this period. That is not zero.`,
    },
  };
}
