import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAllCommands, type Command } from "../../kernel/commands.ts";
import styles from "./KeyMap.module.css";

/** Every key that does something now, and what. */
export function KeyMap({ close }: { readonly close: () => void }) {
  const { t } = useLingui();
  const all = useAllCommands();
  const groups: readonly (readonly [Command["group"], string])[] = [
    ["here", t`On this screen`],
    ["go", t`Go to`],
    ["always", t`Everywhere`],
  ];
  return (
    <Dialog title={<Trans>Keys</Trans>} closeLabel={t`Close`} onClose={close}>
      {groups.map(([group, title]) => {
        const withKeys = all.filter((command) => command.group === group && command.keys !== null);
        return (
          withKeys.length > 0 && (
            <section key={group}>
              <h3 className={styles.group}>{title}</h3>
              <dl className={styles.keys}>
                {withKeys.map(({ id, label, keys }) => (
                  <div key={id} className={styles.key}>
                    <dt>{label}</dt>
                    <dd>
                      {keys?.split(" ").map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        );
      })}
    </Dialog>
  );
}
