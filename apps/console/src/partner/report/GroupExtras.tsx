import { Button } from "@keelson/ui/Button.tsx";
import { revisionReasons } from "@keelson/domain/measurement/words";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { useFormat } from "../../kernel/format.ts";
import { useRevisionReasons } from "./use-revision-reasons.ts";
import { extrasId } from "./GroupCells.tsx";
import { cellId } from "./move-focus.ts";
import styles from "./GroupExtras.module.css";
import { wholeTextOf } from "./text-of-answer.ts";
import type { GroupView } from "./report-store.ts";
import { useReport } from "./use-group.ts";
import { useFindingWords, useStateNames } from "./use-words.ts";

/** Is there anything to say of a group besides its figures? */
export const hasExtras = ({ isTold, isOvertaken, checked, problems, fate, group, answer }: GroupView): boolean =>
  isOvertaken ||
  (isTold && problems.length > 0) ||
  (isTold && checked.warnings.length > 0) ||
  group.expected.measurement?.state === "QUERIED" ||
  (fate === "record" && group.wasAccepted) ||
  answer.reply !== "";

/** What is wrong with a group, unusual, asked by the backbone, or changed by somebody else; and what can be done about it. */
export function GroupExtras({ view, row }: { readonly view: GroupView; readonly row: number }) {
  const words = useFindingWords();
  const report = useReport();
  const { group, checked, isTold, isOvertaken } = view;
  const problems = isTold ? view.problems : [];
  const warnings = isTold ? checked.warnings : [];
  return (
    <div id={extrasId(row)} className={styles.extras}>
      {isOvertaken && <Overtaken view={view} />}
      <Question view={view} />
      {problems.map((found) => (
        <p key={`${found.cell} ${found.code}`} className={styles.problem}>
          {words(found)}
        </p>
      ))}
      {warnings.length > 0 && (
        <div className={styles.warning}>
          <div>
            {warnings.map((found) => (
              <p key={`${found.cell} ${found.code}`}>{words(found)}</p>
            ))}
          </div>
          <Button
            onPress={() => {
              report.confirm([group.key]);
              // the button goes with what it answers
              document.getElementById(cellId(row, 0))?.focus();
            }}
          >
            <Trans>It is right</Trans>
          </Button>
        </div>
      )}
      <Reason view={view} />
    </div>
  );
}

/** What the backbone asks of a figure, until it is answered or corrected. */
function Question({ view }: { readonly view: GroupView }) {
  const id = useId();
  const format = useFormat();
  const report = useReport();
  const { measurement } = view.group.expected;
  const open = measurement?.state === "QUERIED" ? measurement.queries.findLast(({ answeredAt }) => !answeredAt) : null;
  if (!open || view.fate === "record") return null;
  const day = format.day(open.askedAt);
  return (
    <div className={styles.question}>
      <p>
        <strong>
          <Trans>Asked on {day}:</Trans>
        </strong>{" "}
        <bdi>{open.question}</bdi>
      </p>
      <label htmlFor={id}>
        <Trans>Your answer, if the figure is right; otherwise correct it</Trans>
      </label>
      <textarea
        id={id}
        rows={2}
        value={view.answer.reply}
        onChange={({ currentTarget }) =>
          report.change(view.group.key, { reply: currentTarget.value }, `${view.group.key} reply`)
        }
      />
    </div>
  );
}

/** Why a figure changes that was accepted already. */
function Reason({ view }: { readonly view: GroupView }) {
  const id = useId();
  const { t } = useLingui();
  const report = useReport();
  const names = useRevisionReasons();
  if (view.fate !== "record" || !view.group.wasAccepted) return null;
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>
        <Trans>It was accepted already. Why does it change?</Trans>
      </label>
      <select
        id={id}
        value={view.answer.reason ?? ""}
        onChange={({ currentTarget }) =>
          report.change(view.group.key, {
            reason: revisionReasons.find((reason) => reason === currentTarget.value) ?? null,
          })
        }
      >
        <option value="">{t`Choose`}</option>
        {revisionReasons.map((reason) => (
          <option key={reason} value={reason}>
            {names[reason]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Two changed the same: both are shown, and neither is overwritten in silence. */
function Overtaken({ view }: { readonly view: GroupView }) {
  const states = useStateNames();
  const report = useReport();
  const { group, answer, known } = view;
  const mine = wholeTextOf(group, answer, states);
  const theirs = wholeTextOf(group, known, states);
  return (
    <div className={styles.warning}>
      <dl className={styles.both}>
        <dt>
          <Trans>Yours, on this device</Trans>
        </dt>
        <dd>{mine}</dd>
        <dt>
          <Trans>Theirs, at Keelson since</Trans>
        </dt>
        <dd>{theirs}</dd>
      </dl>
      <Button onPress={() => report.keepMine(group.key)}>
        <Trans>Keep mine</Trans>
      </Button>
      <Button onPress={() => report.takeTheirs(group.key)}>
        <Trans>Take theirs</Trans>
      </Button>
    </div>
  );
}
