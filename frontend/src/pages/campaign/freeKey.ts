/** The key itself, or the first of key-2, key-3 … that nobody has. */
export function freeKey(key: string, taken: string[]): string {
  let free = key;
  for (let n = 2; taken.includes(free); n++) {
    free = `${key}-${n}`;
  }
  return free;
}
