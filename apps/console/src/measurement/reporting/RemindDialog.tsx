import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { RemindMutation } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { languageOf } from "../../kernel/languages.ts";
import styles from "./RemindDialog.module.css";

const document = graphql(`
  mutation Remind($input: RemindPartnersInput!) {
    remindPartners(input: $input) {
      reminded {
        missing
        membership {
          id
        }
        people {
          id
        }
      }
      unreachable {
        id
        organisation {
          id
          name
        }
      }
      remindedToday {
        id
        organisation {
          id
          name
        }
      }
      previews {
        language
        people
        to
        subject
        text
      }
      problems {
        code
        message
      }
    }
  }
`);

type Answer = RemindMutation["remindPartners"];

interface RemindDialogProps {
  readonly initiativeId: string;
  readonly period: string;
  /** The partners that were chosen; null: all who are late. */
  readonly membershipIds: readonly string[] | null;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** What will be written to whom, as they will read it, and one button that sends it. */
export function RemindDialog({ initiativeId, period, membershipIds, onSent, onClose }: RemindDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const client = useApolloClient();
  const form = useRef<HTMLFormElement>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [step, setStep] = useState<"looking" | "asking" | "sending" | "sent" | "failed">("looking");
  const [language, setLanguage] = useState<string | null>(null);

  const ask = async (dryRun: boolean): Promise<Answer | null> => {
    const input = {
      initiativeId,
      period,
      dryRun,
      ...(membershipIds ? { membershipIds: [...membershipIds] } : { overdueOnly: true }),
    };
    const { data } = await client.mutate({ mutation: document, variables: { input } }).catch(() => ({ data: null }));
    return data && data.remindPartners.problems.length === 0 ? data.remindPartners : null;
  };
  const look = useRef(ask);
  useEffect(() => {
    let isGone = false;
    const begin = async () => {
      const told = await look.current(true);
      if (isGone) return;
      setAnswer(told);
      setStep(told ? "asking" : "failed");
    };
    void begin();
    return () => {
      isGone = true;
    };
  }, []);
  useEffect(() => {
    // Enter sends, and what sends is told first to those who hear the page
    form.current?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
  }, [step]);

  const send = async () => {
    setStep("sending");
    const told = await ask(false);
    setStep(told ? "sent" : "failed");
    if (!told) return;
    setAnswer(told);
    onSent();
  };
  const people = answer?.reminded.reduce((sum, one) => sum + one.people.length, 0) ?? 0;
  const preview = answer?.previews.find((one) => one.language === language) ?? answer?.previews[0];
  const spoken = preview ? languageOf(preview.language) : null;
  return (
    <Dialog title={<Trans>Remind partners</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (step === "sent" || people === 0) onClose();
          else if (step === "asking") void send();
        }}
      >
        {step === "looking" && (
          <p role="status">
            <Trans>Looking who would be written to</Trans>
          </p>
        )}
        {step === "failed" && (
          <Notice isUrgent title={<Trans>It did not work</Trans>}>
            <Trans>Nothing was sent. Close this and try again; if it goes on, ask whoever runs Keelson.</Trans>
          </Notice>
        )}
        {step === "sent" && (
          <p role="status" className={styles.done}>
            <Plural
              value={people}
              one="The mail to one person is on its way."
              other={`The mails to ${format.number(people)} people are on their way.`}
            />
          </p>
        )}
        {answer && step !== "sent" && step !== "failed" && (
          <>
            {people === 0 && (
              <p>
                <Trans>Nobody is left to write to.</Trans>
              </p>
            )}
            {preview && (
              <>
                <div className={styles.top}>
                  <p className={styles.about}>
                    <Trans>
                      As <bdi>{preview.to}</bdi> will read it, with a link of their own
                    </Trans>
                  </p>
                  {answer.previews.length > 1 && (
                    <Choice
                      label={t`Language`}
                      value={preview.language}
                      onChoose={setLanguage}
                      options={answer.previews.map((one) => ({
                        value: one.language,
                        label: `${languageOf(one.language)?.name ?? one.language} (${format.number(one.people)})`,
                        lang: one.language,
                      }))}
                    />
                  )}
                </div>
                <article
                  className={styles.mail}
                  lang={preview.language}
                  dir={spoken?.direction}
                  aria-label={t`The mail`}
                  tabIndex={0}
                >
                  <p className={styles.subject}>{preview.subject}</p>
                  <p className={styles.text}>{preview.text.trim()}</p>
                </article>
              </>
            )}
          </>
        )}
        {answer && <LeftOut answer={answer} />}
        {step !== "looking" && step !== "failed" && (
          <div>
            <Button isMain isBusy={step === "sending"}>
              {step === "sent" || people === 0 ? (
                <Trans>Close</Trans>
              ) : (
                <Plural
                  value={people}
                  one="Send the reminder to one person"
                  other={`Send reminders to ${format.number(people)} people`}
                />
              )}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}

/** Whom no mail reaches, and who has had one today. */
function LeftOut({ answer: { unreachable, remindedToday } }: { readonly answer: Answer }) {
  const format = useFormat();
  const named = (memberships: Answer["unreachable"]) =>
    format.list(memberships.slice(0, 5).map(({ organisation }) => organisation.name));
  return (
    <>
      {unreachable.length > 0 && (
        <p className={styles.left}>
          <Plural
            value={unreachable.length}
            one="Nobody reports for one partner, so there is nobody to write to:"
            other={`Nobody reports for ${format.number(unreachable.length)} partners, so there is nobody to write to:`}
          />{" "}
          <bdi>{named(unreachable)}</bdi>
          {unreachable.length > 5 && "…"}
        </p>
      )}
      {remindedToday.length > 0 && (
        <p className={styles.left}>
          <Plural
            value={remindedToday.length}
            one="One was reminded today and is not written to again."
            other={`${format.number(remindedToday.length)} were reminded today and are not written to again.`}
          />
        </p>
      )}
    </>
  );
}
