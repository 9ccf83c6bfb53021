// The escape sequences by which terminals colour text, and no others: what else is unseen is spelled out where it is shown.
// eslint-disable-next-line no-control-regex
const COLORS = /\u001b\[[0-9;:]{0,40}m/g;

/** @returns the message of a service that colours its log for a terminal, without the colours */
export function withoutColors(message: string): string {
  return message.includes('\u001b') ? message.replace(COLORS, '') : message;
}
