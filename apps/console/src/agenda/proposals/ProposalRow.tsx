import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { ProposalRow_ProposalFragment as Asked } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { useMethodWords, usePositionWords } from "../decisions/use-decision-words.ts";
import styles from "./ProposalsPage.module.css";
import { stageKinds, useProposalKindWords, useStageWords } from "./use-proposal-words.ts";

const fragment = graphql(`
  fragment ProposalRow_proposal on Proposal {
    id
    title
    language
    kind
    method
    stage
    opensOn
    closesOn
    tally {
      eligible
      responded
      positions {
        position
        count
      }
    }
    ownVoices {
      id
      position
    }
  }
`);

/** A proposal in a list: until when, how many have responded, and what one's own organisation says so far. */
export function ProposalRow({ proposal, slug }: { readonly proposal: FragmentType<Asked>; readonly slug: string }) {
  const { data } = useSuspenseFragment({ fragment, from: proposal });
  const format = useFormat();
  const kinds = useProposalKindWords();
  const methods = useMethodWords();
  const stages = useStageWords();
  const words = usePositionWords();
  const { id, title, language, kind, method, stage, opensOn, closesOn, tally, ownVoices } = data;
  const recused = tally?.positions.find(({ position }) => position === "RECUSED")?.count ?? 0;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link to={`/i/${slug}/proposals/${id}`}>
          <bdi lang={language}>{title}</bdi>
        </Link>
        <span className={styles.soft}>
          {kinds[kind]} · {methods[method]} ·{" "}
          {stage === "PLANNED" ? (
            <Trans>
              opens on <time dateTime={opensOn}>{format.day(opensOn)}</time>
            </Trans>
          ) : (
            <Trans>
              until <time dateTime={closesOn}>{format.day(closesOn)}</time>
            </Trans>
          )}
        </span>
        {tally && stage !== "PLANNED" && (
          <span className={styles.soft}>
            <Trans>
              {format.number(tally.responded)} of {format.number(tally.eligible - recused)} have responded
            </Trans>
          </span>
        )}
      </div>
      <div className={styles.stands}>
        <Status kind={stageKinds[stage]}>{stages[stage]}</Status>
        {stage === "OPEN" &&
          ownVoices.map((voice) => (
            <Status key={voice.id} kind={voice.position ? "closed" : "at-risk"}>
              {voice.position ? words[voice.position] : <Trans>You have not responded</Trans>}
            </Status>
          ))}
      </div>
    </li>
  );
}
