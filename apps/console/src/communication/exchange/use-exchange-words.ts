import type { ExchangeAudience, ExchangeKind } from "@keelson/domain/communication/exchange";
import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";

/** The shape by which each kind of post is known. */
export const exchangeShapes: Readonly<Record<ExchangeKind, StatusKind>> = {
  QUESTION: "submitted",
  TIP: "on-track",
  RESOURCE: "closed",
  FAILURE_STORY: "at-risk",
  OFFER: "no-data",
};

/** Exchange posts in the reader's words: what they are, and for whom. */
export function useExchangeWords() {
  const { t } = useLingui();
  const kinds: Readonly<Record<ExchangeKind, string>> = {
    QUESTION: t`Question`,
    TIP: t`Tip`,
    RESOURCE: t`Something to use`,
    FAILURE_STORY: t`What did not work`,
    OFFER: t`Offer`,
  };
  const audiences: Readonly<Record<ExchangeAudience, string>> = {
    PEERS_ONLY: t`Everybody here but funders`,
    PARTNERS: t`Everybody here, funders too`,
    PUBLIC: t`Everybody here, and it may be passed on`,
  };
  return { kinds, audiences };
}
