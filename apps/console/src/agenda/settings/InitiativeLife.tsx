import { initiativeLife, type InitiativeStatus } from "@keelson/domain/agenda/governance";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PublicSettingsQuery } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useSend } from "../decisions/use-send.ts";
import { useDraft } from "../set-up/use-draft.ts";
import { moveInitiativeDocument } from "./move-initiative-document.ts";
import styles from "./PublicPage.module.css";
import { initiativeStatusKinds, useInitiativeStatuses } from "./use-initiative-statuses.ts";

type Shown = Pick<NonNullable<PublicSettingsQuery["initiative"]>, "id" | "status" | "viewerCan">;

/** Where an initiative at work goes from here. Before that, its suitability screen leads on. */
type Step = "PAUSED" | "ACTIVE" | "CLOSED";
const isStep = (to: InitiativeStatus): to is Step => to === "PAUSED" || to === "ACTIVE" || to === "CLOSED";

/** Whether the initiative is at work, and for the steering committee what pauses, takes up and ends it. */
export function InitiativeLife({ initiative }: { readonly initiative: Shown }) {
  const { t } = useLingui();
  const statuses = useInitiativeStatuses();
  const [asked, setAsked] = useState<Step | null>(null);
  const { id, status, viewerCan } = initiative;
  const isAtWork = status === "ACTIVE" || status === "PAUSED";
  const steps = isAtWork && viewerCan.includes("MOVE_INITIATIVE") ? initiativeLife.arrows[status].filter(isStep) : [];
  const labels: Readonly<Record<Step, string>> = {
    PAUSED: t`Pause the initiative`,
    ACTIVE: t`Take it up again`,
    CLOSED: t`End the initiative`,
  };
  return (
    <section className={styles.state} aria-labelledby="initiative-life">
      <h2 id="initiative-life" className={styles.title}>
        <Trans>Whether it is at work</Trans>
      </h2>
      <Status kind={initiativeStatusKinds[status]}>{statuses[status]}</Status>
      {steps.length > 0 && (
        <div className={styles.acts}>
          {steps.map((to) => (
            <Button key={to} onPress={() => setAsked(to)}>
              {labels[to]}
            </Button>
          ))}
        </div>
      )}
      {asked && <Move initiativeId={id} to={asked} label={labels[asked]} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** Says what follows, and asks why, before it is done. */
function Move({
  initiativeId,
  to,
  label,
  onClose,
}: {
  readonly initiativeId: string;
  readonly to: Step;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { problem, setProblem, isBusy, send } = useSend();
  const [reason, setReason, forget] = useDraft(`${to} of ${initiativeId}`);
  const follows: Readonly<Record<Step, string>> = {
    PAUSED: t`Nothing is lost and everything is still read, but it goes on to no other phase until it is taken up again.`,
    ACTIVE: t`It is at work again, and can go on to another phase when it is ready.`,
    CLOSED: t`Everything that was reported, said and decided stays and is read. It cannot be taken up again.`,
  };
  const move = async () => {
    if (reason.trim() === "") return setProblem(t`Say why.`);
    const input = { initiativeId, to, reason };
    if (!(await send(moveInitiativeDocument, { input }, (data) => data.moveInitiative))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Dialog title={label} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={move}>
        <p>{follows[to]}</p>
        <TextArea
          label={<Trans>Why</Trans>}
          hint={<Trans>It is kept in the record of what was done.</Trans>}
          isNeeded
          value={reason}
          onType={setReason}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            {label}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
