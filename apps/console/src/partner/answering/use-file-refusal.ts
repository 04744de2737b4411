import { useLingui } from "@lingui/react/macro";

/** Why Keelson did not take a file, and what to do. */
export function useFileRefusal(): (code: string) => string {
  const { t } = useLingui();
  return (code) => {
    switch (code) {
      case "FILE_TYPE_NOT_TAKEN":
        return t`It is none of the kinds that are taken, whatever it is called. Save it as a PDF, and choose that.`;
      case "FILE_BROKEN":
        return t`It is not whole, or more than it looks like. Save it anew, and choose it again.`;
      case "FILE_EMPTY":
        return t`There is nothing in it. Choose another one.`;
      case "FILE_TOO_LARGE":
        return t`It is too large. Choose a smaller one, or a part of it.`;
      case "FILE_HARMFUL":
        return t`It looks harmful, and was not taken. Ask somebody who knows about viruses before you open it again.`;
      case "FILE_NOT_LOOKED_AT":
        return t`It could not be looked at for viruses. Send again later, or without it.`;
      case "FILES_QUOTA_REACHED":
      case "FILES_TOO_MANY":
        return t`There is no room left for your organisation’s files in this round. Choose a smaller one, or send without it.`;
      case "FILE_TOO_SLOW":
        return t`It is too large for this connection: it broke off twice on its way. Choose a smaller one, or press Send again where the connection is better.`;
      case "FILE_LOST":
      case "FILE_NOT_THERE":
        return t`It is not there any more. Choose it again.`;
      default:
        return t`It was not taken. Try it again, or send without it.`;
    }
  };
}
