import { useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { PageNav } from "../kernel/PageNav.tsx";

/** From what people see of readiness to the phase that is decided by it, and to the questions before everything. */
export function ReadinessNav() {
  const { t } = useLingui();
  const { initiative } = useParams();
  const within = `/i/${initiative}/readiness`;
  const pages = [
    [within, t`Rounds`],
    [`${within}/change`, t`What changed`],
    [`${within}/phases`, t`Phases`],
    [`${within}/suitability`, t`Suitability`],
  ] as const;
  return <PageNav label={t`Readiness`} pages={pages} />;
}
