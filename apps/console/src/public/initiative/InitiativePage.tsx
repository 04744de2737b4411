import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { lastUpdate } from "../figures/figures.ts";
import { alone } from "../shell/alone.ts";
import { Document } from "../shell/Document.tsx";
import { toldPlace } from "../told/told.ts";
import { ToldUpdates } from "../told/ToldUpdates.tsx";
import { useAddress, useVisit } from "../visit.ts";
import { Credits } from "./Credits.tsx";
import type { PublicInitiative } from "./find-initiative.ts";
import styles from "./InitiativePage.module.css";
import { NotShown } from "./NotShown.tsx";
import { Organisations } from "./Organisations.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { Phase } from "./Phase.tsx";

/** Screen 27: what an initiative wants, where it is, who takes part, and what it does not show. */
export function InitiativePage({ initiative }: { readonly initiative: PublicInitiative }) {
  const { t } = useLingui();
  const format = useFormat();
  const address = useAddress();
  const { after } = useVisit();
  const {
    slug,
    name,
    problemArea,
    licenses,
    sources,
    indicators,
    indicatorsInAll,
    next,
    organisations,
    told,
    toldInAll,
    currentPhase,
    phaseDecisions,
  } = initiative;
  const updated = lastUpdate(indicators);
  return (
    <Document title={t`${alone(name)}: what is wanted and where it stands`} description={problemArea}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <bdi>{name}</bdi>
        </h1>
        <p className={styles.intro} dir="auto">
          {problemArea}
        </p>
        <p className={styles.facts}>
          <span>
            <Plural value={indicatorsInAll} one="# outcome" other="# outcomes" />
          </span>
          {updated !== null && (
            <span>
              <Trans>
                Last updated <time dateTime={updated}>{format.day(updated)}</time>
              </Trans>
            </span>
          )}
        </p>
      </header>
      <section aria-labelledby="where" className={styles.section}>
        <h2 id="where" className={styles.heading}>
          <Trans>Where we are</Trans>
        </h2>
        {indicators.length === 0 ? (
          <Notice title={<Trans>Nothing is measured together yet</Trans>}>
            <Trans>Outcomes are shown here as soon as it is said what they are.</Trans>
          </Notice>
        ) : (
          <Outcomes slug={slug} outcomes={indicators} />
        )}
        {next !== null && (
          <p>
            <a href={address([slug], { after: next })}>
              <Trans>Further outcomes</Trans>
            </a>
          </p>
        )}
      </section>
      {told.length > 0 && after === null && (
        <section aria-labelledby="told" className={styles.section}>
          <h2 id="told" className={styles.heading}>
            <Trans>What was told</Trans>
          </h2>
          <ToldUpdates updates={told} level={3} />
          {toldInAll > told.length && (
            <p>
              <a href={address([slug, toldPlace])}>
                <Trans>All that was told</Trans>
              </a>
            </p>
          )}
        </section>
      )}
      <NotShown slug={slug} outcomes={indicators} />
      <Phase phase={currentPhase} decisions={phaseDecisions} />
      {indicators.length > 0 && (
        <section aria-labelledby="take" className={styles.section}>
          <h2 id="take" className={styles.heading}>
            <Trans>Take the figures with you</Trans>
          </h2>
          <p className={styles.text}>
            <Trans>
              Every figure of this page, with how many stand behind it and why others are not there, as a table for
              spreadsheets and programs.
            </Trans>
          </p>
          <p>
            <a
              className={styles.download}
              href={address([slug, "figures.csv"], after === null ? {} : { after })}
              download
            >
              <Trans>Download the figures (CSV)</Trans>
            </a>
          </p>
        </section>
      )}
      <section aria-labelledby="tell" className={styles.section}>
        <h2 id="tell" className={styles.heading}>
          <Trans>Tell us what went wrong, or right</Trans>
        </h2>
        <p className={styles.text}>
          <Trans>In any language and without saying who you are. You get a code with which you find the answer.</Trans>
        </p>
        <p className={styles.facts}>
          <a className={styles.download} href={`/p/${encodeURIComponent(slug)}/tell-us`}>
            <Trans>Tell us</Trans>
          </a>
          <a className={styles.download} href={address([slug, "track"])}>
            <Trans>See what became of it</Trans>
          </a>
        </p>
      </section>
      <Credits licenses={licenses} sources={sources} />
      <Organisations names={organisations} />
    </Document>
  );
}
