/** Puts a mail in the outbox. */
export const writeMail = (unit, mail) => writeMails(unit, [mail]);
/** Puts mails in the outbox, by one statement however many. */
export const writeMails = async (unit, mails) => {
  await unit.rows(
    "insert into outbox_mail (kind, address, details) select * from unnest($1::text[], $2::text[], $3::jsonb[])",
    [
      mails.map(({ kind }) => kind),
      mails.map(({ address }) => address),
      mails.map(({ details }) => JSON.stringify(details)),
    ],
  );
  return {};
};
/** Puts in the outbox what somebody who is not signed in asked for. `asItself` acts as Keelson itself. */
export const askForMail = (asItself) => async (kind, address) => {
  // longer than any address is
  if (address.length > 254) return;
  await asItself().run(writeMail, { kind, address: address.toLowerCase(), details: {} }, {});
};
//# sourceMappingURL=write-mail.js.map
