import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo, useState } from "react";
import { Failed, Outdated } from "../../kernel/ask.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Plain } from "../../kernel/Plain.tsx";
import { SampleBand } from "../../kernel/SampleBand.tsx";
import { signInAddress } from "../../kernel/sign-in-address.ts";
import { WentWrong } from "../../kernel/WentWrong.tsx";
import { NewerNeeded } from "../offline/NewerNeeded.tsx";
import { withOwnStatements } from "./asked-statements.ts";
import { isAnswered } from "./draft.ts";
import { draftKey, readDraft, readRound } from "./keep.ts";
import { OpenRound } from "./OpenRound.tsx";
import { usePhaseNames } from "./use-answer-words.ts";
import { useRound, type Place } from "./use-round.ts";

/** A round of readiness, as one person answers it. */
export function AnswerPage({ place }: { readonly place: Place }) {
  const { t, i18n } = useLingui();
  const phases = usePhaseNames();
  const known = useRound(place, i18n.locale);
  const initiative = known.state === "there" ? known.form.data.initiative : null;
  const assessment = initiative?.readiness?.assessment ?? null;
  const round = useMemo(() => assessment && withOwnStatements(assessment), [assessment]);
  const isSignedIn = known.state === "there" && known.form.data.viewer !== null;
  return (
    <Plain band={<SampleBand slug={place.slug} />}>
      {known.state === "waiting" && <Loading isScreen />}
      {known.state !== "waiting" && (
        <Page
          title={round ? t`Readiness, round ${round.round}` : t`Readiness`}
          intro={
            round && (
              <>
                <Trans>Phase {phases[round.phase]}</Trans>
                {" · "}
                <bdi>{initiative?.name}</bdi>
              </>
            )
          }
        >
          {known.state === "failed" &&
            (known.error instanceof Outdated ? (
              <NewerNeeded />
            ) : known.error instanceof Failed && known.error.code === "NOT_FOUND" ? (
              <NoRound />
            ) : (
              <WentWrong error={known.error} again={known.again} />
            ))}
          {known.state === "there" && !isSignedIn && <SignedOut place={place} />}
          {known.state === "there" &&
            isSignedIn &&
            (round ? (
              <OpenRound place={place} known={known.form} round={round} refresh={known.refresh} />
            ) : (
              <NoRound />
            ))}
        </Page>
      )}
    </Plain>
  );
}

function NoRound() {
  return (
    <Notice title={<Trans>This round is not there</Trans>}>
      <Trans>It may have been put away, or it is of an initiative that you take no part in.</Trans>
    </Notice>
  );
}

/** The way in, and that what was answered here is still there. */
function SignedOut({ place }: { readonly place: Place }) {
  const [kept, setKept] = useState(0);
  useEffect(() => {
    void keptAt(place).then(setKept, () => null);
  }, [place]);
  return (
    <Notice
      title={<Trans>Sign in to answer</Trans>}
      action={
        <a href={signInAddress(location.pathname)}>
          <Trans>Sign in</Trans>
        </a>
      }
    >
      {kept > 0 && (
        <Plural
          value={kept}
          one="What you answered to # statement is saved on this device."
          other="What you answered to # statements is saved on this device."
        />
      )}
    </Notice>
  );
}

/** To how many statements this device keeps an answer that was not sent, of whoever was here last. */
async function keptAt({ address, assessmentId }: Place): Promise<number> {
  const personId = (await readRound(address))?.data.viewer?.id;
  if (personId === undefined) return 0;
  const draft = await readDraft(draftKey(personId, assessmentId));
  return Object.keys(draft.answers).filter((code) => isAnswered(draft, code)).length;
}
