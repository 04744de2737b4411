import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useDraft } from "../../agenda/set-up/use-draft.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import styles from "./ScreenShown.module.css";
import type { ShownCondition } from "./suitability-document.ts";
import { useSend } from "./use-send.ts";

const document = graphql(`
  mutation MeetCondition($input: MeetConditionInput!) {
    meetCondition(input: $input) {
      condition {
        id
        metOn
        metHow
        viewerCan
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What is to be seen to, by whom and by when; or how it was. */
export function Condition({
  condition,
  language,
  today,
}: {
  readonly condition: ShownCondition;
  /** What the screen is written in. */
  readonly language: string;
  readonly today: string | null;
}) {
  const format = useFormat();
  const [isSaying, setSaying] = useState(false);
  const { text, dueOn, metOn, metHow, owner, viewerCan } = condition;
  const day = <time dateTime={dueOn}>{format.day(dueOn)}</time>;
  const isLate = !metOn && today !== null && dueOn < today;
  return (
    <div className={styles.condition} data-met={Boolean(metOn) || undefined}>
      <p className={styles.deed} lang={language} dir="auto">
        {text}
      </p>
      <p className={styles.line}>
        {metOn ? (
          <Status kind="on-track">
            <Trans>Seen to</Trans>
          </Status>
        ) : (
          <Status kind={isLate ? "off-track" : "at-risk"}>
            {isLate ? <Trans>Past its day</Trans> : <Trans>To be seen to</Trans>}
          </Status>
        )}
        <span className={styles.soft}>
          {metOn ? (
            <Trans>
              by <bdi>{owner.organisation.name}</bdi>, on <time dateTime={metOn}>{format.day(metOn)}</time>
            </Trans>
          ) : (
            <Trans>
              by <bdi>{owner.organisation.name}</bdi>, until {day}
            </Trans>
          )}
        </span>
      </p>
      {metHow && <p dir="auto">{metHow}</p>}
      {viewerCan.includes("MEET_CONDITION") && (
        <div>
          <Button onPress={() => setSaying(true)}>
            <Trans>It was seen to</Trans>
          </Button>
        </div>
      )}
      {isSaying && <Meet condition={condition} language={language} onClose={() => setSaying(false)} />}
    </div>
  );
}

/** Says how it was seen to: once, and it stays so. */
function Meet({
  condition,
  language,
  onClose,
}: {
  readonly condition: ShownCondition;
  readonly language: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { problem, setProblem, isBusy, send } = useSend();
  const [how, setHow, forget] = useDraft(`condition ${condition.id}`);
  const say = async () => {
    if (how.trim() === "") return setProblem(t`Say how it was seen to.`);
    if (!(await send(document, { input: { id: condition.id, how } }, (data) => data.meetCondition))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Dialog title={<Trans>It was seen to</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={say}>
        <p lang={language} dir="auto">
          {condition.text}
        </p>
        <TextArea
          label={<Trans>How it was seen to</Trans>}
          hint={<Trans>Whoever takes part reads it. Once said it stays so.</Trans>}
          isNeeded
          value={how}
          onType={setHow}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Say it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
