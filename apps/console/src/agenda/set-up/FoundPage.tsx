import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { Form } from "../../kernel/Form.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import styles from "./FoundPage.module.css";
import { slugOf } from "./slug-of.ts";
import { StepList } from "./StepList.tsx";
import { useDraft } from "./use-draft.ts";
import { useProblemWords } from "./use-problem-words.ts";

const document = graphql(`
  mutation CreateInitiative($input: CreateInitiativeInput!) {
    createInitiative(input: $input) {
      initiative {
        id
        slug
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** The first two steps: a name and the problem. With both there is an initiative, and whoever typed them directs its backbone. */
export function FoundPage() {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { askAgain } = useViewer();
  const problemWords = useProblemWords();
  const [step, setStep] = useUrlState("step", ["name", "agenda"]);
  const [name, setName] = useDraft("founding name");
  const [typedSlug, setSlug] = useDraft("founding slug");
  const [problemArea, setProblemArea] = useDraft("founding problem");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const slug = typedSlug === "" ? slugOf(name) : typedSlug;

  const goOn = () => {
    if (name.trim() === "") setProblem(t`Give the initiative a name.`);
    else if (slug === "")
      setProblem(t`Type an address for it: 3 to 60 small letters without accents, digits and dashes.`);
    else {
      setProblem(null);
      setStep("agenda");
    }
  };
  const found = async () => {
    if (problemArea.trim() === "") {
      setProblem(t`Say which problem the initiative works on.`);
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const defaultLanguage = i18n.locale === "en-XA" ? "en" : i18n.locale;
      const input = { name: name.trim(), slug, problemArea: problemArea.trim(), timeZone, defaultLanguage };
      const { data } = await client.mutate({ mutation: document, variables: { input } });
      const { initiative, problems = [] } = data?.createInitiative ?? {};
      const [first] = problems;
      if (first) {
        setProblem(problemWords(first));
        if (first.path[0] === "slug" || first.path[0] === "name") setStep("name");
      }
      if (!initiative) return;
      for (const forget of [setName, setSlug, setProblemArea]) forget("");
      await askAgain();
      await navigate(`/i/${initiative.slug}/set-up?step=indicators`);
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is kept; try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={step === "name" ? t`What is it called?` : t`Which problem do you work on together?`}>
      <StepList
        current={step}
        done={{ name: step === "agenda", agenda: false, indicators: false, partners: false, period: false }}
        to={null}
      />
      <div className={styles.form}>
        {step === "name" ? (
          <Form problem={problem} onSubmit={goOn}>
            <TextInput
              label={t`Name of the initiative`}
              value={name}
              maxLength={200}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <TextInput
              label={t`Its address here`}
              description={t`Part of every link to it. It cannot be changed later.`}
              value={slug}
              maxLength={60}
              dir="ltr"
              onChange={({ currentTarget }) => setSlug(currentTarget.value)}
            />
            <Button isMain>
              <Trans>Next</Trans>
            </Button>
          </Form>
        ) : (
          <Form problem={problem} onSubmit={found}>
            <TextArea
              label={<Trans>The problem, in two or three sentences</Trans>}
              hint={
                <Trans>
                  Who is concerned, where, and what should be different in the end. You publish it later, when the
                  partners have agreed.
                </Trans>
              }
              rows={5}
              max={300}
              isNeeded
              value={problemArea}
              onType={setProblemArea}
            />
            <div className={styles.actions}>
              <Button isMain isBusy={isBusy}>
                <Trans>Found “{name}”</Trans>
              </Button>
              <Button onPress={() => setStep("name")}>
                <Trans>Back</Trans>
              </Button>
            </div>
            <p className={styles.soft}>
              <Trans>
                You become the director of its backbone. That no decision of partners chose you yet is written down with
                it.
              </Trans>
            </p>
          </Form>
        )}
      </div>
    </Page>
  );
}
