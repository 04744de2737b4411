import { useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { PageNav } from "../../kernel/PageNav.tsx";

/** From what all want together to what people are asked about it, what is being decided, and what was. */
export function DecisionsNav() {
  const { t } = useLingui();
  const { initiative } = useParams();
  const within = `/i/${initiative}`;
  const pages = [
    [`${within}/agenda`, t`Common agenda`],
    [`${within}/consultations`, t`Consultations`],
    [`${within}/proposals`, t`Proposals`],
    [`${within}/decisions`, t`Decisions`],
  ] as const;
  return <PageNav label={t`Decisions and proposals`} pages={pages} />;
}
