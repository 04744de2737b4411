import { useSuspenseQuery } from "@apollo/client/react";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Suspense } from "react";
import { Link, useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { Comments } from "../comments/Comments.tsx";
import { OtherLanguages } from "../comments/OtherLanguages.tsx";
import parts from "../decisions/Parts.module.css";
import { Said } from "../decisions/Said.tsx";
import { NoVoice } from "./NoVoice.tsx";
import { proposalDocument, type ShownProposal } from "./proposal-document.ts";
import { ProposalFacts } from "./ProposalFacts.tsx";
import { Resolve } from "./Resolve.tsx";
import { SoFar } from "./SoFar.tsx";
import { TakePosition } from "./TakePosition.tsx";
import { stageKinds, useStageWords } from "./use-proposal-words.ts";
import { Voices } from "./Voices.tsx";

/** One proposal: what it says, who has a voice and until when, and what came of it. */
export function ProposalPage() {
  const { initiative: slug = "", proposal: id = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Found key={id} slug={slug} id={id} />
    </Suspense>
  );
}

function Found({ slug, id }: { readonly slug: string; readonly id: string }) {
  const { data, refetch } = useSuspenseQuery(proposalDocument, {
    variables: { slug, id },
    fetchPolicy: "cache-and-network",
  });
  const again = useAgain(refetch);
  const proposal = data.initiative?.proposal;
  return proposal ? <OneProposal slug={slug} proposal={proposal} onTranslated={again} /> : <NotThere />;
}

function OneProposal({
  slug,
  proposal,
  onTranslated,
}: {
  readonly slug: string;
  readonly proposal: ShownProposal;
  readonly onTranslated: () => unknown;
}) {
  const stages = useStageWords();
  const { id, title, body, language, stage, viewerCan, translations, voters } = proposal;
  return (
    <Page
      title={title}
      language={language}
      intro={
        <span className={parts.intro}>
          <Status kind={stageKinds[stage]}>{stages[stage]}</Status>
          <Link to={`/i/${slug}/proposals`}>
            <Trans>All proposals</Trans>
          </Link>
        </span>
      }
    >
      <div className={parts.sides}>
        <div className={parts.main}>
          <section className={parts.part} aria-labelledby="body">
            <h2 id="body" className={parts.heading}>
              <Trans>What is proposed</Trans>
            </h2>
            <Said text={body} language={language} />
            <OtherLanguages
              original={{ id, title, text: body, language, translations }}
              name={<Trans>What is proposed</Trans>}
              isOpen={viewerCan.includes("TRANSLATE_TEXT")}
              onChanged={onTranslated}
            />
          </section>
          {viewerCan.includes("RESOLVE") && <Resolve proposal={proposal} />}
          {stage !== "DECIDED" && stage !== "OVER" && <OwnVoices proposal={proposal} slug={slug} />}
          {voters.totalCount > 0 && (
            <Voices id={id} slug={slug} voters={voters} isOver={stage === "OVER" || stage === "DECIDED"} />
          )}
        </div>
        <div className={parts.side}>
          <SoFar proposal={proposal} slug={slug} onTranslated={onTranslated} />
          <ProposalFacts proposal={proposal} slug={slug} />
        </div>
      </div>
      <Comments about={id} />
    </Page>
  );
}

/** What the organisations say that the viewer speaks for; or why the viewer has no say. */
function OwnVoices({ proposal, slug }: { readonly proposal: ShownProposal; readonly slug: string }) {
  const { viewer } = useViewer();
  const { ownVoices, viewerCan, stage } = proposal;
  if (ownVoices.length === 0) return <NoVoice slug={slug} />;
  if (stage === "PLANNED" || !viewerCan.includes("RESPOND")) return null;
  return ownVoices.map((voice) => {
    // whichever of its memberships has the voice, they speak by their own
    const theirs = viewer?.memberships.filter(
      ({ initiative, organisation }) => initiative.slug === slug && organisation.id === voice.by.organisation.id,
    );
    const own = theirs?.find((membership) => membership.id === voice.by.id) ?? theirs?.[0];
    return own && <TakePosition key={voice.id} proposal={proposal} voice={voice} membershipId={own.id} />;
  });
}
