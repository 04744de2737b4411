import { Table } from "@keelson/ui/Table.tsx";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { MembersTable_MembershipFragment as Member } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { useRoleNames } from "../initiatives/use-role-names.ts";
import { LetGo, type Leaving } from "./LetGo.tsx";
import styles from "./MembersTable.module.css";
import { Standing } from "./Standing.tsx";
import { usePersonRoles } from "./use-person-roles.ts";

const fragment = graphql(`
  fragment MembersTable_membership on Membership {
    id
    roles
    viewerCan
    organisation {
      id
      name
    }
    ...Standing_membership
    people {
      id
      name
      email
      roles
      lastSeenOn
      viewerCan
    }
    inCommittee {
      id
      name
    }
  }
`);

/**
 * An organisation a group of rows, a person a row. Of others' people only the backbone is told; and whoever may let somebody of the steering committee
 * go, who that is.
 */
export function MembersTable({
  memberships,
  total,
}: {
  readonly memberships: readonly (FragmentType<Member> & { readonly id: string })[];
  readonly total: number;
}) {
  const { t } = useLingui();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  return (
    <>
      <p className={styles.count}>
        <Plural
          value={total}
          one="One organisation."
          other="# organisations, those that were asked or have left among them."
        />
      </p>
      <Table label={t`Members`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            <th scope="col">
              <Trans>Role</Trans>
            </th>
            <th scope="col">
              <Trans>Last seen</Trans>
            </th>
            <th scope="col">
              <span className="only-heard">
                <Trans>What can be done</Trans>
              </span>
            </th>
          </tr>
        </thead>
        {memberships.map((membership) => (
          <Organisation key={membership.id} membership={membership} letGo={setLeaving} />
        ))}
      </Table>
      {leaving && <LetGo leaving={leaving} close={() => setLeaving(null)} />}
    </>
  );
}

function Organisation({
  membership,
  letGo,
}: {
  readonly membership: FragmentType<Member>;
  readonly letGo: (leaving: Leaving) => void;
}) {
  const { data } = useSuspenseFragment({ fragment, fragmentName: "MembersTable_membership", from: membership });
  const format = useFormat();
  const roleNames = useRoleNames();
  const personRoles = usePersonRoles();
  const { id: membershipId, organisation, people } = data;
  // whoever is told of all of them is told of each what may be done
  const inCommittee = people === null && data.viewerCan.includes("REMOVE_PERSON") ? data.inCommittee : null;
  const offer = (id: string, name: string) => (
    <button
      type="button"
      className={styles.remove}
      onClick={() => letGo({ membershipId, personId: id, name, organisation: organisation.name })}
    >
      <Trans>Let go</Trans>
      <span className="only-heard">{name}</span>
    </button>
  );
  return (
    <tbody>
      <tr className={styles.organisation}>
        <th scope="rowgroup" colSpan={4}>
          <div className={styles.line}>
            <span>
              <bdi>{organisation.name}</bdi>{" "}
              <span className={styles.soft}>{format.list(data.roles.map((role) => roleNames[role]))}</span>
            </span>
            <Standing membership={data} />
          </div>
        </th>
      </tr>
      {people?.length === 0 && (
        <tr>
          <td colSpan={4} className={styles.soft}>
            <Trans>Nobody acts for it yet.</Trans>
          </td>
        </tr>
      )}
      {people?.map(({ id, name, email, roles, lastSeenOn, viewerCan }) => (
        <tr key={id}>
          <td>
            <bdi>{name}</bdi>
            {name !== email && <bdi className={styles.mail}>{email}</bdi>}
          </td>
          <td>{format.list(roles.map((role) => personRoles[role]))}</td>
          <td>{lastSeenOn ? format.day(lastSeenOn) : <Trans>Invited, not here yet</Trans>}</td>
          <td className={styles.act}>{viewerCan.includes("REMOVE_PERSON") && offer(id, name)}</td>
        </tr>
      ))}
      {inCommittee?.map(({ id, name }) => (
        <tr key={id}>
          <td>
            <bdi>{name}</bdi>
          </td>
          <td>
            <Trans>Steering committee</Trans>
          </td>
          <td>–</td>
          <td className={styles.act}>{offer(id, name)}</td>
        </tr>
      ))}
    </tbody>
  );
}
