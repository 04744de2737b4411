import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { Document } from "../shell/Document.tsx";
import type { OwnCase } from "../tell-us/own-case.ts";
import styles from "../tell-us/Steps.module.css";
import { Trouble } from "../tell-us/Trouble.tsx";
import { Act } from "./Act.tsx";
import { Timeline } from "./Timeline.tsx";
import { useCaseWords } from "./use-case-words.ts";

/** What somebody told, how far it has come, what was said since, and what they can do about it. */
export function OwnCasePage({
  own,
  code,
  problem = null,
  typed = "",
}: {
  readonly own: OwnCase;
  readonly code: string;
  readonly problem?: "NOTHING_WRITTEN" | "NOT_DONE" | null;
  /** What was written, where it could not be sent. */
  readonly typed?: string;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const { states, outcomes, appealOutcomes } = useCaseWords();
  const can = (verb: OwnCase["viewerCan"][number]) => own.viewerCan.includes(verb);
  return (
    <Document title={t`What became of what you told`} description={null} isPrivate>
      <div className={styles.page}>
        {problem === "NOTHING_WRITTEN" && (
          <Trouble>
            <Trans>Write something first</Trans>
          </Trouble>
        )}
        {problem === "NOT_DONE" && (
          <Trouble>
            <Trans>That could not be done. Below is how it stands now, and what you wrote is still there.</Trans>
          </Trouble>
        )}
        <h1 className={styles.heading}>{states[own.state]}</h1>
        <dl className={styles.facts}>
          <dt>
            <Trans>Told to</Trans>
          </dt>
          <dd>
            <bdi>{own.initiativeName}</bdi>
          </dd>
          {own.outcome && (
            <>
              <dt>
                <Trans>What came out</Trans>
              </dt>
              <dd>{own.appealOutcome ? appealOutcomes[own.appealOutcome] : outcomes[own.outcome]}</dd>
            </>
          )}
          {own.dueOn && (
            <>
              <dt>
                <Trans>You will hear by</Trans>
              </dt>
              <dd>{format.day(own.dueOn)}</dd>
            </>
          )}
        </dl>
        <Timeline own={own} />
        {can("REPLY") && (
          <Act
            code={code}
            act="reply"
            isMain
            title={t`Write back`}
            label={t`Your answer, or what you want to add`}
            typed={typed}
            press={t`Send`}
          />
        )}
        {can("APPEAL") && own.appealUntil && (
          <Act
            code={code}
            act="appeal"
            isOpen={false}
            title={t`You do not accept the answer?`}
            hint={t`Until ${format.day(own.appealUntil)} you can ask that somebody else looks at it, who had no hand in it.`}
            label={t`Why?`}
            typed={typed}
            press={t`Ask for another look`}
          />
        )}
        {can("FORGET_CONTACT") && (
          <Act
            code={code}
            act="forget"
            isOpen={false}
            title={t`You do not want to be reached any more?`}
            hint={t`How to reach you is deleted at once. The code still works.`}
            press={t`Delete it`}
          />
        )}
        {can("WITHDRAW") && (
          <Act
            code={code}
            act="withdraw"
            isOpen={false}
            title={t`You want nothing more done about it?`}
            hint={t`If others may be in danger, it may be looked into all the same, without you.`}
            press={t`Take it back`}
          />
        )}
      </div>
    </Document>
  );
}
