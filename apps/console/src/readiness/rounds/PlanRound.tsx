import { useSuspenseQuery } from "@apollo/client/react";
import { phases, type Phase } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Suspense } from "react";
import { Field } from "../../agenda/decisions/Field.tsx";
import fields from "../../agenda/decisions/Fields.module.css";
import { useSend } from "../../agenda/decisions/use-send.ts";
import { useDrafts } from "../../agenda/set-up/use-drafts.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { useWhole } from "../../kernel/use-whole.ts";
import { usePhaseWords } from "../use-readiness-words.ts";
import { dayAfter } from "./day-after.ts";
import styles from "./PlanRound.module.css";

const membersDocument = graphql(`
  query RoundMembers($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      memberships(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          status
          roles
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

const document = graphql(`
  mutation PlanAssessment($input: PlanAssessmentInput!) {
    planAssessment(input: $input) {
      assessment {
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

interface Planned {
  readonly initiativeId: string;
  readonly slug: string;
  /** The one that the initiative is in. */
  readonly phase: Phase;
  readonly today: string;
  readonly onClose: () => void;
}

/** Prepares a round: of which phase, from when to when, and which organisations are asked for how many people. */
export function PlanRound(planned: Planned) {
  const { t } = useLingui();
  return (
    <Dialog title={<Trans>Plan a round</Trans>} closeLabel={t`Close`} onClose={planned.onClose}>
      <Suspense fallback={<Loading />}>
        <Fields {...planned} />
      </Suspense>
    </Dialog>
  );
}

interface Filled {
  readonly phase: Phase;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Organisations that are asked otherwise than at first. */
  readonly changed: readonly string[];
  /** Of each how many, where nothing else is said. */
  readonly wanted: string;
  /** Of single ones, by their membership. */
  readonly more: Readonly<Record<string, string>>;
}

/** As many people of each as make its score nobody's own. */
const wantedAtFirst = "3";

function Fields({ initiativeId, slug, phase: current, today, onClose }: Planned) {
  const { t } = useLingui();
  const words = usePhaseWords();
  const { problem, setProblem, isBusy, send } = useSend();
  const { data, fetchMore } = useSuspenseQuery(membersDocument, { variables: { slug } });
  const memberships = data.initiative?.memberships;
  useWhole(memberships?.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => {
        if (!before.initiative || !fetchMoreResult.initiative) return before;
        const more = fetchMoreResult.initiative.memberships;
        const nodes = [...before.initiative.memberships.nodes, ...more.nodes];
        return { ...before, initiative: { ...before.initiative, memberships: { ...more, nodes } } };
      },
    }),
  );
  // those that do something here; whoever only pays for it is asked where somebody says so
  const members = (memberships?.nodes ?? []).filter(({ status }) => status === "ACTIVE");
  const [{ phase, opensOn, closesOn, changed, wanted, more }, change, forget] = useDrafts<Filled>(
    `round of ${initiativeId}`,
    {
      phase: current,
      opensOn: today,
      closesOn: dayAfter(today, 21),
      changed: [],
      wanted: wantedAtFirst,
      more: {},
    },
  );
  const isAsked = ({ id, roles }: (typeof members)[number]) =>
    roles.some((role) => role !== "FUNDER" && role !== "BACKBONE") !== changed.includes(id);
  const asked = members.filter(isAsked);
  const plan = async () => {
    if (closesOn === "") return setProblem(t`Say until when people may answer.`);
    if (asked.length === 0) return setProblem(t`Ask at least one organisation.`);
    const input = {
      initiativeId,
      phase,
      opensOn: opensOn || null,
      closesOn,
      invitations: asked.map(({ id }) => ({
        membershipId: id,
        respondentsWanted: Math.trunc(Number(more[id] ?? wanted)) || 1,
      })),
    };
    if (!(await send(document, { input }, (answer) => answer.planAssessment))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Form problem={problem} onSubmit={plan}>
      <Choice
        label={t`Phase`}
        value={phase}
        options={phases.map((value) => ({ value, label: words[value] }))}
        onChoose={(next) => change({ phase: next })}
      />
      <div className={fields.pair}>
        <Field isDay label={t`First day`} value={opensOn} onType={(next) => change({ opensOn: next })} />
        <Field isDay label={t`Last day`} value={closesOn} onType={(next) => change({ closesOn: next })} />
      </div>
      <Wanted label={t`People of each organisation`} value={wanted} onType={(next) => change({ wanted: next })} />
      <p className={styles.soft}>
        <Trans>
          A wish, and no condition: one answer counts. From three people on an organisation has a score of its own to
          look at.
        </Trans>
      </p>
      <fieldset className={styles.members}>
        <legend>
          <Trans>Which organisations are asked</Trans> (
          <Plural value={members.length} one={`${asked.length} of #`} other={`${asked.length} of #`} />)
        </legend>
        {members.map((member) => {
          const { id, organisation } = member;
          return (
            <div key={id} className={styles.member}>
              <label className={fields.tick}>
                <input
                  type="checkbox"
                  checked={isAsked(member)}
                  onChange={() =>
                    change({ changed: changed.includes(id) ? changed.filter((one) => one !== id) : [...changed, id] })
                  }
                />
                <bdi>{organisation.name}</bdi>
              </label>
              {isAsked(member) && (
                <Wanted
                  label={t`People of ${organisation.name}`}
                  isLabelHidden
                  value={more[id] ?? wanted}
                  onType={(next) => change({ more: { ...more, [id]: next } })}
                />
              )}
            </div>
          );
        })}
      </fieldset>
      <div className={fields.acts}>
        <Button isMain isBusy={isBusy}>
          <Trans>Plan it</Trans>
        </Button>
      </div>
    </Form>
  );
}

function Wanted({
  label,
  isLabelHidden = false,
  value,
  onType,
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onType: (text: string) => void;
}) {
  return (
    <label className={styles.wanted}>
      <span className={isLabelHidden ? "only-heard" : fields.label}>{label}</span>
      <input
        type="number"
        min={1}
        max={100}
        step={1}
        required
        value={value}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </label>
  );
}
