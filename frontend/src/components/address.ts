/** A filter as it stands in the address, without what is not set. */
export function inAddress(filter: object): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
}

/** Where the card of a customer is. */
export function customerAt(id: string): string {
  return `/customers/${encodeURIComponent(id)}`;
}
