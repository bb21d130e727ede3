export function latest(times: Record<string, string>): string | undefined {
  return Object.values(times).sort().at(-1);
}

export function inOrder(times: Record<string, string>): [status: string, at: string][] {
  return Object.entries(times).sort(([, a], [, b]) => a.localeCompare(b));
}
