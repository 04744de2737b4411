import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, type ReactNode } from "react";
import { Link } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import { BesideParagraph } from "./BesideParagraph.tsx";
import type { Discussed } from "./ParagraphComments.tsx";
import type { ShownIndicator, ShownVersion } from "./agenda-document.ts";
import styles from "./AgendaPage.module.css";
import { useAgendaWords } from "./use-agenda-words.ts";

/** The words of a version, in the order in which they are read. What nobody has said is left out. */
export function AgendaText({
  version,
  indicators,
  slug,
  discussed,
  onTranslated,
}: {
  readonly version: ShownVersion;
  readonly indicators: readonly ShownIndicator[];
  readonly slug: string;
  /** What is talked about by itself; none to whoever takes no part. */
  readonly discussed: readonly Discussed[];
  readonly onTranslated: () => unknown;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const { parts, levels, strategyKinds, principleKinds } = useAgendaWords();
  const { problem, vision, boundaries, goals, strategies, principles } = version.content;
  // the words around them are of another language
  const said: Said = { lang: version.language, dir: "auto" };
  const names = new Map(indicators.map(({ code, name }) => [code, name]));
  const outcomes = new Map(goals.flatMap((goal) => goal.outcomes.map(({ code, text }) => [code, text] as const)));
  const shared = { version, discussed, onTranslated };
  return (
    <article className={styles.agenda}>
      {version.warnings.includes("NO_SYSTEM_STRATEGY") && (
        <Notice title={<Trans>It changes programmes alone</Trans>}>
          <Trans>
            None of its strategies changes how things work together, or the rules. It may be adopted all the same.
          </Trans>
        </Notice>
      )}
      <Section title={t`The problem`}>
        <Text said={said}>{problem.text}</Text>
        <Part said={said} title={parts.MOST_AFFECTED("")} texts={[problem.whoIsMostAffected]} />
        <Part said={said} title={parts.ROOT_CAUSE("")} texts={problem.rootCauses} />
        <Part said={said} title={parts.EVIDENCE("")} texts={problem.evidence} />
        <BesideParagraph {...shared} kind="PROBLEM" />
      </Section>
      <Section title={t`The vision`}>
        <Text said={said} isLead>
          {vision.text}
        </Text>
        <Part
          said={said}
          title={parts.HORIZON_YEAR("")}
          texts={[vision.horizonYear === null ? "" : String(vision.horizonYear)]}
        />
        <BesideParagraph {...shared} kind="VISION" />
      </Section>
      <Section title={t`Boundaries`}>
        <Part said={said} title={parts.IN_SCOPE("")} texts={boundaries.inScope} />
        <Part said={said} title={parts.OUT_OF_SCOPE("")} texts={boundaries.outOfScope} />
        <Part said={said} title={parts.POPULATION("")} texts={[boundaries.population]} />
        <Part said={said} title={parts.GEOGRAPHY("")} texts={boundaries.geography} />
        <Part said={said} title={parts.TIME_HORIZON("")} texts={[boundaries.timeHorizon]} />
        <Part said={said} title={parts.ACTORS_NEEDED("")} texts={boundaries.actorsNeeded} />
        <Part said={said} title={parts.ACTORS_NOT_NEEDED("")} texts={boundaries.actorsNotNeeded} />
        <BesideParagraph {...shared} kind="BOUNDARIES" />
      </Section>
      {goals.length > 0 && (
        <Section title={t`Goals and outcomes`}>
          {goals.map((goal) => (
            <div key={goal.code} className={styles.goal}>
              <h3 className={styles.goalTitle}>
                <Code>{goal.code}</Code> <bdi {...said}>{goal.text}</bdi>
              </h3>
              <BesideParagraph {...shared} kind="GOAL" code={goal.code} />
              <ul className={styles.outcomes}>
                {goal.outcomes.map(({ code, text, level, targetYear, indicatorCodes }) => (
                  <li key={code}>
                    <p className={styles.text}>
                      <Code>{code}</Code>{" "}
                      <Link to={`/i/${slug}/agenda/outcomes/${code}`}>
                        <bdi {...said}>{text}</bdi>
                      </Link>
                    </p>
                    <p className={styles.soft}>
                      {levels[level]}
                      {targetYear !== null && (
                        <>
                          {" · "}
                          <Trans>by {String(targetYear)}</Trans>
                        </>
                      )}
                    </p>
                    {indicatorCodes.length > 0 && (
                      <p className={styles.soft}>
                        <Trans>Measured by</Trans>{" "}
                        {indicatorCodes.map((indicator, place) => (
                          <span key={indicator}>
                            {place > 0 && ", "}
                            <Link to={`/i/${slug}/outcomes/${indicator}`}>
                              <bdi>{names.get(indicator) ?? indicator}</bdi>
                            </Link>
                          </span>
                        ))}
                      </p>
                    )}
                    <BesideParagraph {...shared} kind="OUTCOME" code={code} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
      )}
      {strategies.length > 0 && (
        <Section title={t`Strategies`}>
          <ul className={styles.outcomes}>
            {strategies.map(({ code, text, kind, outcomeCodes, ownerGroup }) => (
              <li key={code}>
                <p className={styles.text}>
                  <Code>{code}</Code> <bdi {...said}>{text}</bdi>
                </p>
                <p className={styles.soft}>
                  {strategyKinds[kind]}
                  {ownerGroup && (
                    <>
                      {" · "}
                      <bdi>{ownerGroup}</bdi>
                    </>
                  )}
                  {outcomeCodes.length > 0 && (
                    <>
                      {" · "}
                      <Trans>for {format.list(outcomeCodes.map((one) => outcomes.get(one) ?? one))}</Trans>
                    </>
                  )}
                </p>
                <BesideParagraph {...shared} kind="STRATEGY" code={code} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {principles.length > 0 && (
        <Section title={t`Principles`}>
          <ul className={styles.outcomes}>
            {principles.map(({ text, kind }, place) => (
              <li key={place}>
                <Text said={said}>{text}</Text>
                <p className={styles.soft}>{principleKinds[kind]}</p>
                <BesideParagraph {...shared} kind="PRINCIPLE" code={kind} text={text} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What is written in the agenda's own language. */
interface Said {
  readonly lang: string;
  readonly dir: "auto";
}

function Text({
  said,
  children,
  isLead = false,
}: {
  readonly said: Said;
  readonly children: string;
  readonly isLead?: boolean;
}) {
  return children === "" ? null : (
    <p className={isLead ? styles.lead : styles.text}>
      <bdi {...said}>{children}</bdi>
    </p>
  );
}

/** A part with a name of its own: one text, or several below each other. */
function Part({
  said,
  title,
  texts,
}: {
  readonly said: Said;
  readonly title: string;
  readonly texts: readonly string[];
}) {
  const told = texts.filter((text) => text !== "");
  if (told.length === 0) return null;
  return (
    <dl className={styles.part}>
      <dt>{title}</dt>
      {told.map((text, place) => (
        <dd key={place}>
          <bdi {...said}>{text}</bdi>
        </dd>
      ))}
    </dl>
  );
}

const Code = ({ children }: { readonly children: string }) => <bdi className={styles.code}>{children}</bdi>;
