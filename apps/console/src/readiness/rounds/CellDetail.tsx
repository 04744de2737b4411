import { useSuspenseQuery } from "@apollo/client/react";
import { spreadOrganisationsMin } from "@keelson/domain/readiness/spread";
import { ratingMax } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { DotStrip } from "@keelson/ui/charts/DotStrip.tsx";
import { stacksOf } from "@keelson/ui/charts/stacks-of.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../kernel/format.ts";
import { useBandWords, useComponentWords, usePhaseWords } from "../use-readiness-words.ts";
import styles from "./CellDetail.module.css";
import type { ComingMeeting, ComponentFigures, Round } from "./readiness-document.ts";
import { StatementsTable } from "./StatementsTable.tsx";
import { TalkAbout } from "./TalkAbout.tsx";
import { useSpreadWords } from "./use-spread-words.ts";
import { WhoSpeaks } from "./WhoSpeaks.tsx";

const document = graphql(`
  query ReadinessCell($slug: String!, $id: ID!, $language: String!) {
    initiative(slug: $slug) {
      id
      readiness {
        assessment(assessmentId: $id) {
          id
          statements(language: $language) {
            code
            component
            isCritical
            text
            language
          }
          ownStatements(language: $language) {
            code
            component
            isCritical
            text
            language
          }
        }
      }
    }
  }
`);

/** What a round says of one component, opened: how organisations lie, what each statement got, who speaks first, and where it is talked about. */
export function CellDetail({
  slug,
  round,
  figures,
  today,
  next,
  onClose,
}: {
  readonly slug: string;
  readonly round: Round;
  readonly figures: ComponentFigures;
  readonly today: string;
  readonly next: ComingMeeting | undefined;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const words = useComponentWords();
  const phases = usePhaseWords();
  const spread = useSpreadWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = useSuspenseQuery(document, { variables: { slug, id: round.id, language: i18n.locale } });
  useEffect(() => heading.current?.focus(), []);
  const { component, organisations, mean, dots } = figures;
  const assessment = data.initiative?.readiness?.assessment;
  const said = assessment?.statements.filter((one) => one.component === component) ?? [];
  const own = assessment?.ownStatements.filter((one) => one.component === component) ?? [];
  return (
    <section
      className={styles.detail}
      aria-labelledby="cell"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id="cell" ref={heading} tabIndex={-1} className={styles.title}>
          {words[component]} <span className={styles.soft}>{t`${phases[round.phase]}, round ${round.round}`}</span>
        </h2>
        <Button onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {mean === null || mean === undefined ? (
        <p className={styles.soft}>
          <Plural
            value={organisations}
            one={`One organisation answered, and ${spreadOrganisationsMin} are needed: of fewer, each would know what the other said.`}
            other={`# organisations answered, and ${spreadOrganisationsMin} are needed: of fewer, each would know what the other said.`}
          />
        </p>
      ) : (
        <div className={styles.sides}>
          <div className={styles.part}>
            <h3 className={styles.small}>
              <Trans>How organisations lie</Trans>
            </h3>
            <div className={styles.strip}>
              <DotStrip values={dots} most={ratingMax} step={0.25} mean={mean} label={spread(dots)} />
              <div className={styles.ends} aria-hidden="true">
                <span>{format.number(0)}</span>
                <span>{format.number(ratingMax)}</span>
              </div>
            </div>
            <ul className={styles.counts}>
              {stacksOf(dots, 0.25).map(({ value, count }) => (
                <li key={value}>
                  {format.exact(value)}: <Plural value={count} one="# organisation" other="# organisations" />
                </li>
              ))}
            </ul>
          </div>
          <Facts figures={figures} mean={mean} />
        </div>
      )}
      <TalkAbout slug={slug} round={round} figures={figures} headingId="cell" today={today} next={next} />
      <WhoSpeaks slug={slug} round={round} component={component} />
      <h3 className={styles.small}>
        <Trans>Statements</Trans>
      </h3>
      <StatementsTable label={t`What each statement got`} statements={said} items={round.result?.items ?? []} />
      {own.length > 0 && (
        <>
          <h3 className={styles.small}>
            <Trans>Asked by this initiative</Trans>
          </h3>
          <p className={styles.soft}>
            <Trans>Its own statements. They stand beside the others, and count in nothing above.</Trans>
          </p>
          <StatementsTable
            label={t`What each of the initiative’s own statements got`}
            statements={own}
            items={round.result?.ownItems ?? []}
          />
        </>
      )}
    </section>
  );
}

function Facts({ figures, mean }: { readonly figures: ComponentFigures; readonly mean: number }) {
  const format = useFormat();
  const bands = useBandWords();
  const { band, sd, organisations, dontKnowRate, communityGap } = figures;
  return (
    <dl className={styles.facts}>
      <dt>
        <Trans>Mean of organisations</Trans>
      </dt>
      <dd>{format.number(mean)}</dd>
      <dt>
        <Trans>Organisations</Trans>
      </dt>
      <dd>{organisations}</dd>
      <dt>
        <Trans>Do they agree?</Trans>
      </dt>
      <dd>
        {bands[band]}
        {sd !== null && sd !== undefined && (
          <>
            {" "}
            <span className={styles.soft}>
              (<Trans>standard deviation {format.number(sd)}</Trans>)
            </span>
          </>
        )}
      </dd>
      <dt>
        <Trans>Answers that say “I don't know”</Trans>
      </dt>
      <dd>{dontKnowRate === null || dontKnowRate === undefined ? <NotShown /> : format.percent(dontKnowRate)}</dd>
      <dt>
        <Trans>The community beside the others</Trans>
      </dt>
      <dd>
        {communityGap === null || communityGap === undefined ? (
          <Trans>Shown where three organisations answer on either side</Trans>
        ) : communityGap < 0 ? (
          <Trans>{format.number(-communityGap)} lower</Trans>
        ) : communityGap > 0 ? (
          <Trans>{format.number(communityGap)} higher</Trans>
        ) : (
          <Trans>The same</Trans>
        )}
      </dd>
    </dl>
  );
}

const NotShown = () => <Trans>Not shown</Trans>;
