import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { Link, useParams } from "react-router";
import { useCommands } from "../../kernel/commands.ts";
import { useFormat } from "../../kernel/format.ts";
import { beside } from "./beside.ts";
import { PartnersTable } from "./PartnersTable.tsx";
import { RemindDialog } from "./RemindDialog.tsx";
import { boardDocument, boardVariables } from "./reporting-document.ts";
import styles from "./ReportingBoard.module.css";
import { StandingFilter } from "./StandingFilter.tsx";
import type { Status } from "./statuses.ts";

interface ReportingBoardProps {
  readonly slug: string;
  readonly initiativeId: string;
  readonly period: string;
  readonly status: Status;
  readonly choosePeriod: (period: string) => void;
}

/** The partners of a period and a standing, fifty at a time, and what to write to them. */
export function ReportingBoard({ slug, initiativeId, period, status, choosePeriod }: ReportingBoardProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { initiative } = useParams();
  const body = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isReminding, setReminding] = useState(false);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const variables = boardVariables(slug, period, status, cursors.at(-1) ?? null);
  // who is late is never told from memory
  const { data, refetch } = useSuspenseQuery(boardDocument, { variables, fetchPolicy: "network-only" });
  const progress = data.initiative?.reportingProgress;
  const counts = progress?.partnerCounts;
  const partners = progress?.partners;
  const lines = partners?.nodes ?? [];

  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const rows = () => [...(body.current?.querySelectorAll<HTMLElement>("[data-partner]") ?? [])];
  const focused = () => globalThis.document.activeElement?.closest<HTMLElement>("[data-partner]") ?? null;
  const step = (by: 1 | -1) => {
    const all = rows();
    const here = focused();
    const at = here ? all.indexOf(here) : by === 1 ? -1 : all.length;
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const canRemind = (counts?.late ?? 0) > 0 || chosen.size > 0;
  const to = (by: -1 | 1) => {
    const other = beside(period, by);
    if (other) choosePeriod(other);
  };
  useCommands([
    { id: "next", label: t`Next partner`, group: "here", keys: "j", run: () => step(1) },
    { id: "previous", label: t`Previous partner`, group: "here", keys: "k", run: () => step(-1) },
    {
      id: "choose",
      label: t`Choose the partner`,
      group: "here",
      keys: "x",
      run: () => {
        const id = focused()?.dataset["partner"];
        if (id !== undefined) toggle(id);
      },
    },
    ...(canRemind
      ? [
          {
            id: "remind",
            label: t`Remind partners`,
            group: "here" as const,
            keys: "R",
            run: () => setReminding(true),
          },
        ]
      : []),
    { id: "period-before", label: t`Previous period`, group: "here", keys: "[", run: () => to(-1) },
    { id: "period-after", label: t`Next period`, group: "here", keys: "]", run: () => to(1) },
  ]);

  if (!progress || !counts || !partners) return null;
  const first = (cursors.length - 1) * 50;
  const [from, upTo, total] = [first + 1, first + lines.length, partners.totalCount].map(format.number);
  return (
    <div ref={body} className={styles.board}>
      <StandingFilter counts={counts} chosen={status} />
      {lines.length === 0 ? (
        status === "late" ? (
          <Notice
            title={
              counts.partners === 0 ? <Trans>Nothing is asked for this period</Trans> : <Trans>Nobody is late</Trans>
            }
            action={<Link to={`/i/${initiative}/review`}>{t`Look at what was handed in`}</Link>}
          >
            {progress.dueOn && <Trans>The last date of this period is {format.day(progress.dueOn)}.</Trans>}
          </Notice>
        ) : (
          <Notice title={<Trans>No partner stands like this</Trans>}>
            <Link to="?status=all">{t`Show all partners`}</Link>
          </Notice>
        )
      ) : (
        <>
          <div className={styles.bar}>
            <p className={styles.count}>
              <Trans>
                {from}–{upTo} of {total}
              </Trans>
              {chosen.size > 0 && (
                <>
                  {" · "}
                  <Plural value={chosen.size} one="# chosen" other={`${format.number(chosen.size)} chosen`} />{" "}
                  <button type="button" className={styles.plain} onClick={() => setChosen(new Set())}>
                    <Trans>Choose none</Trans>
                  </button>
                </>
              )}
            </p>
            {canRemind && (
              <Button isMain onPress={() => setReminding(true)}>
                {chosen.size > 0 ? (
                  <Plural
                    value={chosen.size}
                    one="Remind the one chosen"
                    other={`Remind the ${format.number(chosen.size)} chosen`}
                  />
                ) : (
                  <Trans>Remind late partners ({format.number(counts.late)})</Trans>
                )}
              </Button>
            )}
          </div>
          <PartnersTable lines={lines} chosen={chosen} toggle={toggle} />
          {(cursors.length > 1 || partners.pageInfo.hasNextPage) && (
            <nav className={styles.pages} aria-label={t`Pages`}>
              {cursors.length > 1 && (
                <Button onPress={() => setCursors((before) => before.slice(0, -1))}>{t`Previous fifty`}</Button>
              )}
              {partners.pageInfo.hasNextPage && (
                <Button onPress={() => setCursors((before) => [...before, partners.pageInfo.endCursor ?? null])}>
                  {t`Next fifty`}
                </Button>
              )}
            </nav>
          )}
        </>
      )}
      {isReminding && (
        <RemindDialog
          initiativeId={initiativeId}
          period={period}
          membershipIds={chosen.size > 0 ? [...chosen] : null}
          onSent={() => {
            setChosen(new Set());
            void refetch();
          }}
          onClose={() => setReminding(false)}
        />
      )}
    </div>
  );
}
