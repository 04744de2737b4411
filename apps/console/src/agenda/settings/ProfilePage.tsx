import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { languageOf, languages } from "../../kernel/languages.ts";
import { speak } from "../../kernel/messages.ts";
import { Page } from "../../kernel/Page.tsx";
import { prefer, usePreferences } from "../../kernel/preferences.ts";
import { useProblemWords } from "../set-up/use-problem-words.ts";
import styles from "./ProfilePage.module.css";
import { SettingsNav } from "./SettingsNav.tsx";

const document = graphql(`
  query Profile {
    viewer {
      id
      name
      email
      language
    }
  }
`);

const saveDocument = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      viewer {
        id
        name
        language
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** One's name and language, which others see and mails are written in; and how one likes the pages, which this browser remembers. */
export function ProfilePage() {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const { data } = useSuspenseQuery(document);
  const { scheme, density, hasKeys } = usePreferences();
  const [name, setName] = useState(data.viewer?.name ?? "");
  const [language, setLanguage] = useState(languageOf(data.viewer?.language ?? "")?.code ?? i18n.locale);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const send = async () => {
    setBusy(true);
    setProblem(null);
    setSaved(false);
    try {
      const answer = await client.mutate({ mutation: saveDocument, variables: { input: { name, language } } });
      const [first] = answer.data?.updateProfile.problems ?? [];
      if (first) {
        setProblem(problemWords(first));
        return;
      }
      const spoken = languageOf(language);
      prefer({ language });
      if (spoken) await speak(spoken);
      setSaved(true);
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t`You`} intro={data.viewer?.email}>
      <SettingsNav />
      <section className={styles.part} aria-labelledby="profile">
        <h2 id="profile" className={styles.title}>
          <Trans>Name and language</Trans>
        </h2>
        <Form problem={problem} onSubmit={send}>
          <TextInput
            label={t`Your name`}
            description={t`As your colleagues and the backbone read it.`}
            autoComplete="name"
            maxLength={200}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Choice
            label={t`Language of pages and mails`}
            value={language}
            onChoose={setLanguage}
            options={languages.map(({ code, name: own, draft }) => ({
              value: code,
              lang: code,
              label: draft ? `${own} (${draft})` : own,
            }))}
          />
          <div className={styles.actions}>
            <Button isMain isBusy={isBusy}>
              <Trans>Save</Trans>
            </Button>
            <span role="status">{isSaved && <Trans>Saved.</Trans>}</span>
          </div>
        </Form>
      </section>
      <section className={styles.part} aria-labelledby="looks">
        <h2 id="looks" className={styles.title}>
          <Trans>How the pages look, in this browser</Trans>
        </h2>
        <Choice
          label={t`Colours`}
          value={scheme}
          onChoose={(next) => prefer({ scheme: next })}
          options={[
            { value: "auto", label: t`As the device` },
            { value: "light", label: t`Light` },
            { value: "dark", label: t`Dark` },
          ]}
        />
        <Choice
          label={t`Spacing`}
          value={density}
          onChoose={(next) => prefer({ density: next })}
          options={[
            { value: "compact", label: t`Compact` },
            { value: "comfortable", label: t`Comfortable` },
            { value: "touch", label: t`For fingers` },
          ]}
        />
        <Switch
          label={t`Single keys as shortcuts`}
          checked={hasKeys}
          onChange={({ currentTarget }) => prefer({ hasKeys: currentTarget.checked })}
        />
      </section>
    </Page>
  );
}
