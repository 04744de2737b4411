import { backboneOrganisationsMin } from "@keelson/domain/readiness/backbone";
import { ratingMax } from "@keelson/domain/readiness/words";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { FunctionScore, Support } from "./backbone-document.ts";
import styles from "./FunctionScores.module.css";
import { gapKind } from "./gap-words.ts";
import { useFunctionNames } from "./use-backbone-words.ts";

/** The six functions as the last review has them: what those it works for say, how it sees itself beside it, and the difference in words. */
export function FunctionScores({
  functions,
  statements,
  evidence,
}: {
  readonly functions: readonly FunctionScore[];
  readonly statements: Support["statements"];
  readonly evidence: Support["evidence"];
}) {
  return (
    <ul className={styles.functions}>
      {functions.map((score) => (
        <li key={score.function} className={styles.one}>
          <OneFunction
            score={score}
            statements={statements.filter((each) => each.function === score.function)}
            evidence={evidence}
          />
        </li>
      ))}
    </ul>
  );
}

function OneFunction({
  score: { function: of, organisations, isPublished, partnerScore, selfScore, gap, dots, items },
  statements,
  evidence,
}: {
  readonly score: FunctionScore;
  readonly statements: Support["statements"];
  readonly evidence: Support["evidence"];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useFunctionNames();
  return (
    <>
      <h3 className={styles.name}>{names[of]}</h3>
      {isPublished && partnerScore !== null && partnerScore !== undefined ? (
        <>
          <dl className={styles.scores}>
            <div>
              <dt>
                <Trans>Partners</Trans>
              </dt>
              <dd className={styles.figure}>{format.number(partnerScore)}</dd>
            </div>
            <div>
              <dt>
                <Trans>Its own view</Trans>
              </dt>
              <dd className={styles.figure} data-self>
                {selfScore === null || selfScore === undefined ? "–" : format.number(selfScore)}
              </dd>
            </div>
          </dl>
          <Strip dots={dots} mean={partnerScore} self={selfScore ?? null} name={names[of]} />
          <p className={styles.gap}>
            <GapWords gap={gap ?? null} />
          </p>
        </>
      ) : (
        <p className={styles.gap}>
          <Trans>
            Shown from {format.number(backboneOrganisationsMin)} organisations on, so that nobody can be told apart.
          </Trans>
        </p>
      )}
      <p className={styles.soft}>
        <Plural
          value={organisations}
          _0="No organisation rated it"
          one="# organisation rated it"
          other="# organisations rated it"
        />
      </p>
      <details className={styles.items}>
        <summary>
          <Trans>Statement by statement</Trans>
          <span className="only-heard">: {names[of]}</span>
        </summary>
        <ul>
          {statements.map(({ code, text, language }) => {
            const item = items.find((each) => each.code === code);
            const known = evidence.find((each) => each.code === code);
            return (
              <li key={code}>
                <span className={styles.statement}>
                  <span lang={language} dir="auto">
                    {text}
                  </span>
                  {known && known.whole > 0 && (
                    <span className={styles.soft}>
                      <EvidenceWords {...known} />
                    </span>
                  )}
                </span>
                <span
                  className={styles.mean}
                  aria-label={item?.mean === null || item?.mean === undefined ? t`not shown` : undefined}
                >
                  {item?.mean === null || item?.mean === undefined ? "–" : format.number(item.mean)}
                </span>
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}

function GapWords({ gap }: { readonly gap: number | null }) {
  const format = useFormat();
  const kind = gapKind(gap);
  if (kind === null) return <Trans>The backbone has not said how it sees itself.</Trans>;
  const size = format.number(Math.abs(gap ?? 0));
  if (kind === "ALIKE") return <Trans>Both see it much the same.</Trans>;
  if (kind === "BETTER")
    return <Trans>The backbone sees itself {size} higher than partners do: worth talking about.</Trans>;
  return <Trans>Partners see it {size} higher than the backbone itself does.</Trans>;
}

/** What Keelson counted itself, beside what people say. */
function EvidenceWords({ measure, part, whole }: Support["evidence"][number]) {
  const format = useFormat();
  const [some, all] = [format.number(part), format.number(whole)];
  return measure === "MEETINGS_WITHOUT_BACKBONE" ? (
    <Trans>
      Counted by Keelson: partners met {all} times in the last year, {some} of them without the backbone.
    </Trans>
  ) : (
    <Trans>
      Counted by Keelson: of {all} reports due in the last year, {some} were accepted.
    </Trans>
  );
}

/** From 0 to 4: a dot for each organisation, a line where their score is, and a diamond for how the backbone sees itself. */
function Strip({
  dots,
  mean,
  self,
  name,
}: {
  readonly dots: readonly number[];
  readonly mean: number;
  readonly self: number | null;
  readonly name: string;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const places = stacked(dots);
  // however many say the same, they stay below the line's end
  const step = Math.min(9, 40 / Math.max(1, ...places.map(({ level }) => level)));
  const at = (value: number) => `${(value / ratingMax) * 100}%`;
  const list = format.list(dots.map((dot) => format.number(dot)));
  return (
    <div
      className={styles.strip}
      role="img"
      aria-label={
        self === null
          ? t`${name}, from 0 to 4: partners ${format.number(mean)}. Organisations: ${list}.`
          : t`${name}, from 0 to 4: partners ${format.number(mean)}, its own view ${format.number(self)}. Organisations: ${list}.`
      }
    >
      <span className={styles.axis} />
      {places.map(({ value, level }) => (
        <span
          key={`${value} ${level}`}
          className={styles.dot}
          style={{ insetInlineStart: at(value), insetBlockEnd: `${level * step}px` }}
        />
      ))}
      <span className={styles.line} style={{ insetInlineStart: at(mean) }} />
      {self !== null && <span className={styles.self} style={{ insetInlineStart: at(self) }} />}
      <span className={styles.end}>0</span>
      <span className={styles.end} data-last>
        {ratingMax}
      </span>
    </div>
  );
}

/** Dots of the same value stand on each other. */
function stacked(dots: readonly number[]): readonly { readonly value: number; readonly level: number }[] {
  return dots.map((value, place) => ({ value, level: dots.slice(0, place).filter((each) => each === value).length }));
}
