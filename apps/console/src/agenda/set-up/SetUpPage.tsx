import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Page } from "../../kernel/Page.tsx";
import { IndicatorsStep } from "./IndicatorsStep.tsx";
import { PartnersStep } from "./PartnersStep.tsx";
import { PeriodStep } from "./PeriodStep.tsx";
import { nextStep, type Step } from "./progress.ts";
import styles from "./SetUpPage.module.css";
import { StepList } from "./StepList.tsx";
import { useSetUp } from "./use-set-up.ts";

const open = ["indicators", "partners", "period"] as const;

/** The last three steps of setting up, in any order and as often as somebody likes; where one left off is where one goes on. */
export function SetUpPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { initiative, done, askAgain } = useSetUp(slug);
  if (!initiative || !done) return <NotThere />;
  if (!initiative.viewerCan.includes("DEFINE_INDICATOR"))
    return (
      <Page title={t`Set-up`}>
        <Notice title={<Trans>The backbone sets an initiative up</Trans>}>
          <Trans>
            What is measured, who takes part and from when is agreed there. Ask it where something is missing.
          </Trans>
        </Notice>
      </Page>
    );
  const asked = params.get("step");
  const step = open.find((one) => one === asked) ?? open.find((one) => one === nextStep(done)) ?? null;
  const titles: Readonly<Record<(typeof open)[number], string>> = {
    indicators: t`What do you measure together?`,
    partners: t`Who takes part?`,
    period: t`From when do partners report?`,
  };
  const to = (one: Step) => (open.some((known) => known === one) ? `?step=${one}` : null);
  const goOn = async () => {
    await askAgain();
    const after = step === "indicators" ? "?step=partners" : step === "partners" ? "?step=period" : "";
    await navigate(`/i/${slug}/set-up${after}`);
  };
  const skip = step !== null && step !== "period" && (
    <Link to={step === "indicators" ? "?step=partners" : "?step=period"}>
      <Trans>Leave this for later</Trans>
    </Link>
  );
  return (
    <Page title={step === null ? t`Everything is set up` : titles[step]} intro={<bdi>{initiative.name}</bdi>}>
      <StepList current={step} done={done} to={to} />
      <div className={styles.step}>
        {step === "indicators" && <IndicatorsStep initiative={initiative} goOn={goOn} />}
        {step === "partners" && <PartnersStep initiative={initiative} askAgain={askAgain} goOn={goOn} />}
        {step === "period" && <PeriodStep initiative={initiative} goOn={goOn} />}
        {step === null && (
          <Notice title={<Trans>Partners have been asked</Trans>}>
            <p>
              <Trans>
                Each has a mail with a link. What they hand in waits for you under{" "}
                <Link to={`/i/${slug}/review`}>To review</Link>, and what you accept is seen under{" "}
                <Link to={`/i/${slug}/outcomes`}>Outcomes</Link>.
              </Trans>
            </p>
          </Notice>
        )}
        {skip && <p className={styles.skip}>{skip}</p>}
      </div>
    </Page>
  );
}
