import { useSuspenseQuery } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense } from "react";
import { Link, useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { useCommands } from "../../kernel/commands.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useUrlTexts } from "../../kernel/url-state.ts";
import { DecisionsNav } from "../decisions/DecisionsNav.tsx";
import { agendaDocument, type VersionInList } from "./agenda-document.ts";
import { AgendaVersion } from "./AgendaVersion.tsx";
import { BeginDraft } from "./BeginDraft.tsx";
import { chosenVersion, endorsedBefore, namedIn, versionNamed } from "./chosen-version.ts";
import { Comparison } from "./Comparison.tsx";
import { useAgendaWords } from "./use-agenda-words.ts";
import { VersionList } from "./VersionList.tsx";

/** Screen 13: what the partners agree on, in all its versions, and who stands where to it. */
export function AgendaPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const { statuses } = useAgendaWords();
  const [asked, setAsked] = useUrlTexts(["v", "compare", "edit"]);
  const { data } = useSuspenseQuery(agendaDocument, { variables: { slug }, fetchPolicy: "cache-and-network" });
  const versions = data.initiative?.agendaVersions.nodes ?? [];
  const version = chosenVersion(versions, asked.v);
  useCommands(
    versions.length > 1
      ? [{ id: "versions", label: t`All versions`, group: "here", keys: "v", run: () => toVersions() }]
      : [],
  );
  const { viewer } = useViewer();
  if (!data.initiative) return <NotThere />;
  const readiness = viewer?.memberships.some((one) => one.initiative.slug === slug) && (
    <Link to={`/i/${slug}/readiness`}>
      <Trans>Readiness</Trans>
    </Link>
  );
  const begin = asked.edit === null && data.initiative.viewerCan.includes("DRAFT_AGENDA") && (
    <BeginDraft
      slug={slug}
      initiativeId={data.initiative.id}
      inForceId={data.initiative.agenda?.id ?? null}
      onBegun={(id) => setAsked({ v: id, compare: null, edit: "1" })}
    />
  );
  if (!version)
    return (
      <Page title={t`Common agenda`} actions={readiness}>
        <DecisionsNav />
        <Notice title={<Trans>There is no agenda yet</Trans>} action={begin}>
          <Trans>What all want to reach together is read here as soon as the backbone has drafted it.</Trans>
        </Notice>
      </Page>
    );
  const named = versionNamed(versions, asked.compare);
  const other = named === version ? null : named;
  const nameOf = ({ number, status }: VersionInList) => `${number} · ${statuses[status]}`;
  return (
    <Page
      title={t`Common agenda`}
      actions={
        <>
          {versions.length > 1 && asked.edit === null && (
            <Choice
              label={t`Compare with`}
              value={other?.id ?? ""}
              onChoose={(id) => {
                const chosen = versionNamed(versions, id);
                setAsked({ compare: chosen && namedIn(versions, chosen) });
              }}
              options={[
                { value: "", label: t`No other version` },
                ...versions.filter(({ id }) => id !== version.id).map((one) => ({ value: one.id, label: nameOf(one) })),
              ]}
            />
          )}
          {begin}
          {readiness}
        </>
      }
    >
      <DecisionsNav />
      <Suspense fallback={<Loading />}>
        {other ? (
          <Comparison key={`${other.id} ${version.id}`} slug={slug} before={other.id} after={version.id} />
        ) : (
          <AgendaVersion
            key={version.id}
            slug={slug}
            id={version.id}
            known={endorsedBefore(versions, version.id)}
            nameOf={(id) => {
              const one = versionNamed(versions, id);
              return one && namedIn(versions, one);
            }}
            isEdited={asked.edit !== null}
            setEdited={(isEdited) => setAsked({ v: namedIn(versions, version), edit: isEdited ? "1" : null })}
            list={<VersionList versions={versions} shown={version.id} />}
          />
        )}
      </Suspense>
    </Page>
  );
}

/** The list of versions takes the focus: the keys go on from there. */
function toVersions(): void {
  document.querySelector<HTMLElement>("#versions a")?.focus();
}
