import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { Link, useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { OtherLanguages } from "../comments/OtherLanguages.tsx";
import { decisionDocument, type ShownDecision } from "./decision-document.ts";
import { DecisionFacts } from "./DecisionFacts.tsx";
import { Endorsed } from "./Endorsed.tsx";
import styles from "./Parts.module.css";
import { PositionsFigure } from "./PositionsFigure.tsx";
import { Said } from "./Said.tsx";
import { RecordDecision } from "./RecordDecision.tsx";
import { resultKinds, useKindWords, useResultWords } from "./use-decision-words.ts";
import { WhyResult } from "./WhyResult.tsx";

/** One decision: what was decided, why, by whom and how, and what stood in the way. */
export function DecisionPage() {
  const { initiative: slug = "", number = "" } = useParams();
  return /^[1-9]\d{0,8}$/.test(number) ? (
    <Suspense fallback={<Loading isScreen />}>
      <Found slug={slug} number={Number(number)} />
    </Suspense>
  ) : (
    <NotThere />
  );
}

function Found({ slug, number }: { readonly slug: string; readonly number: number }) {
  const { data, refetch } = useSuspenseQuery(decisionDocument, {
    variables: { slug, number },
    fetchPolicy: "cache-and-network",
  });
  const again = useAgain(refetch);
  const decision = data.initiative?.decision;
  if (!data.initiative || !decision) return <NotThere />;
  return (
    <OneDecision
      key={decision.id}
      initiativeId={data.initiative.id}
      slug={slug}
      decision={decision}
      onTranslated={again}
    />
  );
}

function OneDecision({
  initiativeId,
  slug,
  decision,
  onTranslated,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  readonly decision: ShownDecision;
  readonly onTranslated: () => unknown;
}) {
  const [isReplacing, setReplacing] = useState(false);
  const { t } = useLingui();
  const format = useFormat();
  const kinds = useKindWords();
  const results = useResultWords();
  const { id, kind, title, text, rationale, language, result, dissent, supersededBy } = decision;
  const isOpen = decision.viewerCan.includes("TRANSLATE_TEXT");
  const shared = { isOpen, onChanged: onTranslated };
  const dissentLanguage = languageOfDissent(decision);
  const heading = kind === "PROPOSAL" ? <Trans>What was proposed</Trans> : <Trans>What was decided</Trans>;
  const adopted = kind === "AGENDA_ADOPTION" ? t`Version ${title} of the common agenda is adopted` : title;
  return (
    <Page
      title={adopted}
      language={kind === "AGENDA_ADOPTION" ? undefined : language}
      intro={
        <span className={styles.intro}>
          <Status kind={resultKinds[result]}>{results[result]}</Status>
          <span>
            <Trans>Decision {format.number(decision.number)}</Trans> · {kinds[kind]}
          </span>
          <Link to={`/i/${slug}/decisions`}>
            <Trans>All decisions</Trans>
          </Link>
        </span>
      }
      actions={
        decision.viewerCan.includes("RECORD_DECISION") && (
          <Button onPress={() => setReplacing(true)}>
            <Trans>Record what takes its place</Trans>
          </Button>
        )
      }
    >
      {supersededBy && (
        <Notice title={<Trans>This is no longer in force</Trans>}>
          <Trans>
            Decision {format.number(supersededBy.number)} took its place:{" "}
            <Link to={`/i/${slug}/decisions/${supersededBy.number}`}>
              <bdi lang={supersededBy.language}>{supersededBy.title}</bdi>
            </Link>
          </Trans>
        </Notice>
      )}
      <div className={styles.sides}>
        <div className={styles.main}>
          <section className={styles.part} aria-labelledby="decided">
            <h2 id="decided" className={styles.heading}>
              {heading}
            </h2>
            <Said text={text} language={language} />
            <OtherLanguages
              {...shared}
              original={{
                id,
                title,
                isTitleKept: kind === "AGENDA_ADOPTION",
                text,
                language,
                translations: decision.translations,
              }}
              name={heading}
            />
          </section>
          {rationale && (
            <section className={styles.part} aria-labelledby="rationale">
              <h2 id="rationale" className={styles.heading}>
                <Trans>The reasons</Trans>
              </h2>
              <Said text={rationale} language={language} />
              <OtherLanguages
                {...shared}
                original={{
                  id,
                  part: "RATIONALE",
                  text: rationale,
                  language,
                  translations: decision.rationaleTranslations,
                }}
                name={<Trans>The reasons</Trans>}
              />
            </section>
          )}
          <section className={styles.part} aria-labelledby="dissent">
            <h2 id="dissent" className={styles.heading}>
              <Trans>What stood in the way</Trans>
            </h2>
            {dissent ? (
              <>
                {/* several may have said it, each in a language of their own */}
                <Said text={dissent} language={dissentLanguage} />
                {kind === "PROPOSAL" && (
                  <p className={styles.soft}>
                    <Trans>In the words of those who did not support it, without their names.</Trans>
                  </p>
                )}
                <OtherLanguages
                  {...shared}
                  original={{
                    id,
                    part: "DISSENT",
                    text: dissent,
                    language: dissentLanguage ?? "und",
                    translations: decision.dissentTranslations,
                  }}
                  name={<Trans>What stood in the way</Trans>}
                />
              </>
            ) : (
              <p className={styles.soft}>
                <Trans>No dissent was written down.</Trans>
              </p>
            )}
          </section>
        </div>
        <div className={styles.side}>
          <Counts decision={decision} slug={slug} />
          <DecisionFacts decision={decision} slug={slug} />
        </div>
      </div>
      {isReplacing && (
        <RecordDecision
          initiativeId={initiativeId}
          slug={slug}
          replaces={decision}
          onClose={() => setReplacing(false)}
        />
      )}
    </Page>
  );
}

/** Who said what, and why it came out so; or that nobody counted here. */
function Counts({ decision, slug }: { readonly decision: ShownDecision; readonly slug: string }) {
  const { method, result, eligible, positions, proposal, endorsements, meeting } = decision;
  if (decision.kind === "AGENDA_ADOPTION") return <Endorsed counts={endorsements} contentHash={decision.contentHash} />;
  return (
    <section className={styles.card} aria-labelledby="counts">
      <h2 id="counts" className={styles.heading}>
        <Trans>Where the organisations stood</Trans>
      </h2>
      {proposal && eligible !== null && eligible !== undefined ? (
        <>
          <PositionsFigure positions={positions} eligible={eligible} />
          <WhyResult
            counted={{ method, threshold: proposal.threshold, quorum: proposal.quorum, eligible, positions }}
            result={result}
            holder={proposal.holder?.organisation.name ?? null}
          />
        </>
      ) : (
        <p className={styles.soft}>
          {meeting ? (
            <Trans>
              Nobody was counted: it stands here as the minutes of{" "}
              <Link to={`/i/${slug}/meetings/${meeting.id}`}>
                <bdi>{meeting.title}</bdi>
              </Link>{" "}
              have it.
            </Trans>
          ) : (
            <Trans>It was decided elsewhere and written down here: nobody was counted.</Trans>
          )}
        </p>
      )}
    </section>
  );
}

/** Null: it is told by the letters. What was written down before that was kept is in the decision's, where nobody else said it. */
function languageOfDissent({ kind, language, dissentLanguage }: ShownDecision): string | null {
  if (dissentLanguage) return dissentLanguage === "mul" ? null : dissentLanguage;
  return kind === "PROPOSAL" || kind === "AGENDA_ADOPTION" ? null : language;
}
