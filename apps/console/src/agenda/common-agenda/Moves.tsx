import { agendaLife, type AgendaStatus } from "@keelson/domain/agenda/agenda-life";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { DecisionVisibility } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { LanguageChoice } from "../decisions/LanguageChoice.tsx";
import { useDraft } from "../set-up/use-draft.ts";
import type { ShownVersion } from "./agenda-document.ts";
import styles from "./AgendaPage.module.css";
import { useProblemWords } from "./use-problem-words.ts";
import { useSend } from "./use-send.ts";

const moveDocument = graphql(`
  mutation MoveAgenda($input: MoveAgendaInput!) {
    moveAgenda(input: $input) {
      agendaVersion {
        id
        status
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

const adoptDocument = graphql(`
  mutation AdoptAgenda($input: AdoptAgendaInput!) {
    adoptAgenda(input: $input) {
      agendaVersion {
        id
        status
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

type Step = Exclude<AgendaStatus, "SUPERSEDED">;

/** What can be done with a version as it is now: the backbone brings it on its way, and the steering committee adopts it. */
export function Moves({
  slug,
  version,
  onEdit,
}: {
  readonly slug: string;
  readonly version: ShownVersion;
  readonly onEdit: () => void;
}) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<Step | null>(null);
  const { viewerCan, status } = version;
  const moves: Readonly<Partial<Record<AgendaStatus, string>>> = {
    IN_CONSULTATION: t`Ask people what they think`,
    PROPOSED_FOR_ADOPTION: t`Propose it for adoption`,
    DRAFT: t`Take it back to the desk`,
    WITHDRAWN: t`Withdraw it`,
  };
  const next = viewerCan.includes("MOVE_AGENDA")
    ? agendaLife.arrows[status].filter((to): to is Step => moves[to] !== undefined)
    : [];
  const adopts = viewerCan.includes("ADOPT_AGENDA");
  if (!adopts && next.length === 0 && !viewerCan.includes("EDIT_AGENDA")) return null;
  return (
    <div className={styles.line}>
      {viewerCan.includes("EDIT_AGENDA") && (
        <Button isMain={status === "DRAFT"} onPress={onEdit}>
          <Trans>Change its words</Trans>
        </Button>
      )}
      {next.map((to) => (
        <Button key={to} onPress={() => setAsked(to)}>
          {moves[to]}
        </Button>
      ))}
      {adopts && (
        <Button isMain={version.endorsementTally?.adoptable ?? false} onPress={() => setAsked("ADOPTED")}>
          <Trans>Adopt it</Trans>
        </Button>
      )}
      {viewerCan.includes("MOVE_AGENDA") && status === "IN_CONSULTATION" && (
        <Link to={planningOf(slug, version)}>
          <Trans>Plan a consultation</Trans>
        </Link>
      )}
      {asked === "ADOPTED" && <Adopt version={version} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== "ADOPTED" && (
        <Move slug={slug} version={version} to={asked} press={moves[asked] ?? ""} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

/** Where it is planned to ask people what they think of a version. */
const planningOf = (slug: string, { id }: ShownVersion) => `/i/${slug}/consultations?plan=${id}`;

/** Says what follows before it is done. */
function Move({
  slug,
  version,
  to,
  press,
  onClose,
}: {
  readonly slug: string;
  readonly version: ShownVersion;
  readonly to: Step;
  readonly press: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const send = useSend();
  const wordsOf = useProblemWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isMinor = !version.number.endsWith(".0");
  const follows: Readonly<Record<Step, string>> = {
    IN_CONSULTATION: t`Everybody who takes part reads it by now. Its words may still be changed. Before it is adopted, a consultation that is open to the people it is about has to be answered.`,
    PROPOSED_FOR_ADOPTION: isMinor
      ? t`Its words are frozen. Problem, vision, boundaries and outcomes are as before: endorsements are carried over, and partners may object for 14 days.`
      : t`Its words are frozen, and every partner is asked to endorse it.`,
    DRAFT: t`It is written on before anybody is asked again.`,
    WITHDRAWN: t`It stays in the list, and nobody can go on with it. This cannot be undone.`,
    ADOPTED: "",
  };
  const move = async () => {
    setBusy(true);
    const { answer, told } = await send(moveDocument, { input: { id: version.id, to } }, (data) => data.moveAgenda);
    setBusy(false);
    setProblem(wordsOf(told));
    if (!answer) return;
    onClose();
    // to ask people is to say whom, what, and until when
    if (to === "IN_CONSULTATION") await navigate(planningOf(slug, version));
  };
  return (
    <Dialog title={press} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={move}>
        <p className={styles.text}>{follows[to]}</p>
        <Button isMain isBusy={isBusy}>
          {press}
        </Button>
      </Form>
    </Dialog>
  );
}

/** The steering committee's decision, with what it rests on. */
function Adopt({ version, onClose }: { readonly version: ShownVersion; readonly onClose: () => void }) {
  const { t } = useLingui();
  const send = useSend();
  const wordsOf = useProblemWords();
  const [rationale, setRationale, forgetRationale] = useDraft(`adoption ${version.id}`);
  const [dissent, setDissent, forgetDissent] = useDraft(`dissent ${version.id}`);
  const [language, setLanguage] = useState(version.language);
  const [dissentLanguage, setDissentLanguage] = useState("");
  const [visibility, setVisibility] = useState<DecisionVisibility>("PUBLIC");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const adopt = async () => {
    setBusy(true);
    const input = {
      id: version.id,
      rationale,
      dissent,
      visibility,
      language,
      dissentLanguage: dissentLanguage || language,
    };
    const { answer, told } = await send(adoptDocument, { input }, (data) => data.adoptAgenda);
    setBusy(false);
    setProblem(wordsOf(told));
    if (!answer) return;
    forgetRationale();
    forgetDissent();
    onClose();
  };
  return (
    <Dialog title={<Trans>Adopt version {version.number}</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={adopt}>
        <p className={styles.text}>
          <Trans>
            The steering committee decides it. The agenda that is in force until now is followed by this one, and the
            decision stays in the register.
          </Trans>
        </p>
        <TextArea label={<Trans>Why it is adopted</Trans>} isNeeded value={rationale} onType={setRationale} />
        <TextArea
          label={<Trans>What somebody has against it, where anybody has</Trans>}
          hint={<Trans>Without names.</Trans>}
          value={dissent}
          onType={setDissent}
        />
        {dissent.trim() !== "" && (
          <LanguageChoice
            label={t`What somebody has against it is written in`}
            value={dissentLanguage || language}
            onChoose={setDissentLanguage}
          />
        )}
        <LanguageChoice label={t`Written in`} value={language} onChoose={setLanguage} />
        <Choice
          label={t`Who reads the decision`}
          value={visibility}
          onChoose={setVisibility}
          options={[
            { value: "PUBLIC", label: t`Everybody, where the initiative publishes` },
            { value: "PARTNERS", label: t`Whoever takes part` },
          ]}
        />
        <Button isMain isBusy={isBusy}>
          <Trans>Adopt it</Trans>
        </Button>
      </Form>
    </Dialog>
  );
}
