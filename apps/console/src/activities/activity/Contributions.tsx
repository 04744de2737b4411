import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type { ContributionWeight, EvidenceLevel } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useSend } from "../use-send.ts";
import { useEvidenceWords, useWeightWords } from "../use-words.ts";
import type { ShownActivity, ShownInitiative } from "./activity-document.ts";
import styles from "./ActivityPage.module.css";
import { recordContributionDocument, removeContributionDocument } from "./changes.ts";

/** The outcomes it contributes to, how much, and on what that rests: contributed to, never caused. */
export function Contributions({
  activity,
  outcomes,
  slug,
}: {
  readonly activity: ShownActivity;
  readonly outcomes: ShownInitiative["outcomes"];
  readonly slug: string;
}) {
  const { t } = useLingui();
  const weights = useWeightWords();
  const evidence = useEvidenceWords();
  const send = useSend();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const linked = new Set(activity.contributions.map(({ outcome }) => outcome.id));
  const left = outcomes.filter(({ id, isInForce }) => isInForce && !linked.has(id));
  const remove = async (id: string) => {
    const { problem: why } = await send(
      removeContributionDocument,
      { input: { id } },
      (data) => data.removeContribution,
    );
    setProblem(why);
  };
  return (
    <section className={styles.part} aria-labelledby="contributions">
      <h2 id="contributions" className={styles.heading}>
        <Trans>Contributes to</Trans>
      </h2>
      {activity.contributions.length === 0 ? (
        <p className={styles.soft}>
          <Trans>It is linked to no outcome of the common agenda yet.</Trans>
        </p>
      ) : (
        <ul className={styles.rows}>
          {activity.contributions.map((link) => (
            <li key={link.id} className={styles.row}>
              <span className={styles.words}>
                <Link to={`/i/${slug}/agenda/outcomes/${link.outcome.code}`}>
                  <bdi lang={link.outcome.language}>{link.outcome.text}</bdi>
                </Link>
                <span className={styles.soft}>
                  {weights[link.weight]} · {evidence[link.evidenceLevel]}
                </span>
                {link.rationale && <bdi className={styles.soft}>{link.rationale}</bdi>}
              </span>
              {link.viewerCan.includes("REMOVE") && (
                <Button onPress={() => void remove(link.id)}>
                  <Trans>
                    Take back <span className="only-heard">{link.outcome.text}</span>
                  </Trans>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`/i/${slug}/outcomes`}>
          <Trans>How the outcomes’ indicators move</Trans>
        </Link>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {activity.viewerCan.includes("RECORD_CONTRIBUTION") &&
        left.length > 0 &&
        (isOpen ? (
          <div className={styles.form}>
            <LinkForm activityId={activity.id} outcomes={left} onDone={() => setOpen(false)} />
          </div>
        ) : (
          <div>
            <Button onPress={() => setOpen(true)}>{t`Link to an outcome`}</Button>
          </div>
        ))}
    </section>
  );
}

function LinkForm({
  activityId,
  outcomes,
  onDone,
}: {
  readonly activityId: string;
  readonly outcomes: ShownInitiative["outcomes"];
  readonly onDone: () => void;
}) {
  const { t } = useLingui();
  const weights = useWeightWords();
  const evidence = useEvidenceWords();
  const send = useSend();
  const [outcomeId, setOutcome] = useState(outcomes[0]?.id ?? "");
  const [weight, setWeight] = useState<ContributionWeight>("SUPPORTING");
  const [evidenceLevel, setEvidence] = useState<EvidenceLevel>("ASSUMED");
  const [rationale, setRationale] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async () => {
    const input = { activityId, outcomeId, weight, evidenceLevel, rationale: rationale.trim() || null };
    const { problem: why } = await send(recordContributionDocument, { input }, (data) => data.recordContribution);
    setProblem(why);
    if (why === null) onDone();
  };
  return (
    <Form problem={problem} onSubmit={keep}>
      <Choice
        label={t`Outcome`}
        value={outcomeId}
        onChoose={setOutcome}
        options={outcomes.map(({ id, text, language }) => ({ value: id, label: text, lang: language }))}
      />
      <Choice
        label={t`How much it matters`}
        value={weight}
        onChoose={setWeight}
        options={(["SUPPORTING", "SIGNIFICANT", "CRITICAL"] as const).map((one) => ({
          value: one,
          label: weights[one],
        }))}
      />
      <Choice
        label={t`How you know`}
        value={evidenceLevel}
        onChoose={setEvidence}
        options={(["ASSUMED", "EXPERIENCE", "STUDY"] as const).map((one) => ({ value: one, label: evidence[one] }))}
      />
      <TextInput
        label={t`How it contributes, in a few words`}
        value={rationale}
        dir="auto"
        onChange={({ currentTarget }) => setRationale(currentTarget.value)}
      />
      <Button isMain>
        <Trans>Link it</Trans>
      </Button>
    </Form>
  );
}
