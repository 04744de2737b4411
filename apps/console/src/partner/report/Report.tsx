import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { loadNewer, useIsNewerReady } from "../offline/newer.ts";
import { Band } from "./Band.tsx";
import { confirmationIn } from "./confirmations.ts";
import type { Told } from "./send-steps.ts";
import { columnsOf, keyOf, type Group } from "./group.ts";
import { GridTable } from "./GridTable.tsx";
import { GroupCard } from "./GroupCard.tsx";
import { PasteBar } from "./PasteBar.tsx";
import { Progress } from "./Progress.tsx";
import { Receipt } from "./Receipt.tsx";
import styles from "./Report.module.css";
import { newKey } from "../../kernel/new-key.ts";
import type { GroupView, ReportStore } from "./report-store.ts";
import { StatusLine } from "./StatusLine.tsx";
import { stepsOf, timesOf } from "./steps.ts";
import type { Step } from "./draft.ts";
import { Summary } from "./Summary.tsx";
import type { Form, Place } from "./use-form.ts";
import { ReportProvider, useReported } from "./use-group.ts";
import { useIsWide } from "./use-is-wide.ts";
import { useSending } from "./use-sending.ts";

interface ReportProps {
  readonly report: ReportStore;
  readonly place: Place;
  readonly form: Form;
  readonly draftKey: string;
  readonly membershipId: string;
  readonly refresh: () => Promise<Form | null>;
}

/** The form of a report, from the first figure to the receipt. */
export function Report(props: ReportProps) {
  return (
    <ReportProvider value={props.report}>
      <Filling {...props} />
    </ReportProvider>
  );
}

function Filling({ report, place, form, draftKey, membershipId, refresh }: ReportProps) {
  const { i18n, t } = useLingui();
  const isWide = useIsWide();
  const isNewerReady = useIsNewerReady();
  const [turn, setTurn] = useState(0);
  const [isCorrecting, setCorrecting] = useState(false);
  const { phase, submit, again, takeBack, correct } = useSending({
    draftKey,
    personId: form.data.viewer?.id ?? "",
    membershipId,
    bearer: place.bearer,
    refresh,
  });
  const problems = useReported((store) => store.all.reduce((sum, { problems: found }) => sum + found.length, 0));
  const warnings = useReported((store) => store.all.reduce((sum, { checked }) => sum + checked.warnings.length, 0));
  const isDone = useReported((store) => store.all.every(({ fate }) => fate === "nothing" || fate === "later"));
  const isUnderWay = phase.kind === "sending" || (phase.kind === "waiting" && phase.forWhat !== "newer");
  const told = phase.kind === "refused" ? toldOf(phase.told, phase.step, report.all) : [];
  const sentAt = sentAtOf(report);
  const initiative = form.data.initiative;
  const isSent = phase.kind === "sent" || (isDone && sentAt !== null);
  const isReceipt = isSent && !isCorrecting && !isUnderWay;
  const isLocked = isUnderWay || isReceipt;

  const send = async () => {
    if (isUnderWay) return;
    correct();
    report.tryAll();
    const views = report.all;
    if (views.some(({ problems: found, checked }) => found.length + checked.warnings.length > 0)) {
      setTurn((before) => before + 1);
      return;
    }
    const steps = stepsOf(views, confirmationIn(i18n.locale), newKey);
    setTurn(0);
    if (steps.length === 0) return setCorrecting(false);
    await report.flush();
    setCorrecting(false);
    await submit(steps, timesOf(views));
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.key === "s") void report.flush();
      else if (event.key === "z" && !event.shiftKey) {
        // words of several lines are undone by the browser, letter by letter
        if (isLocked || event.target instanceof HTMLTextAreaElement) return;
        report.undo();
      } else if (event.key === "Enter") openDetails(event.target);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [report, isLocked]);

  const band = (
    <Band
      phase={phase}
      staleAt={form.isStale ? form.at : null}
      isSignedIn={form.data.viewer !== null}
      canSignIn={place.bearer === null}
      onAgain={() => void again()}
      onTakeBack={() => void takeBack()}
      isNewerReady={isNewerReady}
      onUpdate={() => void report.flush().then(loadNewer)}
    />
  );
  if (isReceipt)
    return (
      <>
        {band}
        <Receipt
          report={report}
          place={place}
          sentAt={phase.kind === "sent" ? phase.at : sentAt}
          isHandedOn={phase.kind === "sent" && phase.isHandedOn}
          isNew={phase.kind === "sent"}
          isRead={phase.kind !== "sent" || phase.isRead}
          backbone={initiative?.memberships.nodes[0]?.organisation.name ?? null}
          onCorrect={() => {
            setCorrecting(true);
            correct();
          }}
        />
      </>
    );
  const isSummed = ((turn > 0 || phase.kind === "refused") && problems + warnings > 0) || told.length > 0;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {band}
      {isSummed && (
        <Summary
          report={report}
          views={report.all}
          told={told}
          turn={turn}
          onConfirmed={() => {
            report.confirm(
              report.all.filter(({ checked }) => checked.warnings.length > 0).map(({ group }) => group.key),
            );
            void send();
          }}
        />
      )}
      <PasteBar />
      <fieldset className={styles.fields} disabled={isUnderWay}>
        <legend className="only-heard">{t`Figures`}</legend>
        {isWide ? (
          tablesOf(report.groups).map(({ groups, firstRow }) => (
            <GridTable key={groups[0]?.key} groups={groups} firstRow={firstRow} period={place.period} />
          ))
        ) : (
          <ol className={styles.cards}>
            {report.groups.map(({ key }, row) => (
              <GroupCard key={key} groupKey={key} row={row} period={place.period} />
            ))}
          </ol>
        )}
      </fieldset>
      <footer className={styles.foot}>
        <Progress />
        <StatusLine sentAt={sentAt} />
        <span className={styles.submit}>
          <Button isMain isBusy={isUnderWay} id="submit">
            {phase.kind === "sending" ? <Trans>Sending…</Trans> : <Trans>Submit</Trans>}
          </Button>
        </span>
      </footer>
    </form>
  );
}

