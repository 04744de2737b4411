import { TextInput } from "@mantine/core";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import type { DiscussedPartInput, TextPart } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { languages } from "../../kernel/languages.ts";
import { useDrafts } from "../set-up/use-drafts.ts";
import { isOwnLanguage } from "./is-own-language.ts";
import { LanguageChoice } from "./LanguageChoice.tsx";
import styles from "./Translate.module.css";
import { useSay } from "./use-say.ts";
import { Written } from "./Written.tsx";

const document = graphql(`
  mutation TranslateText($input: TranslateTextInput!) {
    translateText(input: $input) {
      translation {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What is translated, as it was read. */
export interface Original {
  /** Of whatever it is the text of. */
  readonly id: string;
  /** Which of its texts; none: the one that it is. */
  readonly part?: TextPart;
  /** Of a version of the agenda, its paragraph, and what tells that from the others through every edit. */
  readonly paragraph?: { readonly read: DiscussedPartInput; readonly key: string };
  /** None: what is translated has none. */
  readonly title?: string;
  /** Its title is a number, and nothing that is put into words. */
  readonly isTitleKept?: boolean;
  /** Minutes: as much room as a paragraph of an agenda has. */
  readonly isMinutes?: boolean;
  readonly text: string;
  readonly language: string;
  /** In which other languages it stands already; those that were hidden leave theirs free. */
  readonly translations: readonly { readonly language: string; readonly hiddenAt: string | null }[];
}

/** What somebody has put it into before, and begins with where they do it anew. */
export interface Before {
  readonly into: string;
  readonly otherTitle: string;
  readonly words: string;
}

/** `into`: what somebody chose, or wrote in; none: what is offered. */
type Filled = Omit<Before, "into"> & Partial<Before>;

const nothing: Filled = { otherTitle: "", words: "" };

/** From how many characters on a text needs room to be typed in. */
const longFrom = 400;

/** Puts a text into another language, beside it: the original is in sight, and stays as it is. */
export function Translate({
  original,
  before = null,
  onDone,
  onClose,
}: {
  readonly original: Original;
  readonly before?: Before | null;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const { problem, isBusy, say } = useSay();
  const { id, part, paragraph, title, isTitleKept = false, isMinutes = false, text, language } = original;
  // their own first, and none that it is in already
  const offered =
    [i18n.locale, ...languages.map(({ code }) => code)].find(
      (code) => languages.some((one) => one.code === code) && !isIn(original, code),
    ) ?? "";
  const named = isTitleKept ? undefined : title;
  const [filled, change, forget] = useDrafts<Filled>(draftOf(original, before), before ?? nothing);
  const { otherTitle, words, into = offered } = filled;
  const send = () =>
    say(
      document,
      {
        input: {
          id,
          language: into,
          text: words,
          ...(title !== undefined && { title: isTitleKept ? title : otherTitle }),
          ...(part && { part }),
          ...(paragraph ? { paragraph: paragraph.read } : { original: text }),
        },
      },
      ({ translateText }) => translateText,
      async () => {
        forget();
        await onDone();
        onClose();
      },
    );
  return (
    <Dialog title={<Trans>Translate</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={send}>
        {/* longer than its room, it is read by keys too */}
        <div className={styles.original} role="region" aria-label={t`The original`} tabIndex={0}>
          {named !== undefined && (
            <p className={styles.title} dir="auto" lang={language === "und" ? undefined : language}>
              {named}
            </p>
          )}
          <Written text={text} language={language} />
        </div>
        <LanguageChoice label={t`Into`} value={into} onChoose={(next) => change({ into: next })} />
        {named !== undefined && (
          <TextInput
            label={t`Title`}
            value={otherTitle}
            maxLength={300}
            dir="auto"
            onChange={({ currentTarget }) => change({ otherTitle: currentTarget.value })}
          />
        )}
        <TextArea
          label={t`The same in that language`}
          rows={text.length < longFrom ? 5 : 12}
          max={paragraph || isMinutes ? 40_000 : 20_000}
          value={words}
          // what is offered may be another by the time that this is sent
          onType={(next) => change({ words: next, into })}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Put it beside the original</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Is it there in a language, as it was written or translated? */
const isIn = (original: Original, code: string): boolean =>
  [original, ...original.translations.filter(({ hiddenAt }) => hiddenAt === null)].some(({ language }) =>
    isOwnLanguage(language, code),
  );

/** What it is kept under until it is sent. */
const draftOf = ({ id, part, paragraph }: Original, before: Before | null): string =>
  ["translation", id, part, paragraph?.key, before?.into].filter((one) => one !== undefined).join(" ");
