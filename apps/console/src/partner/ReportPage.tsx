import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Outdated } from "../kernel/ask.ts";
import { useFormat } from "../kernel/format.ts";
import { Loading } from "../kernel/Loading.tsx";
import { Page } from "../kernel/Page.tsx";
import { Plain } from "../kernel/Plain.tsx";
import { SampleBand } from "../kernel/SampleBand.tsx";
import { signInAddress } from "../kernel/sign-in-address.ts";
import { WentWrong } from "../kernel/WentWrong.tsx";
import { NewerNeeded } from "./offline/NewerNeeded.tsx";
import { OpenReport } from "./report/OpenReport.tsx";
import { readForm, draftKey, readDraft } from "./report/keep.ts";
import { useForm, type Place } from "./report/use-form.ts";

/** A partner's report of a period, opened by a link that leaves nothing to choose. */
export function ReportPage({ place }: { readonly place: Place }) {
  const { t } = useLingui();
  const format = useFormat();
  const answer = useForm(place);
  const { period } = place;
  const initiative = answer.state === "there" ? answer.form.data.initiative : null;
  const isSignedIn = answer.state === "there" && answer.form.data.viewer !== null;
  return (
    <Plain isWide band={<SampleBand slug={place.slug} />}>
      {answer.state === "waiting" && <Loading isScreen />}
      {answer.state !== "waiting" && (
        <Page title={t`Report for ${format.period(period)}`} intro={initiative && <bdi>{initiative.name}</bdi>}>
          {answer.state === "failed" &&
            (answer.error instanceof Outdated ? (
              <NewerNeeded />
            ) : (
              <WentWrong error={answer.error} again={answer.again} />
            ))}
          {answer.state === "there" && !isSignedIn && <SignedOut place={place} />}
          {answer.state === "there" && isSignedIn && (
            <OpenReport place={place} form={answer.form} refresh={answer.refresh} />
          )}
        </Page>
      )}
    </Plain>
  );
}

/** The way in, and that what was typed here is still there. */
function SignedOut({ place }: { readonly place: Place }) {
  const [kept, setKept] = useState(0);
  useEffect(() => {
    void keptAt(place).then(setKept, () => null);
  }, [place]);
  return (
    <Notice
      title={<Trans>Sign in to report</Trans>}
      action={
        <a href={signInAddress(location.pathname)}>
          <Trans>Sign in</Trans>
        </a>
      }
    >
      {kept > 0 && (
        <Plural
          value={kept}
          one="What you typed for # indicator is saved on this device."
          other="What you typed for # indicators is saved on this device."
        />
      )}
    </Notice>
  );
}

/** Of how many indicators this device keeps what was typed at this address. */
async function keptAt({ address }: Place): Promise<number> {
  const form = address === null ? undefined : await readForm(address);
  const personId = form?.data.viewer?.id;
  const nodes = form?.data.initiative?.obligationPeriods.nodes ?? [];
  if (!form || personId === undefined) return 0;
  const ids = [...new Set(nodes.map(({ membership }) => membership.id))];
  const drafts = await Promise.all(ids.map((id) => readDraft(draftKey(personId, id, form.period))));
  return drafts.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0);
}
