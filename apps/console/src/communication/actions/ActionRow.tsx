import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ActionItemStep } from "@keelson/domain/communication/action-item";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Status, type StatusKind } from "@keelson/ui/Status.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { ActionRow_ItemFragment as Asked } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./ActionRow.module.css";
import { daysPast } from "./days-past.ts";
import { useActionWords } from "./use-action-words.ts";

const fragment = graphql(`
  fragment ActionRow_item on ActionItem {
    id
    text
    language
    dueOn
    doneOn
    state
    isOverdue
    version
    nextSteps
    viewerCan
    owner {
      id
      name
      membership {
        id
        organisation {
          id
          name
        }
      }
    }
    meeting {
      id
      title
    }
  }
`);

const kinds: Readonly<Record<Asked["state"], StatusKind>> = {
  OPEN: "no-data",
  IN_PROGRESS: "submitted",
  BLOCKED: "at-risk",
  DONE: "closed",
  CANCELLED: "closed",
};

/** What somebody has taken on: done by one press, by when, whose, and how it stands. */
export function ActionRow({
  item,
  slug,
  today,
  leavesOut,
  beside,
  take,
}: {
  readonly item: FragmentType<Asked>;
  readonly slug: string;
  readonly today: string;
  /** What all of the list have in common, and none needs to say. */
  readonly leavesOut: "owner" | "meeting" | null;
  readonly beside?: ReactNode;
  readonly take: (item: { readonly id: string; readonly text: string }, step: ActionItemStep) => void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const { states, steps } = useActionWords();
  const { data } = useSuspenseFragment({ fragment, from: item });
  const { id, text, language, dueOn, doneOn, state, isOverdue, nextSteps, owner, meeting } = data;
  const late = daysPast(dueOn, today);
  const pressed = nextSteps.find((step) => step === "FINISH" || step === "REOPEN");
  return (
    <li className={styles.row} data-action={id}>
      {pressed ? (
        <button
          type="button"
          className={styles.done}
          data-done={state === "DONE" || undefined}
          aria-label={state === "DONE" ? t`Open again: ${text}` : t`Done: ${text}`}
          onClick={() => take({ id, text }, pressed)}
        >
          <Tick />
        </button>
      ) : (
        <span className={styles.done} data-done={state === "DONE" || undefined} data-still aria-hidden="true">
          <Tick />
        </span>
      )}
      <div className={styles.what}>
        <p className={styles.text}>
          <bdi lang={language === "und" ? undefined : language}>{text}</bdi>
        </p>
        {(leavesOut !== "owner" || meeting) && (
          <p className={styles.whose}>
            {leavesOut !== "owner" && (
              <>
                <bdi>{owner.name}</bdi> · <bdi>{owner.membership.organisation.name}</bdi>
              </>
            )}
            {leavesOut === null && meeting && " · "}
            {leavesOut !== "meeting" && meeting && (
              <Link to={`/i/${slug}/meetings/${meeting.id}`}>
                <bdi>{meeting.title}</bdi>
              </Link>
            )}
          </p>
        )}
        {beside && <div className={styles.beside}>{beside}</div>}
      </div>
      <div className={styles.when}>
        <span className={styles.day}>
          {doneOn ? <Trans>Done {format.day(doneOn)}</Trans> : <Trans>By {format.day(dueOn)}</Trans>}
        </span>
        {isOverdue ? (
          <Status kind="off-track">
            <Plural value={late} one="# day past" other="# days past" />
          </Status>
        ) : (
          // what can be said of it next begins with how it stands
          nextSteps.length === 0 && <Status kind={kinds[state]}>{states[state]}</Status>
        )}
      </div>
      {nextSteps.length > 0 && (
        <div className={styles.step}>
          <Choice
            label={t`How it stands: ${text}`}
            isLabelHidden
            value=""
            options={[
              { value: "", label: states[state] },
              ...nextSteps.map((step) => ({ value: step, label: steps[step] })),
            ]}
            onChoose={(step) => step !== "" && take({ id, text }, step)}
          />
        </div>
      )}
    </li>
  );
}

const Tick = () => (
  <svg viewBox="0 0 12 12" aria-hidden="true" className={styles.tick}>
    <path d="M1.8 6.4 4.7 9.3 10.2 2.9" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);
