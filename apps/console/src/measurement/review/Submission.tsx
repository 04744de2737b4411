import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useCommands } from "../../kernel/commands.ts";
import { useFormat } from "../../kernel/format.ts";
import { WentWrong } from "../../kernel/WentWrong.tsx";
import { ReturnForm } from "./ReturnForm.tsx";
import styles from "./Submission.module.css";
import { submissionDocument } from "./submission-document.ts";
import { SubmissionDoubts } from "./SubmissionDoubts.tsx";
import { SubmissionFigure } from "./SubmissionFigure.tsx";
import { SubmissionHistory } from "./SubmissionHistory.tsx";
import { SubmissionParts } from "./SubmissionParts.tsx";
import { usePartnersVoice } from "./use-partners-voice.ts";
import { stateKinds, useStateWords } from "./use-state-words.ts";

interface SubmissionProps {
  readonly slug: string;
  readonly id: string;
  readonly isReturning: boolean;
  /** Null where it is not for this person, or not any more. */
  readonly accept: (() => void) | null;
  readonly askToReturn: (() => void) | null;
  readonly giveBack: (question: string) => void;
  readonly cancel: () => void;
}

/** One submission with all that it is judged by, and the two things to do with it. */
export function Submission({ slug, id, isReturning, accept, askToReturn, giveBack, cancel }: SubmissionProps) {
  const { t } = useLingui();
  const format = useFormat();
  const stateWords = useStateWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useSuspenseQuery(submissionDocument, {
    variables: { slug, id },
    // shown at once where it was asked for ahead, and looked up again: what is known stays where nobody is reached
    fetchPolicy: "cache-and-network",
    errorPolicy: "all",
  });
  const measurement = data?.initiative?.measurement;
  const voice = usePartnersVoice(measurement?.membership.people ?? []);
  const isThere = Boolean(measurement);
  useEffect(() => {
    // whoever hears the page is told what is looked at now; not where somebody works elsewhere on the page
    if (hasMoved && isThere && !isElsewhere()) heading.current?.focus({ preventScroll: true });
    hasMoved = true;
  }, [id, isThere]);
  // the keys are there once what they decide on was looked up; where its partner has taken it back, they lead on from it
  useCommands(
    data
      ? [
          ...(accept
            ? [{ id: "accept", label: t`Accept and next`, group: "here" as const, keys: "a", run: accept }]
            : []),
          ...(askToReturn
            ? [{ id: "return", label: t`Return with a question`, group: "here" as const, keys: "r", run: askToReturn }]
            : []),
        ]
      : [],
  );
  if (!data && error) return <WentWrong error={error} again={() => void refetch()} />;
  if (!measurement)
    return (
      <Notice title={<Trans>This is not there any more</Trans>}>
        <Trans>Its partner has taken it back: it is a draft, and theirs alone.</Trans>
      </Notice>
    );
  const { membership, indicator, period, state, submittedAt, note } = measurement;
  return (
    <article className={styles.submission} aria-labelledby="submission">
      <header className={styles.head}>
        <div>
          <h2 id="submission" ref={heading} tabIndex={-1} className={styles.title}>
            <bdi>{membership.organisation.name}</bdi>
          </h2>
          <p className={styles.what}>
            <bdi>{indicator.name}</bdi> · {format.period(period)}
          </p>
        </div>
        <Status kind={stateKinds[state]}>{stateWords[state]}</Status>
      </header>
      <SubmissionDoubts measurement={measurement} unit={indicator.unit} />
      <SubmissionFigure measurement={measurement} />
      {note !== null && note !== undefined && (
        <figure className={styles.note}>
          <figcaption>
            <Trans>The partner’s note</Trans>
          </figcaption>
          <blockquote dir="auto">{note}</blockquote>
        </figure>
      )}
      <SubmissionParts measurement={measurement} />
      <details className={styles.definition}>
        <summary>
          <Trans>What is counted</Trans>
        </summary>
        <p dir="auto">{indicator.definition}</p>
      </details>
      <SubmissionHistory measurement={measurement} />
      {submittedAt !== null && submittedAt !== undefined && (
        <p className={styles.what}>
          <Trans>Handed in on {format.day(submittedAt)}</Trans>
        </p>
      )}
      {isReturning ? (
        <ReturnForm measurement={measurement} voice={voice} giveBack={giveBack} cancel={cancel} />
      ) : (
        (accept ?? askToReturn) && (
          <div className={styles.actions} role="group" aria-label={t`Decide`}>
            {accept && (
              <Button isMain isOncePerDoubleClick onPress={accept}>
                <Trans>Accept and next</Trans> <kbd aria-hidden="true">a</kbd>
              </Button>
            )}
            {askToReturn && (
              <Button onPress={askToReturn}>
                <Trans>Return with a question</Trans> <kbd aria-hidden="true">r</kbd>
              </Button>
            )}
            {!accept && (
              <span className={styles.what}>
                <Trans>You had a hand in it yourself; somebody else at the backbone accepts it.</Trans>
              </span>
            )}
          </div>
        )
      )}
    </article>
  );
}

/** The first one of a visit leaves the focus where it is. */
let hasMoved = false;

/** Does somebody type, or walk along the list? */
const isElsewhere = () =>
  document.activeElement instanceof HTMLElement && document.activeElement.matches("input, textarea, select, nav a");
