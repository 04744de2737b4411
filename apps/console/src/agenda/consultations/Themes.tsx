import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "../../kernel/format.ts";
import { OtherLanguages } from "../comments/OtherLanguages.tsx";
import parts from "../decisions/Parts.module.css";
import { Said } from "../decisions/Said.tsx";
import { AnswerTheme } from "./AnswerTheme.tsx";
import type { ShownConsultation, ShownTheme } from "./consultation-document.ts";
import styles from "./ConsultationPage.module.css";
import { loopKinds, useLoopWords } from "./use-consultation-words.ts";
import { WithdrawTheme } from "./WithdrawTheme.tsx";

/** What people have raised, as they said it, and what they were told: you said, we did. */
export function Themes({
  consultation,
  onTranslated,
}: {
  readonly consultation: ShownConsultation;
  readonly onTranslated: () => unknown;
}) {
  const { themes, viewerCan, status } = consultation;
  return (
    <section className={parts.part} aria-labelledby="themes">
      <h2 id="themes" className={parts.heading}>
        <Trans>What people have raised</Trans>
      </h2>
      {themes.length === 0 ? (
        <p className={parts.soft}>
          {status === "PLANNED" ? <Trans>It has not begun.</Trans> : <Trans>Nothing was written down.</Trans>}
        </p>
      ) : (
        <ul className={styles.themes}>
          {themes.map((theme) => (
            <Theme
              key={theme.id}
              theme={theme}
              mayAnswer={viewerCan.includes("ANSWER_THEME")}
              onTranslated={onTranslated}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Theme({
  theme,
  mayAnswer,
  onTranslated,
}: {
  readonly theme: ShownTheme;
  readonly mayAnswer: boolean;
  readonly onTranslated: () => unknown;
}) {
  const words = useLoopWords();
  const format = useFormat();
  const [isAnswering, setAnswering] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { id, text, language, heard, isHeardByFew, response, responseText, responseLanguage, withdrawnBecause } = theme;
  // which theme a button is of, for those who hear it
  const beginning = text.slice(0, 80);
  const isWithdrawn = withdrawnBecause !== null && withdrawnBecause !== undefined;
  const shared = { isOpen: theme.viewerCan.includes("TRANSLATE_TEXT"), onChanged: onTranslated };
  return (
    <li className={parts.card}>
      <blockquote className={styles.quote}>
        <Said text={text} language={language} />
      </blockquote>
      <OtherLanguages
        {...shared}
        original={{ id, text, language, translations: theme.translations }}
        name={beginning}
      />
      {heard !== null && heard !== undefined && (
        <p className={parts.soft}>
          <Plural value={heard} one="Raised by one person" other={`Raised by ${format.number(heard)} people`} />
        </p>
      )}
      {isHeardByFew && (
        <p className={parts.soft}>
          <Trans>Raised by a few people</Trans>
        </p>
      )}
      {response && responseText && !isAnswering && (
        <div className={styles.answer}>
          <Status kind={loopKinds[response]}>{words[response]}</Status>
          <Said text={responseText} language={responseLanguage ?? null} />
          <OtherLanguages
            {...shared}
            original={{
              id,
              part: "ANSWER",
              text: responseText,
              language: responseLanguage ?? "und",
              translations: theme.answerTranslations,
            }}
            name={<Trans>What people are told: {beginning}</Trans>}
          />
        </div>
      )}
      {isWithdrawn && (
        <p className={parts.soft}>
          <Trans>
            Withdrawn by whoever wrote it down: <bdi>{withdrawnBecause}</bdi>
          </Trans>
        </p>
      )}
      {!response && !isAnswering && !isWithdrawn && (
        <p className={parts.soft}>
          <Trans>Not answered yet</Trans>
        </p>
      )}
      {mayAnswer &&
        !isWithdrawn &&
        (isAnswering ? (
          <AnswerTheme theme={theme} onDone={() => setAnswering(false)} />
        ) : (
          <div>
            <Button onPress={() => setAnswering(true)}>
              {response ? <Trans>Answer it anew</Trans> : <Trans>Answer it</Trans>}
              <span className="only-heard">: {beginning}</span>
            </Button>
          </div>
        ))}
      {theme.viewerCan.includes("WITHDRAW_THEME") && !isAnswering && (
        <div>
          <Button onPress={() => setWithdrawing(true)}>
            <Trans>Withdraw it</Trans>
            <span className="only-heard">: {beginning}</span>
          </Button>
        </div>
      )}
      {isWithdrawing && <WithdrawTheme id={id} onClose={() => setWithdrawing(false)} />}
    </li>
  );
}
