import { useLingui } from "@lingui/react/macro";
import type { AcrossPartners, DesiredDirection } from "../gql/graphql.ts";

/** In which direction is wanted, and how one figure is made of many, in plain words. */
export function useWays() {
  const { t } = useLingui();
  const directions: Readonly<Record<DesiredDirection, string>> = {
    INCREASE: t`It should rise.`,
    DECREASE: t`It should fall.`,
    MAINTAIN: t`Neither more nor less is better in itself.`,
  };
  return { directions, together: useTogether() };
}

function useTogether(): Readonly<Record<AcrossPartners, string>> {
  const { t } = useLingui();
  const alone = t`They do not become one: each stands for itself.`;
  return {
    RATIO_OF_SUMS: t`What is counted is added up, and so is what it is counted among; then the one is divided by the other. Percentages are never averaged.`,
    SUM: t`They are added up. Where some are missing, the sum is of those that reported.`,
    SUM_DISTINCT: t`People are added up, less those that several are known to count. Where that is not known, two figures say between which the number lies.`,
    WEIGHTED_MEAN: t`Their mean, in which each counts as much as it stands for.`,
    MIN: t`The least of them.`,
    MAX: t`The greatest of them.`,
    COUNT_TRUE: t`It is counted how many have reached it.`,
    DISTRIBUTION: t`It is counted how many gave each answer.`,
    SINGLE_SOURCE: t`One organisation gives it for all.`,
    LIST: alone,
    NONE: alone,
  };
}
