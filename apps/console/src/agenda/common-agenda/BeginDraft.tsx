import { useApolloClient } from "@apollo/client/react";
import type { AgendaContent } from "@keelson/domain/agenda/agenda-content";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { versionDocument } from "./agenda-document.ts";
import { contentOf } from "./content-of.ts";
import { inputOf } from "./input-of.ts";
import { useProblemWords } from "./use-problem-words.ts";
import { useSend } from "./use-send.ts";

const document = graphql(`
  mutation DraftAgenda($input: DraftAgendaInput!) {
    draftAgenda(input: $input) {
      agendaVersion {
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

const nothing: AgendaContent = {
  problem: { text: "", evidence: [], whoIsMostAffected: "", rootCauses: [] },
  vision: { text: "", horizonYear: null },
  boundaries: {
    inScope: [],
    outOfScope: [],
    geography: [],
    population: "",
    timeHorizon: "",
    actorsNeeded: [],
    actorsNotNeeded: [],
  },
  goals: [],
  strategies: [],
  principles: [],
};

/** Begins a draft with the words that are in force, or with none. */
export function BeginDraft({
  slug,
  initiativeId,
  inForceId,
  onBegun,
}: {
  readonly slug: string;
  readonly initiativeId: string;
  readonly inForceId: string | null;
  readonly onBegun: (id: string) => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const send = useSend();
  const wordsOf = useProblemWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    const before = inForceId === null ? null : await inForce(inForceId);
    // a draft that begins with nothing would undo all that is in force
    if (before === undefined) {
      setBusy(false);
      setProblem(t`Keelson could not be reached. Try again.`);
      return;
    }
    const content = inputOf(before ? contentOf(before.content) : nothing);
    const of = before && { frame: before.frame, language: before.language };
    const input = { initiativeId, content, ...of };
    const { answer, told } = await send(document, { input }, (data) => data.draftAgenda);
    setBusy(false);
    setProblem(wordsOf(told));
    if (answer?.agendaVersion) onBegun(answer.agendaVersion.id);
  };
  const inForce = async (id: string) => {
    try {
      const { data } = await client.query({
        query: versionDocument,
        variables: { slug, id },
        fetchPolicy: "network-only",
      });
      return data?.initiative?.agendaVersion ?? undefined;
    } catch {
      return undefined;
    }
  };
  return (
    <>
      <Button isBusy={isBusy} onPress={() => void begin()}>
        <Trans>Begin a draft</Trans>
      </Button>
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
