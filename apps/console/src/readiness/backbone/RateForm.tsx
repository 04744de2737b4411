import { useApolloClient } from "@apollo/client/react";
import { backboneFunctions } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { useDrafts } from "../../agenda/set-up/use-drafts.ts";
import { graphql } from "../../gql/gql.ts";
import type { RateBackbonePageQuery } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import { newKey } from "../../kernel/new-key.ts";
import styles from "./RateForm.module.css";
import { useFunctionNames } from "./use-backbone-words.ts";
import { Overtaken } from "./Overtaken.tsx";
import { ratingDraft } from "./rating-draft.ts";
import { useSending } from "./use-sending.ts";

const rateDocument = graphql(`
  mutation RateBackbone($input: RateBackboneInput!) {
    rateBackbone(input: $input) {
      rating {
        revision
        membership {
          id
        }
        answers {
          code
          answer
        }
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

type Backbone = NonNullable<NonNullable<RateBackbonePageQuery["initiative"]>["backbone"]>;
type Said = Backbone["anchors"][number]["answer"];

/**
 * 27 statements in six groups, each rated from "not yet" to "clearly so", or with "I don't know". What is chosen is kept by the browser until it was sent, and what
 * was sent may be changed until the review is closed.
 */
export function RateForm({
  personId,
  review,
  raters,
  statements,
  anchors,
}: {
  /** The viewer's. */
  readonly personId: string;
  readonly review: NonNullable<Backbone["review"]>;
  readonly raters: readonly { readonly id: string; readonly name: string; readonly isSelf: boolean }[];
  readonly statements: Backbone["statements"];
  readonly anchors: Backbone["anchors"];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useFunctionNames();
  const client = useApolloClient();
  const { problem, isBusy, send } = useSending();
  const before = Object.fromEntries((review.ownRating?.answers ?? []).map(({ code, answer }) => [code, answer]));
  const [kept, change, forget] = useDrafts<{
    answers: Record<string, Said>;
    membershipId: string;
    /** What had been sent when these were begun. Null: nothing was chosen here since. */
    over: number | null;
    /** By which it is sent again where nobody heard whether it arrived. Null: it was not sent as it is here. */
    idempotencyKey: string | null;
  }>(ratingDraft(personId, review.id), {
    answers: before,
    membershipId: review.ownRating?.membership.id ?? raters[0]?.id ?? "",
    over: null,
    idempotencyKey: null,
  });
  const [isSent, setSent] = useState(false);
  const { answers, membershipId, over } = kept;
  const isUnheard = kept.idempotencyKey !== null;
  const revision = review.ownRating?.revision ?? 0;
  const seen = over ?? revision;
  // what was sent last may be this
  const isOvertaken = seen !== revision && !isBusy && !isUnheard;
  const rater = raters.find(({ id }) => id === membershipId) ?? raters[0];
  const choices = [...anchors, { answer: "DONT_KNOW" as const, text: t`I don’t know` }];
  const said = statements.filter(({ code }) => answers[code] !== undefined).length;
  const rate = async () => {
    const idempotencyKey = kept.idempotencyKey ?? newKey();
    // as it is sent now it is sent again
    change({ over: seen, idempotencyKey });
    const input = {
      reviewId: review.id,
      membershipId,
      answers: statements.flatMap(({ code }) => {
        const answer = answers[code];
        return answer === undefined ? [] : [{ code, answer }];
      }),
      seen,
      idempotencyKey,
    };
    const refused = () => change({ over: seen, idempotencyKey: null });
    if (!(await send(rateDocument, { input }, (data) => data.rateBackbone, refused))) {
      // what may have been sent from elsewhere, so that the person chooses between the two
      await client.refetchQueries({ include: "active" }).catch(() => undefined);
      return;
    }
    forget();
    // set since it was pressed, so not forgotten with the rest
    change({ over: null, idempotencyKey: null });
    setSent(true);
  };
  return (
    <Form problem={isOvertaken ? null : problem} onSubmit={rate}>
      {isOvertaken && <Overtaken onKeepMine={() => change({ over: revision })} onTakeOther={forget} />}
      <section className={styles.before} aria-label={t`Who reads it`}>
        <p className={styles.lead}>
          <Trans>Nobody else reads what you choose here.</Trans>
        </p>
        <p className={styles.text}>
          {rater?.isSelf ? (
            <Trans>
              It counts in how your organisation sees itself. Everybody who takes part reads that, function by function,
              beside what the others say, and never added to it.
            </Trans>
          ) : (
            <Trans>
              It counts in what your organisation says. From five organisations on, everybody who takes part reads what
              all of them say together, without a name: not who said what, and not what yours said.
            </Trans>
          )}{" "}
          <Trans>You can change it until {format.day(review.closesOn)}.</Trans>{" "}
          <Trans>
            What you choose is saved on this device until you send it, for you alone, and forgotten when you sign out.
          </Trans>
        </p>
        {raters.length > 1 && !review.ownRating && (
          <Choice
            label={t`You say it for`}
            value={membershipId}
            options={raters.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(next) => change({ membershipId: next, idempotencyKey: null })}
          />
        )}
      </section>
      {backboneFunctions.map((of) => (
        <section key={of} className={styles.group} aria-label={names[of]}>
          <h2 className={styles.heading}>{names[of]}</h2>
          {statements
            .filter((each) => each.function === of)
            .map(({ code, text, language }) => (
              <Statement
                key={code}
                code={code}
                text={text}
                language={language}
                choices={choices}
                chosen={answers[code]}
                onChoose={(answer) => {
                  setSent(false);
                  change({ answers: { ...answers, [code]: answer }, over: seen, idempotencyKey: null });
                }}
              />
            ))}
        </section>
      ))}
      <div className={styles.send}>
        <Button isMain isBusy={isBusy}>
          <Trans>Send what I say</Trans>
        </Button>
        <p role="status" className={styles.text}>
          {isSent ? (
            <Trans>Kept. You can change it until {format.day(review.closesOn)}.</Trans>
          ) : (
            <Trans>
              {format.number(said)} of {format.number(statements.length)} rated. You need not rate all of them; what you
              chose is kept here until you send it.
            </Trans>
          )}
        </p>
      </div>
    </Form>
  );
}

function Statement({
  code,
  text,
  language,
  choices,
  chosen,
  onChoose,
}: {
  readonly code: string;
  readonly text: string;
  readonly language: string;
  readonly choices: readonly { readonly answer: Said; readonly text: string }[];
  readonly chosen: Said | undefined;
  readonly onChoose: (answer: Said) => void;
}) {
  const id = useId();
  return (
    <fieldset className={styles.statement}>
      <legend className={styles.legend} lang={language} dir="auto">
        {text}
      </legend>
      <div className={styles.choices}>
        {choices.map(({ answer, text: words }) => (
          <label key={answer} className={styles.choice} data-chosen={answer === chosen || undefined}>
            <input
              type="radio"
              name={`${id} ${code}`}
              value={answer}
              checked={answer === chosen}
              onChange={() => onChoose(answer)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
