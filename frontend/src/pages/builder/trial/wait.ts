/** How long something takes, as a person enters it. */
export interface Wait {
  amount: number;
  unit: WaitUnit;
}

export const WAIT_UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
export type WaitUnit = (typeof WAIT_UNITS)[number];

const SECONDS: Record<WaitUnit, number> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** As the server reads it: an ISO 8601 duration. */
export function isoOf({ amount, unit }: Wait): string {
  switch (unit) {
    case 'seconds':
      return `PT${amount}S`;
    case 'minutes':
      return `PT${amount}M`;
    case 'hours':
      return `PT${amount}H`;
    case 'days':
      return `P${amount}D`;
  }
}

export function secondsOf(iso: string): number {
  const [days, hours, minutes, seconds] = (ISO.exec(iso)?.slice(1) ?? []).map((part) =>
    Number(part ?? 0),
  );
  return (days ?? 0) * 86_400 + (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** In the largest unit that says it in a whole number. */
export function waitOf(iso: string): Wait {
  const seconds = secondsOf(iso);
  const unit =
    [...WAIT_UNITS].reverse().find((each) => seconds > 0 && seconds % SECONDS[each] === 0) ??
    'seconds';
  return { amount: seconds / SECONDS[unit], unit };
}
