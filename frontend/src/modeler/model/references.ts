const ASKED = /message\.of\(\s*(['"])([^'"]*)\1\s*\)/g;

/** Whether a condition asks of the message of this send. */
export function asksOf(condition: string, send: string): boolean {
  return [...condition.matchAll(ASKED)].some(([, , asked]) => asked === send);
}

export function renamed(condition: string, before: string, now: string): string {
  return condition.replaceAll(ASKED, (whole, quote: string, asked: string) =>
    asked === before ? `message.of(${quote}${now}${quote})` : whole,
  );
}
