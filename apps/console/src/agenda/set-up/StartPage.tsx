import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { LanguageMenu } from "../../kernel/LanguageMenu.tsx";
import { Page } from "../../kernel/Page.tsx";
import { inventedSample, realSample } from "../../kernel/samples.ts";
import { initiativesOf } from "../initiatives/initiatives-of.ts";
import styles from "./StartPage.module.css";

/** Screen 1: something to look at within a minute, or an initiative of one's own. */
export function StartPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const own = initiativesOf(viewer ?? { memberships: [] });
  const sample = [inventedSample, realSample].find((one) => own.some(({ slug }) => slug === one)) ?? null;
  return (
    <Page
      title={t`Welcome to Keelson`}
      intro={<Trans>Organisations that work on one problem together see here whether it gets better.</Trans>}
      actions={<LanguageMenu />}
    >
      <div className={styles.ways}>
        <section className={styles.way}>
          <h2 className={styles.title}>
            <Trans>Explore the sample initiative</Trans>
          </h2>
          <p className={styles.text}>
            {sample === realSample ? (
              <Trans>
                Children’s outcomes in the authorities of England: real published figures of many years. Its backbone
                and its people are invented, so nothing you do there harms anybody.
              </Trans>
            ) : (
              <Trans>
                Riverbend is a town that does not exist. 24 partners have an agenda there, 40 activities, and two years
                of figures from the cradle to a first job. All of it is invented, so nothing you do there harms anybody.
              </Trans>
            )}
          </p>
          {sample === null ? (
            <p className={styles.text}>
              <Trans>
                You do not take part in it here. Where Keelson is started to be tried out, the terminal says by which
                links one gets in.
              </Trans>
            </p>
          ) : (
            <>
              <p className={styles.text}>
                {sample === inventedSample ? (
                  <a href={`/p/${realSample}`}>
                    <Trans>Beside it: real published figures, of the authorities of England</Trans>
                  </a>
                ) : (
                  <a href={`/p/${inventedSample}`}>
                    <Trans>Beside it: Riverbend, an invented town</Trans>
                  </a>
                )}
              </p>
              <Link to={`/i/${sample}`} className={styles.go} data-main>
                <Trans>Explore it</Trans>
              </Link>
            </>
          )}
        </section>
        <section className={styles.way}>
          <h2 className={styles.title}>
            <Trans>Set up yours</Trans>
          </h2>
          <p className={styles.text}>
            <Trans>
              Five steps: a name, the problem, what is measured, who takes part, and the first period. Each can be left
              for later, and nothing is public until you say so.
            </Trans>
          </p>
          <Link to="/start/new" className={styles.go} data-main={sample === null || undefined}>
            <Trans>Set up an initiative</Trans>
          </Link>
        </section>
      </div>
    </Page>
  );
}
