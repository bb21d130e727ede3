/** What this browser remembers. */
export interface Remembered {
  /** The secret by which the server knows this browser. */
  visitor?: string;
  /** As the site calls who was here; so that nobody sees what is for somebody else. */
  customer?: string | undefined;
  /** The link that was used. */
  token?: string;
  /** Popups that were shown, so that another window does not show them, too. */
  seen?: string[];
  /** The subscription that was reported, and with which link. */
  push?: string;
  /** There is a subscription of somebody who has left. */
  leaving?: boolean;
}

const MOST_SEEN = 50;

/** Keeps it between visits; where a browser forbids that, as long as the page is open. */
export class Memory {
  private kept: Remembered | undefined;

  constructor(private readonly name: string) {}

  get(): Remembered | undefined {
    try {
      const text = localStorage.getItem(this.name);
      return text === null ? undefined : (JSON.parse(text) as Remembered);
    } catch {
      return this.kept;
    }
  }

  change(change: Partial<Remembered>): void {
    this.keep({ visitor: secret(), ...this.get(), ...change });
  }

  /** Whether it is the first time; from then on it is not. */
  sees(id: string): boolean {
    const seen = this.get()?.seen ?? [];
    if (seen.includes(id)) {
      return false;
    }
    this.change({ seen: [...seen, id].slice(-MOST_SEEN) });
    return true;
  }

  /** All but who left a subscription behind. */
  forget(): void {
    const { push, leaving } = this.get() ?? {};
    this.keep({ leaving: leaving || push !== undefined });
  }

  left(): void {
    this.keep({ ...this.get(), leaving: false });
  }

  private keep(remembered: Remembered): void {
    this.kept = remembered;
    try {
      localStorage.setItem(this.name, JSON.stringify(remembered));
    } catch {
      // kept as long as the page is open
    }
  }
}

/** 256 bits. */
function secret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
