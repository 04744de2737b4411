import { useSuspenseQuery } from "@apollo/client/react";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Suspense } from "react";
import { Link, useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { OtherLanguages } from "../comments/OtherLanguages.tsx";
import parts from "../decisions/Parts.module.css";
import { Said } from "../decisions/Said.tsx";
import { consultationDocument, type ShownConsultation } from "./consultation-document.ts";
import { ConsultationFacts } from "./ConsultationFacts.tsx";
import styles from "./ConsultationPage.module.css";
import { MoveConsultation } from "./MoveConsultation.tsx";
import { RaiseTheme } from "./RaiseTheme.tsx";
import { Themes } from "./Themes.tsx";
import { consultationKinds, useConsultationStatusWords } from "./use-consultation-words.ts";

/** One consultation: what people are asked, what they have raised, and what they were told. */
export function ConsultationPage() {
  const { initiative: slug = "", consultation: id = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Found key={id} slug={slug} id={id} />
    </Suspense>
  );
}

function Found({ slug, id }: { readonly slug: string; readonly id: string }) {
  const { data, refetch } = useSuspenseQuery(consultationDocument, {
    variables: { slug, id },
    fetchPolicy: "cache-and-network",
  });
  const again = useAgain(refetch);
  const consultation = data.initiative?.consultation;
  if (!consultation) return <NotThere />;
  return (
    <OneConsultation
      slug={slug}
      consultation={consultation}
      today={data.initiative?.together?.today ?? null}
      onTranslated={again}
    />
  );
}

function OneConsultation({
  slug,
  consultation,
  today,
  onTranslated,
}: {
  readonly slug: string;
  readonly consultation: ShownConsultation;
  readonly today: string | null;
  readonly onTranslated: () => unknown;
}) {
  const statuses = useConsultationStatusWords();
  const { title, language, questions, questionLanguages, status, response, responseLanguage, viewerCan } = consultation;
  return (
    <Page
      title={title}
      language={language}
      intro={
        <span className={parts.intro}>
          <Status kind={consultationKinds[status]}>{statuses[status]}</Status>
          <Link to={`/i/${slug}/consultations`}>
            <Trans>All consultations</Trans>
          </Link>
        </span>
      }
    >
      <div className={parts.sides}>
        <div className={parts.main}>
          {response && (
            <section className={parts.card} aria-labelledby="response">
              <h2 id="response" className={parts.heading}>
                <Trans>What everybody was told</Trans>
              </h2>
              <Said text={response} language={responseLanguage ?? null} />
              <OtherLanguages
                original={{
                  id: consultation.id,
                  part: "ANSWER",
                  text: response,
                  language: responseLanguage ?? "und",
                  translations: consultation.answerTranslations,
                }}
                name={<Trans>What everybody was told</Trans>}
                isOpen={viewerCan.includes("TRANSLATE_TEXT")}
                onChanged={onTranslated}
              />
            </section>
          )}
          <section className={parts.part} aria-labelledby="questions">
            <h2 id="questions" className={parts.heading}>
              <Trans>What people are asked</Trans>
            </h2>
            <ol className={styles.questions}>
              {questions.map((question, place) => (
                // they are never changed
                <li key={place}>
                  <Said text={question} language={questionLanguages[place] ?? null} />
                </li>
              ))}
            </ol>
          </section>
          <Themes consultation={consultation} onTranslated={onTranslated} />
          {viewerCan.includes("RAISE_THEME") && <RaiseTheme consultation={consultation} />}
        </div>
        <div className={parts.side}>
          {viewerCan.includes("MOVE_CONSULTATION") && <MoveConsultation consultation={consultation} today={today} />}
          <ConsultationFacts consultation={consultation} slug={slug} />
        </div>
      </div>
    </Page>
  );
}
