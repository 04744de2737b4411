import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { MilestoneState } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Form } from "../../kernel/Form.tsx";
import { useSend } from "../use-send.ts";
import { milestoneKinds, useMilestoneWords } from "../use-words.ts";
import type { ShownActivity } from "./activity-document.ts";
import styles from "./ActivityPage.module.css";
import { addMilestoneDocument, changeMilestoneStateDocument } from "./changes.ts";

/** The steps on its way, by the day they are meant for, and what each waits for. */
export function Milestones({ activity }: { readonly activity: ShownActivity }) {
  const format = useFormat();
  const words = useMilestoneWords();
  const send = useSend();
  const today = new Date().toISOString().slice(0, 10);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const move = async (id: string, state: MilestoneState, expectedVersion: number) => {
    const input = { id, state, expectedVersion };
    const { problem: why } = await send(changeMilestoneStateDocument, { input }, (data) => data.changeMilestoneState);
    setProblem(why);
  };
  return (
    <section className={styles.part} aria-labelledby="milestones">
      <h2 id="milestones" className={styles.heading}>
        <Trans>Milestones</Trans>
      </h2>
      {activity.milestones.length === 0 ? (
        <p className={styles.soft}>
          <Trans>None is planned yet.</Trans>
        </p>
      ) : (
        <ul className={styles.rows}>
          {activity.milestones.map(({ id, title, plannedDate, actualDate, state, dependsOn, version, viewerCan }) => (
            <li key={id} className={styles.row}>
              <span className={styles.words}>
                <bdi>{title}</bdi>
                <span className={styles.soft}>
                  {actualDate ? (
                    <Trans>
                      {format.day(actualDate)}, planned for {format.day(plannedDate)}
                    </Trans>
                  ) : (
                    format.day(plannedDate)
                  )}
                </span>
                {dependsOn.length > 0 && (
                  <span className={styles.soft}>
                    <Trans>after {format.list(dependsOn.map((one) => one.title))}</Trans>
                  </span>
                )}
              </span>
              <span className={styles.acts}>
                {state === "PLANNED" && plannedDate < today ? (
                  <Status kind="at-risk">
                    <Trans>Its day is over</Trans>
                  </Status>
                ) : (
                  <Status kind={milestoneKinds[state]}>{words[state]}</Status>
                )}
                {viewerCan.includes("CHANGE_MILESTONE_STATE") && (
                  <Button onPress={() => void move(id, "DONE", version)}>
                    <Trans>
                      Reached <span className="only-heard">{title}</span>
                    </Trans>
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {problem && <p role="alert">{problem}</p>}
      {activity.viewerCan.includes("ADD_MILESTONE") &&
        (isOpen ? (
          <div className={styles.form}>
            <MilestoneForm activityId={activity.id} onDone={() => setOpen(false)} />
          </div>
        ) : (
          <div>
            <Button onPress={() => setOpen(true)}>
              <Trans>Add a milestone</Trans>
            </Button>
          </div>
        ))}
    </section>
  );
}

function MilestoneForm({ activityId, onDone }: { readonly activityId: string; readonly onDone: () => void }) {
  const { t } = useLingui();
  const send = useSend();
  const [title, setTitle] = useState("");
  const [plannedDate, setPlanned] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async () => {
    if (plannedDate === "") return setProblem(t`Say for which day it is planned.`);
    const input = { activityId, title, plannedDate };
    const { problem: why } = await send(addMilestoneDocument, { input }, (data) => data.addMilestone);
    setProblem(why);
    return why === null ? onDone() : undefined;
  };
  return (
    <Form problem={problem} onSubmit={keep}>
      <TextInput
        label={t`What will be reached`}
        value={title}
        maxLength={200}
        dir="auto"
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t`Planned for`}
        value={plannedDate}
        onChange={({ currentTarget }) => setPlanned(currentTarget.value)}
      />
      <Button isMain>
        <Trans>Add it</Trans>
      </Button>
    </Form>
  );
}
