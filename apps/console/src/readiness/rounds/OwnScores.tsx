import { components } from "@keelson/domain/readiness/words";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";
import { useSend } from "../../agenda/decisions/use-send.ts";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../kernel/format.ts";
import { useComponentWords } from "../use-readiness-words.ts";
import styles from "./OwnScores.module.css";
import type { Round } from "./readiness-document.ts";

const document = graphql(`
  mutation ShareReadinessScore($input: ShareReadinessScoreInput!) {
    shareReadinessScore(input: $input) {
      invitation {
        sharesScore
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What one's own organisations said of themselves together, and whether the others see it with their name: who speaks for them says so, and takes it back. */
export function OwnScores({ round }: { readonly round: Round }) {
  const format = useFormat();
  const words = useComponentWords();
  const { problem, isBusy, send } = useSend();
  const share = (membershipId: string, shares: boolean) =>
    void send(
      document,
      { input: { assessmentId: round.id, membershipId, shares } },
      (data) => data.shareReadinessScore,
    );
  // what is not asked yet has nothing to show
  if (round.state === "DRAFT") return null;
  return round.ownInvitations.map(({ invited, scores, sharesScore, viewerCan }) => {
    const says = viewerCan.includes("SHARE_READINESS_SCORE");
    if (scores.length === 0 && !says) return null;
    return (
      <div key={invited.id} className={styles.own}>
        {scores.length > 0 && (
          <p className={styles.scores}>
            <strong>
              <bdi>{invited.organisation.name}</bdi>:
            </strong>{" "}
            {components
              .flatMap((component) => {
                const score = scores.find((one) => one.component === component);
                return score ? `${words[component]} ${format.number(score.value)}` : [];
              })
              .join(" · ")}
          </p>
        )}
        {says && (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={sharesScore}
              disabled={isBusy}
              onChange={({ currentTarget }) => share(invited.id, currentTarget.checked)}
            />
            <span>
              <Trans>
                The others may see the score of <bdi>{invited.organisation.name}</bdi> with its name
              </Trans>
              <span className={styles.hint}>
                <Trans>
                  Never what one person answered. Only where three people or more count in it. You can take it back.
                </Trans>
              </span>
            </span>
          </label>
        )}
        {problem && <Notice isUrgent title={problem} />}
      </div>
    );
  });
}
