import { getConfig } from "@lingui/conf";
import { getCatalogs } from "@lingui/cli/api";

// Every message that the sources say is in every language: none is missing, and none waits to be extracted. Writes nothing.

const config = getConfig();
const complaints = [];
for (const catalog of await getCatalogs(config)) {
  const said = Object.entries((await catalog.collect()) ?? {});
  for (const locale of config.locales.filter((one) => one !== config.pseudoLocale)) {
    const kept = await catalog.read(locale);
    for (const [id, { message }] of said) {
      if (!kept?.[id])
        complaints.push(`${locale}: “${message}” is not extracted. Run npm run extract -w @keelson/console.`);
      else if (locale !== config.sourceLocale && !kept[id].translation)
        complaints.push(`${locale}: “${message}” is not translated.`);
    }
    const ids = new Set(said.map(([id]) => id));
    for (const [id, { message }] of Object.entries(kept ?? {}))
      if (!ids.has(id))
        complaints.push(`${locale}: “${message}” is said nowhere. Run npm run extract -w @keelson/console.`);
  }
}
if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exitCode = 1;
}
