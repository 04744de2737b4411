import { useQuery } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import { useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";

const document = graphql(`
  query AgendaVersionsToChoose($slug: String!) {
    initiative(slug: $slug) {
      id
      agendaVersions(first: 20) {
        nodes {
          id
          number
        }
      }
    }
  }
`);

/** Which version of the common agenda something is about. */
export function VersionChoice({
  slug,
  value,
  onChoose,
}: {
  readonly slug: string;
  readonly value: string;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useLingui();
  const { data } = useQuery(document, { variables: { slug } });
  const versions = data?.initiative?.agendaVersions.nodes ?? [];
  return (
    <Choice
      label={t`Version of the agenda`}
      value={value}
      onChoose={onChoose}
      options={[
        { value: "", label: t`None in particular` },
        ...versions.map(({ id, number }) => ({ value: id, label: number })),
      ]}
    />
  );
}