/** Groups of the same columns, and where each table begins among all rows. */
function tablesOf(groups: readonly Group[]): { readonly groups: readonly Group[]; readonly firstRow: number }[] {
  const tables: { groups: Group[]; firstRow: number }[] = [];
  for (const [row, group] of groups.entries()) {
    const last = tables.at(-1);
    if (last?.groups[0] && columnsOf(last.groups[0]) === columnsOf(group)) last.groups.push(group);
    else tables.push({ groups: [group], firstRow: row });
  }
  return tables;
}

/** What the API said of rows, as said of their groups; without what the form says itself by now. */
const toldOf = (told: readonly Told[], step: Step, views: readonly GroupView[]) =>
  told.flatMap((one) => {
    const row = step.kind === "record" && one.path[0] === "rows" ? step.rows[Number(one.path[1])] : null;
    const view =
      row && views.find(({ group }) => group.key === keyOf({ indicator: { code: row.indicatorCode }, ...row }));
    return view?.isOvertaken ? [] : [{ ...one, groupKey: view?.group.key ?? null }];
  });

/** When any of it was last handed in. */
function sentAtOf({ all }: ReportStore): number | null {
  const times = all.flatMap(({ group }) => {
    const at = group.expected.measurement?.submittedAt;
    return at ? [Date.parse(at)] : [];
  });
  return times.length > 0 ? Math.max(...times) : null;
}

/** Ctrl and Enter: what is counted here. */
function openDetails(target: EventTarget | null): void {
  const group = target instanceof HTMLElement ? target.closest("tbody, li") : null;
  const details = group?.querySelector("details");
  if (details) details.open = !details.open;
}
