import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import parts from "../decisions/Parts.module.css";
import { useMethodRules, useMethodWords, useVisibilityWords } from "../decisions/use-decision-words.ts";
import type { ShownProposal } from "./proposal-document.ts";
import { useProposalKindWords } from "./use-proposal-words.ts";

/** By which rule it is decided, from when to when, and who brought it in. */
export function ProposalFacts({ proposal }: { readonly proposal: ShownProposal }) {
  const format = useFormat();
  const methods = useMethodWords();
  const rules = useMethodRules(proposal.threshold);
  const kinds = useProposalKindWords();
  const readers = useVisibilityWords();
  const { method, quorum, communitySafeguard, kind, opensOn, closesOn, broughtBy, holder, agendaVersion, visibility } =
    proposal;
  return (
    <dl className={parts.facts}>
      <dt>
        <Trans>About</Trans>
      </dt>
      <dd>
        {kinds[kind]}
        {agendaVersion && (
          <>
            {": "}
            <Trans>version {agendaVersion.number}</Trans>
          </>
        )}
      </dd>
      <dt>
        <Trans>How</Trans>
      </dt>
      <dd>
        {methods[method]}. {rules[method]}
      </dd>
      {holder && (
        <>
          <dt>
            <Trans>Decided by</Trans>
          </dt>
          <dd>
            <bdi>{holder.organisation.name}</bdi>
          </dd>
        </>
      )}
      {method !== "DELEGATED" && (
        <>
          <dt>
            <Trans>Enough is</Trans>
          </dt>
          <dd>
            <Trans>{quorum} of those who have a voice respond</Trans>
          </dd>
        </>
      )}
      <dt>
        <Trans>Open</Trans>
      </dt>
      <dd>
        <time dateTime={opensOn}>{format.day(opensOn)}</time> – <time dateTime={closesOn}>{format.day(closesOn)}</time>
      </dd>
      <dt>
        <Trans>Brought in by</Trans>
      </dt>
      <dd>{broughtBy ? <bdi>{broughtBy.organisation.name}</bdi> : <Trans>The backbone or a committee</Trans>}</dd>
      <dt>
        <Trans>Communities</Trans>
      </dt>
      <dd>
        {communitySafeguard ? (
          <Trans>If a community blocks it, it goes back to consultation, whatever the others say.</Trans>
        ) : (
          <Trans>The committee laid their safeguard down for this one: a block counts like any other.</Trans>
        )}
      </dd>
      <dt>
        <Trans>Who reads it</Trans>
      </dt>
      <dd>{readers[visibility]}</dd>
    </dl>
  );
}
