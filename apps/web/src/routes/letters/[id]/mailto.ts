/** A mailto: address without a recipient; line ends as RFC 6068 wants them. */
export const mailtoOf = ({ subject, body }: { subject: string; body: string }): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
