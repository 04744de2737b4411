import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import type { Conversation_CaseFragment as Case } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Conversation.module.css";
import { useCaseWords } from "./use-case-words.ts";

const fragment = graphql(`
  fragment Conversation_case on Case {
    id
    language
    receivedOn
    text
    messages {
      isFromTeller
      text
      author
      writtenOn
    }
    notes {
      text
      author
      writtenOn
    }
    events {
      state
      actor
      happenedOn
    }
  }
`);

/** What was told and said with the one who told it; apart from that, and in another colour, what those who handle it said among themselves. */
export function Conversation({ found }: { readonly found: FragmentType<Case> }) {
  const { t } = useLingui();
  const format = useFormat();
  const { states } = useCaseWords();
  const { data } = useSuspenseFragment({ fragment, from: found });
  const { text, language, receivedOn, messages, notes, events } = data;
  const said = [{ isFromTeller: true, text, author: null, writtenOn: receivedOn }, ...messages];
  return (
    <>
      <section aria-labelledby="said" className={styles.section}>
        <h2 id="said" className={styles.heading}>
          <Trans>With the one who told it</Trans>
        </h2>
        <ol className={styles.list}>
          {said.map((one, place) => (
            // nothing is ever put in before what was said
            <li key={place} className={styles.said} data-theirs={one.isFromTeller || undefined}>
              <p className={styles.when}>
                {one.isFromTeller ? t`They told` : t`Told to them`}
                {one.author && (
                  <>
                    {" · "}
                    <bdi>{one.author}</bdi>
                  </>
                )}
                {" · "}
                <time dateTime={one.writtenOn}>{format.day(one.writtenOn)}</time>
              </p>
              <p className={styles.words} dir="auto" {...(place === 0 && language !== "und" && { lang: language })}>
                {one.text}
              </p>
            </li>
          ))}
        </ol>
      </section>
      {notes.length > 0 && (
        <section aria-labelledby="notes" className={styles.section}>
          <h2 id="notes" className={styles.heading}>
            <Trans>Internal notes: only those who handle this read them</Trans>
          </h2>
          <ol className={styles.list}>
            {notes.map((note, place) => (
              <li key={place} className={styles.said} data-internal>
                <p className={styles.when}>
                  <Trans>Internal</Trans>
                  {note.author && (
                    <>
                      {" · "}
                      <bdi>{note.author}</bdi>
                    </>
                  )}
                  {" · "}
                  <time dateTime={note.writtenOn}>{format.day(note.writtenOn)}</time>
                </p>
                <p className={styles.words} dir="auto">
                  {note.text}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <details className={styles.more}>
        <summary>
          <Trans>Every step so far</Trans>
        </summary>
        <ol className={styles.steps}>
          {events.map((event, place) => (
            <li key={place}>
              {states[event.state]} · <time dateTime={event.happenedOn}>{format.day(event.happenedOn)}</time>
              {event.actor && (
                <>
                  {" · "}
                  <bdi>{event.actor}</bdi>
                </>
              )}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
