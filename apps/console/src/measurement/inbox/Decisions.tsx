import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Decision } from "./decisions-for.ts";
import { WaitingItem } from "./WaitingList.tsx";

/** What waits for a word, each the way to where it is said. */
export function Decisions({ slug, decisions }: { readonly slug: string; readonly decisions: readonly Decision[] }) {
  return decisions.map((decision) => <Item key={`${decision.about} ${decision.id}`} slug={slug} decision={decision} />);
}

function Item({ slug, decision }: { readonly slug: string; readonly decision: Decision }) {
  const { t } = useLingui();
  const format = useFormat();
  switch (decision.about) {
    case "RESPOND":
      return (
        <WaitingItem
          to={`/i/${slug}/proposals/${decision.id}`}
          name={decision.title}
          kind="at-risk"
          word={t`You have not responded`}
        >
          <Trans>You can until {format.day(decision.closesOn)}</Trans>
        </WaitingItem>
      );
    case "DECIDE":
      return (
        <WaitingItem
          to={`/i/${slug}/proposals/${decision.id}`}
          name={decision.title}
          kind="at-risk"
          word={t`Yours to decide`}
        >
          <Trans>Its last day was {format.day(decision.closesOn)}</Trans>
        </WaitingItem>
      );
    case "ENDORSE":
      return (
        <WaitingItem
          to={`/i/${slug}/agenda?v=${decision.id}`}
          name={t`Common agenda, version ${decision.number}`}
          kind="no-data"
          word={t`To endorse`}
        >
          <Trans>You are asked whether your organisation endorses it</Trans>
        </WaitingItem>
      );
    case "OBJECT":
      return (
        <WaitingItem
          to={`/i/${slug}/agenda?v=${decision.id}`}
          name={t`Common agenda, version ${decision.number}`}
          kind="no-data"
          word={t`Carried over`}
        >
          <Trans>You may object until {format.day(decision.until)}</Trans>
        </WaitingItem>
      );
    case "RATE":
      return (
        <WaitingItem
          to={`/i/${slug}/readiness/answer/${decision.id}`}
          isOtherEntry
          name={t`Readiness, round ${decision.round}`}
          kind="at-risk"
          word={t`You have not answered`}
        >
          <Trans>You can until {format.day(decision.closesOn)}</Trans>
        </WaitingItem>
      );
    case "ANSWER":
      return (
        <WaitingItem
          to={`/i/${slug}/consultations/${decision.id}`}
          name={decision.title}
          kind="at-risk"
          word={t`Not answered yet`}
        >
          <Trans>People were asked until {format.day(decision.closesOn)}, and wait to be told what came of it</Trans>
        </WaitingItem>
      );
  }
}
