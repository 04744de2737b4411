import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { nextStep } from "./progress.ts";
import styles from "./SetUpChecklist.module.css";
import { StepList } from "./StepList.tsx";
import { useDraft } from "./use-draft.ts";
import { useSetUp } from "./use-set-up.ts";

/**
 * How far setting an initiative up is, for the home of its backbone: until partners have been asked, or somebody has had enough of it. Nothing for
 * everybody else. It asks for itself; stand it in a `Suspense`.
 */
export function SetUpChecklist({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const { initiative, done } = useSetUp(slug);
  const [dismissed, setDismissed] = useDraft(`set-up dismissed ${slug}`);
  if (!initiative?.viewerCan.includes("DEFINE_INDICATOR") || !done || dismissed !== "") return null;
  const next = nextStep(done);
  if (next === null) return null;
  const count = Object.values(done).filter(Boolean).length;
  const to = `/i/${slug}/set-up`;
  return (
    <section className={styles.checklist} aria-labelledby="set-up">
      <div className={styles.head}>
        <h2 id="set-up" className={styles.title}>
          <Trans>Set-up: {count} of 5 steps done</Trans>
        </h2>
        <button type="button" className={styles.dismiss} onClick={() => setDismissed("yes")}>
          <Trans>Do not show this again</Trans>
        </button>
      </div>
      <progress className={styles.progress} max={5} value={count} aria-label={t`Steps done`} />
      <StepList
        current={next}
        done={done}
        to={(step) => (step === "name" || step === "agenda" ? null : `${to}?step=${step}`)}
      />
      <Link to={`${to}?step=${next}`} className={styles.go}>
        <Trans>Go on</Trans>
      </Link>
    </section>
  );
}
