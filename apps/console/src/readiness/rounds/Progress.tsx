import { Status } from "@keelson/ui/Status.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import styles from "./Progress.module.css";
import type { Round } from "./readiness-document.ts";
import { useInvited } from "./use-invited.ts";

/** Which organisations a round asks; for whoever leads through it, how many of whom have answered, and never what. */
export function Progress({ slug, round }: { readonly slug: string; readonly round: Round }) {
  const { t } = useLingui();
  const invited = useInvited(slug, round.id);
  const isCounted = invited.some(({ respondents }) => respondents !== null && respondents !== undefined);
  const begun = invited.filter(({ respondents }) => (respondents ?? 0) > 0).length;
  return (
    <div className={styles.progress}>
      {isCounted && (
        <p className={styles.soft}>
          <Plural
            value={invited.length}
            one={`Of # organisation, ${begun} answered so far.`}
            other={`Of # organisations, ${begun} answered so far.`}
          />
        </p>
      )}
      <Table label={t`Who is asked`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Organisation</Trans>
            </th>
            {isCounted && (
              <th scope="col" className={styles.number}>
                <Trans>People who answered</Trans>
              </th>
            )}
            <th scope="col" className={styles.number}>
              <Trans>People asked for</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {invited.map(({ invited: member, isCommunity, respondents, respondentsWanted }) => (
            <tr key={member.id}>
              <th scope="row">
                <bdi>{member.organisation.name}</bdi>{" "}
                {isCommunity && (
                  <span className={styles.soft}>
                    <Trans>for a community</Trans>
                  </span>
                )}
              </th>
              {isCounted && (
                <td className={styles.number}>
                  {respondents === 0 ? (
                    <Status kind="no-data">
                      <Trans>Nobody yet</Trans>
                    </Status>
                  ) : (
                    respondents
                  )}
                </td>
              )}
              <td className={styles.number}>{respondentsWanted}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
