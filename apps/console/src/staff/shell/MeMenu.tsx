import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Switch } from "@mantine/core";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { LanguageMenu } from "../../kernel/LanguageMenu.tsx";
import { prefer, usePreferences } from "../../kernel/preferences.ts";
import { leave } from "./leave.ts";
import styles from "./MeMenu.module.css";

/** Who one is here, how one likes the pages, and the way out. */
export function MeMenu() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { scheme, density, hasKeys } = usePreferences();
  const initials = initialsOf(viewer?.name ?? "");
  return (
    <>
      {/* who speaks to it says what is to be seen: the letters are part of its name */}
      <button
        type="button"
        className={styles.me}
        popoverTarget="me"
        aria-label={`${initials} ${t`You and your settings`}`}
      >
        {initials}
      </button>
      <div id="me" popover="auto" className={styles.menu}>
        <p className={styles.who}>
          <strong>{viewer?.name}</strong>
          {viewer?.email !== viewer?.name && <span>{viewer?.email}</span>}
        </p>
        <LanguageMenu />
        <Choice
          label={t`Colours`}
          value={scheme}
          onChoose={(scheme) => prefer({ scheme })}
          options={[
            { value: "auto", label: t`As the device` },
            { value: "light", label: t`Light` },
            { value: "dark", label: t`Dark` },
          ]}
        />
        <Choice
          label={t`Spacing`}
          value={density}
          onChoose={(density) => prefer({ density })}
          options={[
            { value: "compact", label: t`Compact` },
            { value: "comfortable", label: t`Comfortable` },
            { value: "touch", label: t`For fingers` },
          ]}
        />
        <Switch
          label={t`Single keys as shortcuts`}
          checked={hasKeys}
          onChange={({ currentTarget }) => prefer({ hasKeys: currentTarget.checked })}
        />
        <Button onPress={() => void leave()}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s@.]+/)
    .slice(0, 2)
    .map(([first]) => first?.toUpperCase() ?? "")
    .join("");
