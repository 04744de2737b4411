import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { Link } from "react-router";
import { useCommands } from "../../kernel/commands.ts";
import { useFormat } from "../../kernel/format.ts";
import { WaitingList, WaitingItem } from "../inbox/WaitingList.tsx";
import { DaysPast } from "../reporting/DaysPast.tsx";
import { handedInBy } from "./waiting-for.ts";

interface NeedsYouProps {
  readonly slug: string;
  readonly submissions: Parameters<typeof handedInBy>[0];
  readonly late: readonly {
    readonly daysLate?: number | null;
    readonly membership: { readonly id: string; readonly organisation: { readonly name: string } };
  }[];
  readonly lateCount: number;
}

/** As many as somebody does in one go. */
const shownMax = 8;

/** What waits for the backbone, the longest waiting first: what was handed in, then who is late. */
export function NeedsYou({ slug, submissions, late, lateCount }: NeedsYouProps) {
  const { t } = useLingui();
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a") ?? [])];
    const at = links.findIndex((link) => link === globalThis.document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useCommands([
    { id: "next", label: t`Next`, group: "here", keys: "j", run: () => step(1) },
    { id: "previous", label: t`Previous`, group: "here", keys: "k", run: () => step(-1) },
  ]);
  const handedIn = handedInBy(submissions).slice(0, shownMax);
  const left = lateCount - late.length;
  return (
    <>
      <WaitingList ref={list}>
        {handedIn.map(({ key, id, organisation, period, figures }) => (
          <WaitingItem
            key={key}
            to={`/i/${slug}/review?item=${encodeURIComponent(id)}`}
            name={organisation}
            kind="submitted"
            word={t`To review`}
          >
            <Plural value={figures} one="# figure" other={`${format.number(figures)} figures`} /> ·{" "}
            {format.period(period)}
          </WaitingItem>
        ))}
        {late.map(({ membership, daysLate }) => (
          <WaitingItem
            key={membership.id}
            to={`/i/${slug}/reporting`}
            name={membership.organisation.name}
            kind="off-track"
            word={t`Late`}
          >
            <DaysPast days={daysLate ?? 0} />
          </WaitingItem>
        ))}
      </WaitingList>
      {left > 0 && (
        <p>
          <Link to={`/i/${slug}/reporting`}>
            <Trans>All {format.number(lateCount)} late partners</Trans>
          </Link>
        </p>
      )}
    </>
  );
}
