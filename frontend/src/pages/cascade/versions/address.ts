export const comparing = (cascade: string, from: number, to: number) =>
  `/cascades/${encodeURIComponent(cascade)}/compare?from=${from}&to=${to}`;
