import type { Import } from '../../api/types';

/** How far an import had come at a moment, in milliseconds. */
export interface Sample {
  at: number;
  bytesRead: number;
  rows: number;
}

export interface Pace {
  rowsPerSecond: number;
  secondsLeft: number;
}

const TOO_SOON_MS = 1_500;

/** How fast it goes and when it will be over; undefined while it is too soon to tell. */
export function paceOf(first: Sample, now: Sample, { bytes }: Pick<Import, 'bytes'>) {
  const passed = now.at - first.at;
  const read = now.bytesRead - first.bytesRead;
  if (passed < TOO_SOON_MS || read <= 0) {
    return undefined;
  }
  return {
    rowsPerSecond: Math.round(((now.rows - first.rows) * 1_000) / passed),
    secondsLeft: Math.ceil(((bytes - now.bytesRead) * passed) / read / 1_000),
  } satisfies Pace;
}
