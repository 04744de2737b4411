import { suitedResults } from "@keelson/domain/readiness/screen";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import parts from "../../agenda/decisions/Parts.module.css";
import { RecordDecision } from "../../agenda/decisions/RecordDecision.tsx";
import { useDraft } from "../../agenda/set-up/use-draft.ts";
import { moveInitiativeDocument } from "../../agenda/settings/move-initiative-document.ts";
import { initiativeStatusKinds, useInitiativeStatuses } from "../../agenda/settings/use-initiative-statuses.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import type { ShownInitiative, ShownScreen } from "./suitability-document.ts";
import styles from "./GoToWork.module.css";
import { useSend } from "./use-send.ts";

/** Where an initiative goes from here by what was screened. */
type Step = "ACTIVE" | "SCREENED_OUT" | "PROPOSED";

/** Whether the initiative is at work, and if not, what lets it or which way out there is: the committee decides. */
export function GoToWork({
  initiative,
  slug,
  screen,
}: {
  readonly initiative: ShownInitiative;
  readonly slug: string;
  /** The one that counts: the latest. */
  readonly screen: ShownScreen | null;
}) {
  const [asked, setAsked] = useState<Step | "OVERRIDE" | null>(null);
  const { status, viewerCan, readiness } = initiative;
  const override = readiness?.screenOverride ?? null;
  const isSuited = screen !== null && suitedResults.includes(screen.result);
  const moves = viewerCan.includes("MOVE_INITIATIVE");
  const words = useInitiativeStatuses();
  return (
    <section className={parts.card} aria-labelledby="work">
      <h2 id="work" className={parts.heading}>
        <Trans>Going to work</Trans>
      </h2>
      <div>
        <Status kind={initiativeStatusKinds[status]}>{words[status]}</Status>
      </div>
      {status === "PROPOSED" && <WhatLetsIt slug={slug} screen={screen} isSuited={isSuited} override={override} />}
      {status === "ACTIVE" && !isSuited && override && <ByOverride slug={slug} override={override} />}
      {status === "SCREENED_OUT" && (
        <p className={parts.soft}>
          <Trans>It may be proposed again. Then the four questions are answered anew.</Trans>
        </p>
      )}
      {(status === "PAUSED" || status === "CLOSED") && (
        <p className={parts.soft}>
          <Trans>The screen says nothing of this: the steering committee decided it.</Trans>
        </p>
      )}
      {moves && status === "PROPOSED" && (
        <div className={styles.acts}>
          {(isSuited || override) && (
            <Button isMain onPress={() => setAsked("ACTIVE")}>
              <Trans>Send it to work</Trans>
            </Button>
          )}
          {!isSuited && !override && (
            <Button onPress={() => setAsked("OVERRIDE")}>
              <Trans>Record that it goes on all the same</Trans>
            </Button>
          )}
          <Button onPress={() => setAsked("SCREENED_OUT")}>
            <Trans>Set it aside</Trans>
          </Button>
        </div>
      )}
      {moves && status === "SCREENED_OUT" && (
        <div className={styles.acts}>
          <Button onPress={() => setAsked("PROPOSED")}>
            <Trans>Propose it again</Trans>
          </Button>
        </div>
      )}
      {!moves && (status === "PROPOSED" || status === "SCREENED_OUT") && (
        <p className={parts.soft}>
          <Trans>That is for the steering committee to decide.</Trans>
        </p>
      )}
      {asked === "OVERRIDE" && (
        <RecordDecision
          initiativeId={initiative.id}
          slug={slug}
          kind="SCREEN_OVERRIDE"
          onClose={() => setAsked(null)}
        />
      )}
      {asked !== null && asked !== "OVERRIDE" && (
        <Move initiativeId={initiative.id} to={asked} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

/** What lets it go to work, or the ways out where nothing does. */
function WhatLetsIt({
  slug,
  screen,
  isSuited,
  override,
}: {
  readonly slug: string;
  readonly screen: ShownScreen | null;
  readonly isSuited: boolean;
  readonly override: Override | null;
}) {
  if (override && !isSuited) return <ByOverride slug={slug} override={override} />;
  if (isSuited)
    return (
      <p className={styles.text}>
        <Trans>The screen lets it go to work. The steering committee sends it.</Trans>
      </p>
    );
  return (
    <>
      <p className={styles.text}>
        {screen === null ? (
          <Trans>It does not go to work before the four questions are answered.</Trans>
        ) : screen.result === "NOT_SUITED" ? (
          <Trans>By this screen it does not go to work, and does not have to: a simpler way may do more good.</Trans>
        ) : (
          <Trans>By this screen it does not go to work yet.</Trans>
        )}
      </p>
      <p className={styles.text}>
        <Trans>The ways out:</Trans>
      </p>
      <ul className={styles.ways}>
        <li>
          {screen?.result === "NEEDS_INFORMATION" ? (
            <Trans>Find out what nobody knows yet, and answer the questions anew.</Trans>
          ) : screen === null ? (
            <Trans>The backbone or the steering committee answers the questions.</Trans>
          ) : (
            <Trans>See to what stands in the way, and answer the questions anew.</Trans>
          )}
        </li>
        <li>
          <Trans>
            The steering committee decides that it goes on all the same, and why. That stays in the register for ever,
            and holds until somebody screens it anew.
          </Trans>
        </li>
        <li>
          <Trans>The steering committee sets it aside. It may be proposed again later.</Trans>
        </li>
      </ul>
    </>
  );
}

type Override = NonNullable<NonNullable<ShownInitiative["readiness"]>["screenOverride"]>;

function ByOverride({ slug, override }: { readonly slug: string; readonly override: Override }) {
  const format = useFormat();
  return (
    <p className={styles.text}>
      <Trans>
        The steering committee decided to go on all the same. Decision {format.number(override.number)}:{" "}
        <Link to={`/i/${slug}/decisions/${override.number}`}>
          <bdi lang={override.language}>{override.title}</bdi>
        </Link>
      </Trans>
    </p>
  );
}

/** Says what follows before it is done, and asks why. */
function Move({
  initiativeId,
  to,
  onClose,
}: {
  readonly initiativeId: string;
  readonly to: Step;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { problem, setProblem, isBusy, send } = useSend();
  const [reason, setReason, forget] = useDraft(`${to} of ${initiativeId}`);
  const titles: Readonly<Record<Step, string>> = {
    ACTIVE: t`Send it to work`,
    SCREENED_OUT: t`Set it aside`,
    PROPOSED: t`Propose it again`,
  };
  const follows: Readonly<Record<Step, string>> = {
    ACTIVE: t`From now on it is at work, and can go on to another phase when it is ready.`,
    SCREENED_OUT: t`Nothing is lost. What was written down stays, and it may be proposed again.`,
    PROPOSED: t`It is proposed as it was. Answer the four questions anew before it goes to work.`,
  };
  const move = async () => {
    if (reason.trim() === "") return setProblem(t`Say why.`);
    const input = { initiativeId, to, reason };
    if (!(await send(moveInitiativeDocument, { input }, (data) => data.moveInitiative))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Dialog title={titles[to]} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={move}>
        <p>{follows[to]}</p>
        <TextArea label={<Trans>Why</Trans>} isNeeded value={reason} onType={setReason} />
        <div>
          <Button isMain isBusy={isBusy}>
            {titles[to]}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
