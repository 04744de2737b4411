import { decisionMethods, type DecisionMethod } from "@keelson/domain/agenda/decision";
import { proposalKinds, type DecisionVisibility, type ProposalKind } from "@keelson/domain/agenda/decision-words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { Form } from "../../kernel/Form.tsx";
import { Field } from "../decisions/Field.tsx";
import fields from "../decisions/Fields.module.css";
import { LanguageChoice } from "../decisions/LanguageChoice.tsx";
import parts from "../decisions/Parts.module.css";
import { useMethodRules, useMethodWords, useVisibilityWords } from "../decisions/use-decision-words.ts";
import { useOwnLanguage } from "../decisions/use-own-language.ts";
import { useSend } from "../decisions/use-send.ts";
import { BentRules } from "./BentRules.tsx";
import { useProposalKindWords } from "./use-proposal-words.ts";
import { VersionChoice } from "./VersionChoice.tsx";

const document = graphql(`
  mutation OpenProposal($input: OpenProposalInput!) {
    openProposal(input: $input) {
      proposal {
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

/** Shares that are usual: of those for and against, and of those who have to respond. */
const thresholds = ["3/5", "2/3", "3/4", "4/5"] as const;
const quorums = ["1/3", "1/2", "2/3", "3/4", "1/1"] as const;

/** Asks the partners to decide something. Who has a voice is written down with it. */
export function OpenProposal({
  initiativeId,
  slug,
  onClose,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const kinds = useProposalKindWords();
  const methods = useMethodWords();
  const readers = useVisibilityWords();
  const own = useOwnLanguage();
  const { problem, setProblem, isBusy, send } = useSend();
  const inName = useInName(slug);
  const [membershipId, setMembership] = useState(inName.options[0]?.value ?? "");
  const [title, setTitle] = useState("");
  const [body, setBody] = useState("");
  const [language, setLanguage] = useState(own);
  const [kind, setKind] = useState<ProposalKind>("OTHER");
  const [versionId, setVersion] = useState("");
  const [method, setMethod] = useState<DecisionMethod>("CONSENT");
  const [threshold, setThreshold] = useState<(typeof thresholds)[number]>("2/3");
  const [quorum, setQuorum] = useState<(typeof quorums)[number]>("1/2");
  const [opensOn, setOpensOn] = useState("");
  const [closesOn, setClosesOn] = useState("");
  const [visibility, setVisibility] = useState<DecisionVisibility>("PARTNERS");
  const [communitySafeguard, setSafeguard] = useState(true);
  const [holderId, setHolder] = useState("");
  const rules = useMethodRules(threshold);
  // nobody bends a rule for an organisation of their own
  const bends = inName.steers && membershipId === "";
  const open = async () => {
    if (title.trim() === "" || body.trim() === "") return setProblem(t`Say what is proposed, and give it a title.`);
    if (closesOn === "") return setProblem(t`Say until when everybody may respond.`);
    if (method === "DELEGATED" && holderId === "") return setProblem(t`Say who decides.`);
    const said = { title, body, language, kind, visibility };
    const rule = { method, threshold, quorum, closesOn };
    const input = {
      ...said,
      ...rule,
      initiativeId,
      membershipId: membershipId || null,
      opensOn: opensOn || null,
      agendaVersionId: kind === "AGENDA_CHANGE" && versionId ? versionId : null,
      communitySafeguard: communitySafeguard || !bends,
      holderId: method === "DELEGATED" ? holderId : null,
    };
    const opened = await send(document, { input }, (data) => data.openProposal);
    if (opened?.proposal) await navigate(`/i/${slug}/proposals/${opened.proposal.id}`);
  };
  return (
    <Dialog title={<Trans>Open a proposal</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={open}>
        {inName.options.length > 1 && (
          <Choice label={t`In whose name`} value={membershipId} onChoose={setMembership} options={inName.options} />
        )}
        <Field label={t`Title`} value={title} onType={setTitle} />
        <TextArea rows={6} label={<Trans>What is proposed</Trans>} isNeeded value={body} onType={setBody} />
        <div className={fields.pair}>
          <LanguageChoice label={t`Written in`} value={language} onChoose={setLanguage} />
          <Choice
            label={t`About`}
            value={kind}
            onChoose={setKind}
            options={proposalKinds.map((value) => ({ value, label: kinds[value] }))}
          />
        </div>
        {kind === "AGENDA_CHANGE" && <VersionChoice slug={slug} value={versionId} onChoose={setVersion} />}
        <div className={fields.pair}>
          <Choice
            label={t`How`}
            value={method}
            onChoose={setMethod}
            options={decisionMethods
              .filter((value) => value !== "DELEGATED" || bends)
              .map((value) => ({ value, label: methods[value] }))}
          />
          {method === "SUPERMAJORITY" && (
            <Choice
              label={t`Have to be for it`}
              value={threshold}
              onChoose={setThreshold}
              options={thresholds.map((value) => ({ value, label: value }))}
            />
          )}
          {method !== "DELEGATED" && (
            <Choice
              label={t`Have to respond`}
              value={quorum}
              onChoose={setQuorum}
              options={quorums.map((value) => ({ value, label: value }))}
            />
          )}
        </div>
        <p className={parts.soft}>{rules[method]}</p>
        {bends && (
          <BentRules
            slug={slug}
            isDelegated={method === "DELEGATED"}
            holderId={holderId}
            onHolder={setHolder}
            hasSafeguard={communitySafeguard}
            onSafeguard={setSafeguard}
          />
        )}
        <div className={fields.pair}>
          <Field isDay label={t`Opens, if not today`} value={opensOn} onType={setOpensOn} />
          <Field isDay label={t`Last day`} value={closesOn} onType={setClosesOn} />
          <Choice
            label={t`Who reads it`}
            value={visibility}
            onChoose={setVisibility}
            options={(["PARTNERS", "PUBLIC"] as const).map((value) => ({ value, label: readers[value] }))}
          />
        </div>
        <div className={fields.acts}>
          <Button isMain isBusy={isBusy}>
            <Trans>Open it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** In whose name somebody may bring something in: the initiative's own bodies, or organisations that they speak for. */
function useInName(slug: string) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const here = viewer?.memberships.filter(({ initiative }) => initiative.slug === slug) ?? [];
  const has = (role: (typeof here)[number]["roles"][number]) => here.some(({ roles }) => roles.includes(role));
  const isBackbone = has("BACKBONE");
  const bodies: readonly { readonly value: string; readonly label: string }[] = [
    ...(isBackbone ? [{ value: "", label: t`The backbone` }] : []),
    ...(!isBackbone && has("STEERING_COMMITTEE") ? [{ value: "", label: t`The steering committee` }] : []),
    ...(!isBackbone && !has("STEERING_COMMITTEE") && has("WORKING_GROUP")
      ? [{ value: "", label: t`The working group` }]
      : []),
  ];
  const voices = isBackbone
    ? []
    : here
        .filter(({ roles }) => roles.includes("PARTNER") || roles.includes("COMMUNITY"))
        .map(({ id, organisation }) => ({ value: id, label: organisation.name }));
  return { options: [...bodies, ...voices], steers: !isBackbone && has("STEERING_COMMITTEE") };
}
