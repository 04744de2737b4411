import { useSuspenseQuery } from "@apollo/client/react";
import { compareAgendas } from "@keelson/domain/agenda/compare-agendas";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useRef, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useCommands } from "../../kernel/commands.ts";
import { changed as otherwise, useUrlState } from "../../kernel/url-state.ts";
import { versionDocument } from "./agenda-document.ts";
import { changedGroups, groupsOf } from "./compared-groups.ts";
import { ComparedPart } from "./ComparedPart.tsx";
import styles from "./Comparison.module.css";
import { ComparisonTable } from "./ComparisonTable.tsx";
import { contentOf } from "./content-of.ts";

const views = ["changes", "whole", "table"] as const;

/** Two versions laid beside each other: what was taken out and put in, word by word. */
export function Comparison({
  slug,
  before,
  after,
}: {
  readonly slug: string;
  readonly before: string;
  readonly after: string;
}) {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const [view, setView] = useUrlState("show", views);
  const first = useSuspenseQuery(versionDocument, { variables: { slug, id: before } });
  const second = useSuspenseQuery(versionDocument, { variables: { slug, id: after } });
  const [old, now] = [first.data.initiative?.agendaVersion, second.data.initiative?.agendaVersion];
  const compared = useMemo(
    () => (old && now ? compareAgendas(contentOf(old.content), contentOf(now.content), now.language) : null),
    [old, now],
  );
  const room = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState("");
  const groups = useMemo(() => groupsOf(compared?.texts ?? []), [compared]);
  const changed = changedGroups(groups);
  const step = (by: 1 | -1) => {
    const places = [...(room.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
    const at = places.findIndex((place) => place === document.activeElement);
    const next = at === -1 ? (by === 1 ? 0 : places.length - 1) : Math.min(places.length - 1, Math.max(0, at + by));
    places[next]?.focus();
    places[next]?.scrollIntoView({ block: "center" });
    if (places.length > 0) setTold(t`Change ${next + 1} of ${places.length}`);
  };
  useCommands([
    { id: "next", label: t`Next change`, group: "here", keys: "n", run: () => step(1) },
    { id: "previous", label: t`Previous change`, group: "here", keys: "p", run: () => step(-1) },
  ]);
  if (!old || !now || !compared) return <NotThere />;
  const shown = view === "whole" ? groups : changed;
  return (
    <section aria-labelledby="compared" className={styles.comparison}>
      <div className={styles.head}>
        <div>
          <h2 id="compared" className={styles.title}>
            <Trans>
              From version {old.number} to version {now.number}
            </Trans>
          </h2>
          <p className={styles.soft}>
            <Plural value={changed.length} one="# change" other="# changes" />
            {compared.isReordered && (
              <>
                {" · "}
                <Trans>some goals, outcomes, strategies or principles stand in another order</Trans>
              </>
            )}
            {" · "}
            <Link to={{ search: `?${otherwise(params, { compare: null, show: null })}` }}>
              <Trans>Read version {now.number}</Trans>
            </Link>
          </p>
        </div>
        <div className={styles.acts}>
          {view !== "table" && changed.length > 0 && (
            <>
              <Button onPress={() => step(-1)}>
                <Trans>Previous change</Trans>
              </Button>
              <Button onPress={() => step(1)}>
                <Trans>Next change</Trans>
              </Button>
            </>
          )}
          <Choice
            label={t`Show`}
            value={view}
            onChoose={setView}
            options={[
              { value: "changes", label: t`What has changed` },
              { value: "whole", label: t`All of it` },
              { value: "table", label: t`As a table` },
            ]}
          />
        </div>
      </div>
      <p className="only-heard" role="status">
        {told}
      </p>
      {changed.length === 0 && view !== "whole" ? (
        <Notice title={<Trans>Not a word is different</Trans>} />
      ) : view === "table" ? (
        <ComparisonTable
          changes={compared.texts.filter((text) => text.before !== text.after)}
          languages={[old.language, now.language]}
          file={`${slug}-agenda-${old.number}-${now.number}`}
        />
      ) : (
        <div ref={room} className={styles.texts}>
          {shown.map((group) => (
            <ComparedPart
              key={`${group.kind} ${group.code}`}
              group={group}
              language={now.language}
              nth={changed.findIndex((one) => one.kind === group.kind && one.code === group.code) + 1}
              count={changed.length}
            />
          ))}
        </div>
      )}
    </section>
  );
}
