import { useSuspenseQuery } from "@apollo/client/react";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useFormat } from "../../kernel/format.ts";
import { changed } from "../../kernel/url-state.ts";
import { useAgain } from "../../kernel/use-again.ts";
import { Comments } from "../comments/Comments.tsx";
import { versionDocument, type ShownVersion } from "./agenda-document.ts";
import styles from "./AgendaPage.module.css";
import { AgendaEditor } from "./AgendaEditor.tsx";
import { AgendaText } from "./AgendaText.tsx";
import { EarlierWords } from "./EarlierWords.tsx";
import { Moves } from "./Moves.tsx";
import { OwnWord } from "./OwnWord.tsx";
import { Standing } from "./Standing.tsx";
import { agendaStatusKinds, useAgendaWords } from "./use-agenda-words.ts";

/** One version to read, and beside it how far it is carried. */
export function AgendaVersion({
  slug,
  id,
  known,
  nameOf,
  isEdited,
  setEdited,
  list,
}: {
  readonly slug: string;
  readonly id: string;
  /** What the viewer's own organisation endorsed last. */
  readonly known: { readonly id: string; readonly number: string } | null;
  /** How an address names a version. */
  readonly nameOf: (id: string) => string | null;
  readonly isEdited: boolean;
  readonly setEdited: (isEdited: boolean) => void;
  readonly list: ReactNode;
}) {
  const { data, fetchMore, refetch } = useSuspenseQuery(versionDocument, {
    variables: { slug, id },
    fetchPolicy: "cache-and-network",
  });
  const again = useAgain(refetch);
  const [params] = useSearchParams();
  const version = data.initiative?.agendaVersion;
  if (!data.initiative || !version) return <NotThere />;
  const more = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => {
        const next = fetchMoreResult.initiative?.agendaVersion?.endorsements;
        if (!before.initiative?.agendaVersion || !next) return before;
        const { initiative } = before;
        const { agendaVersion } = before.initiative;
        const nodes = [...agendaVersion.endorsements.nodes, ...next.nodes];
        return {
          ...before,
          initiative: { ...initiative, agendaVersion: { ...agendaVersion, endorsements: { ...next, nodes } } },
        };
      },
    });
  const against = known ?? version.basedOn;
  if (isEdited && version.viewerCan.includes("EDIT_AGENDA"))
    return (
      <div className={styles.main}>
        <Facts version={version} />
        <AgendaEditor
          slug={slug}
          version={version}
          indicators={data.initiative.indicators.nodes}
          onClose={() => setEdited(false)}
        />
      </div>
    );
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Facts version={version} />
          <Moves slug={slug} version={version} onEdit={() => setEdited(true)} />
          {version.viewerCan.includes("ENDORSE_AGENDA") &&
            version.ownEndorsements.map((own) => (
              <OwnWord
                key={own.id}
                slug={slug}
                version={version}
                own={own}
                today={data.initiative?.together?.today ?? null}
              />
            ))}
          {against && (
            <p className={styles.since}>
              <Link to={{ search: `?${changed(params, { v: nameOf(id), compare: nameOf(against.id) })}` }}>
                {known ? (
                  <Trans>What has changed since you endorsed version {against.number}</Trans>
                ) : (
                  <Trans>What has changed since version {against.number}</Trans>
                )}
              </Link>
            </p>
          )}
          <AgendaText
            version={version}
            indicators={data.initiative.indicators.nodes}
            slug={slug}
            discussed={data.discussion?.parts ?? []}
            onTranslated={again}
          />
        </div>
        <aside className={styles.side}>
          <Standing slug={slug} version={version} more={more} />
          {list}
        </aside>
      </div>
      {/* the others stand beside their paragraphs */}
      <Comments about={version.id} part={{ kind: "WHOLE", code: "", text: "" }} />
      {data.discussion?.parts.some(({ kind, commentCount }) => kind === "GONE" && commentCount > 0) && (
        <Comments
          about={version.id}
          part={{ kind: "GONE", code: "", text: "" }}
          toldOf={(part) => <EarlierWords part={part} />}
          title={<Trans>About parts that are no longer there</Trans>}
        />
      )}
    </>
  );
}

/** What a version is, before its words. */
function Facts({ version }: { readonly version: ShownVersion }) {
  const format = useFormat();
  const { statuses } = useAgendaWords();
  const { number, status, adoptedOn, proposedOn, changeSummary, contentHash, language } = version;
  return (
    <div className={styles.facts}>
      <p className={styles.line}>
        <strong className={styles.number}>
          <Trans>Version {number}</Trans>
        </strong>
        <Status kind={agendaStatusKinds[status]}>{statuses[status]}</Status>
        <span className={styles.soft}>
          {adoptedOn ? (
            <Trans>adopted {format.day(adoptedOn)}</Trans>
          ) : (
            proposedOn && <Trans>proposed {format.day(proposedOn)}</Trans>
          )}
        </span>
      </p>
      {changeSummary && (
        <p className={styles.text}>
          <bdi lang={language} dir="auto">
            {changeSummary}
          </bdi>
        </p>
      )}
      <details className={styles.digest}>
        <summary>
          <Trans>Fingerprint of its words: {contentHash.slice(0, 8)}</Trans>
        </summary>
        <p>
          <Trans>
            Whoever endorses it endorses these words and no others. Another word makes another fingerprint (SHA-256):
          </Trans>
        </p>
        <code>{contentHash}</code>
      </details>
    </div>
  );
}
