import { useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { PageNav } from "../../kernel/PageNav.tsx";

/** From one page of settings to the others: those of the initiative one is in, and one's own. */
export function SettingsNav() {
  const { t } = useLingui();
  const { initiative } = useParams();
  const within = `/i/${initiative}/settings`;
  const pages: readonly (readonly [string, string])[] = [
    ...(initiative === undefined
      ? []
      : [
          [`${within}/members`, t`Members`] as const,
          [`${within}/groups`, t`Groups and seats`] as const,
          [`${within}/statements`, t`What we bring`] as const,
          [`/i/${initiative}/backbone`, t`Backbone support`] as const,
          [`${within}/public`, t`Public page`] as const,
        ]),
    [initiative === undefined ? "/settings/tokens" : `${within}/tokens`, t`API tokens`],
    [initiative === undefined ? "/settings/notifications" : `${within}/notifications`, t`Notifications`],
    [initiative === undefined ? "/settings/profile" : `${within}/profile`, t`You`],
  ];
  return <PageNav label={t`Settings`} pages={pages} />;
}
