import type { FragmentType } from "@apollo/client";
import { useApolloClient, useSuspenseFragment } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { GroupCard_GroupFragment as Group } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import { GiveSeat } from "./GiveSeat.tsx";
import styles from "./GroupCard.module.css";
import { GiveSupport } from "./GiveSupport.tsx";
import { useGroupKinds, useSupportKinds } from "./use-group-kinds.ts";
import { useSending } from "./use-sending.ts";

const fragment = graphql(`
  fragment GroupCard_group on Group {
    id
    kind
    name
    charter
    viewerCan
    communityShare {
      votingSeats
      communitySeats
    }
    seats {
      id
      isChair
      voting
      fromOn
      membership {
        id
        organisation {
          id
          name
        }
      }
      person {
        id
        name
      }
      support {
        kind
        amountCents
        currency
      }
    }
  }
`);

const endDocument = graphql(`
  mutation EndSeat($input: EndSeatInput!) {
    endSeat(input: $input) {
      group {
        id
        ...GroupCard_group
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

type Asked =
  | { readonly step: "SEAT" }
  | { readonly step: "END" | "SUPPORT"; readonly id: string; readonly name: string };

/** A group: what it is there for, who sits and votes in it, and how many of those votes communities have. */
export function GroupCard({
  group,
  changed,
}: {
  readonly group: FragmentType<Group>;
  readonly changed: () => Promise<unknown>;
}) {
  const { data } = useSuspenseFragment({ fragment, from: group });
  const { t, i18n } = useLingui();
  const format = useFormat();
  const kinds = useGroupKinds();
  const supports = useSupportKinds();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, kind, name, charter, seats, viewerCan, communityShare } = data;
  const { votingSeats, communitySeats } = communityShare;
  const arranges = viewerCan.includes("ARRANGE_SEATS");
  const close = () => setAsked(null);
  return (
    <section className={styles.group} aria-label={name}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <bdi>{name}</bdi>
        </h2>
        {name !== kinds[kind] && <span className={styles.soft}>{kinds[kind]}</span>}
        {arranges && (
          <span className={styles.give}>
            <Button onPress={() => setAsked({ step: "SEAT" })}>
              <Trans>Give a seat</Trans>
              <span className="only-heard"> {name}</span>
            </Button>
          </span>
        )}
      </header>
      {charter && (
        <p className={styles.charter} dir="auto">
          {charter}
        </p>
      )}
      <p className={styles.share}>
        {votingSeats === 0 ? (
          <Trans>Nobody votes in it yet.</Trans>
        ) : (
          <Plural
            value={votingSeats}
            one={`Communities hold ${format.number(communitySeats)} of one voting seat.`}
            other={`Communities hold ${format.number(communitySeats)} of # voting seats.`}
          />
        )}
      </p>
      {seats.length > 0 && (
        <Table label={t`Seats in ${name}`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Organisation</Trans>
              </th>
              <th scope="col">
                <Trans>Who sits there</Trans>
              </th>
              <th scope="col">
                <Trans>Vote</Trans>
              </th>
              <th scope="col">
                <Trans>Since</Trans>
              </th>
              <th scope="col">
                <Trans>Support a month</Trans>
              </th>
              {(arranges || viewerCan.includes("SET_SUPPORT")) && (
                <th scope="col">
                  <span className="only-heard">
                    <Trans>What can be done</Trans>
                  </span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {seats.map(({ id: seat, isChair, voting, fromOn, membership, person, support }) => (
              <tr key={seat}>
                <th scope="row">
                  <bdi>{membership.organisation.name}</bdi>
                </th>
                <td>
                  {person ? <bdi>{person.name}</bdi> : <Trans>Not named</Trans>}
                  {isChair && (
                    <span className={styles.chair}>
                      <Trans>Chair</Trans>
                    </span>
                  )}
                </td>
                <td>{voting ? <Trans>Votes</Trans> : <Trans>Without a vote</Trans>}</td>
                <td className={styles.day}>{format.day(fromOn)}</td>
                <td>
                  {support === null ? (
                    <Trans>Not yours to read</Trans>
                  ) : support.length === 0 ? (
                    <Trans>None</Trans>
                  ) : (
                    format.list(support.map((one) => `${supports[one.kind]} ${amountOf(i18n.locale, one)}`))
                  )}
                </td>
                {(arranges || viewerCan.includes("SET_SUPPORT")) && (
                  <td className={styles.act}>
                    {viewerCan.includes("SET_SUPPORT") && (
                      <button
                        type="button"
                        className={styles.step}
                        onClick={() => setAsked({ step: "SUPPORT", id: seat, name: membership.organisation.name })}
                      >
                        <Trans>Support</Trans>
                        <span className="only-heard"> {membership.organisation.name}</span>
                      </button>
                    )}
                    {arranges && (
                      <button
                        type="button"
                        className={styles.step}
                        onClick={() => setAsked({ step: "END", id: seat, name: membership.organisation.name })}
                      >
                        <Trans>End seat</Trans>
                        <span className="only-heard"> {membership.organisation.name}</span>
                      </button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {asked?.step === "SEAT" && <GiveSeat groupId={id} name={name} changed={changed} close={close} />}
      {asked?.step === "SUPPORT" && (
        <GiveSupport seatId={asked.id} organisation={asked.name} changed={changed} close={close} />
      )}
      {asked?.step === "END" && <EndSeat seat={asked} changed={changed} close={close} />}
    </section>
  );
}

/** An amount as it is written where the page is read. */
const amountOf = (
  locale: string,
  { amountCents, currency }: { readonly amountCents: number; readonly currency: string },
): string => new Intl.NumberFormat(locale, { style: "currency", currency }).format(amountCents / 100);

function EndSeat({
  seat: { id, name },
  changed,
  close,
}: {
  readonly seat: { readonly id: string; readonly name: string };
  readonly changed: () => Promise<unknown>;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { problem, isBusy, send } = useSending(
    async () => (await client.mutate({ mutation: endDocument, variables: { input: { id } } })).data?.endSeat.problems,
    changed,
    close,
  );
  return (
    <Dialog title={t`End the seat of ${name}?`} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={send}>
        <p>
          <Trans>That it was there stays. What somebody may do follows from their roles, and not from a seat.</Trans>
        </p>
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>End seat</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
