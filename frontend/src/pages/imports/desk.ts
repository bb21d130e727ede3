import { uploadFile, type Terms } from '../../api/uploading';

/** A file on its way in, and what goes with it. */
export interface Standing {
  file: File | undefined;
  terms: Terms;
  phase: 'choosing' | 'sending';
  /** How many bytes have left. */
  sent: number;
  error: unknown;
}

const EMPTY: Standing = {
  file: undefined,
  terms: { kind: 'customers', consent: '', textVersion: '', form: '', unverified: false },
  phase: 'choosing',
  sent: 0,
  error: undefined,
};

const guard = (event: BeforeUnloadEvent) => event.preventDefault();

/** Where a file is prepared and sent from. It outlives the page, so that nothing is lost when somebody looks elsewhere. */
export class ImportDesk {
  private standing = EMPTY;
  private listeners = new Set<() => void>();
  private sending: AbortController | undefined;

  constructor(private readonly upload = uploadFile) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = () => this.standing;

  choose(file: File | undefined) {
    this.become({ file, error: undefined });
  }

  agree(terms: Partial<Terms>) {
    this.become({ terms: { ...this.standing.terms, ...terms } });
  }

  /** Comes back when all of the file is there, or is not going to be. */
  async send(): Promise<boolean> {
    const { file, terms, phase } = this.standing;
    if (!file || phase === 'sending') {
      return false;
    }
    this.sending = new AbortController();
    this.become({ phase: 'sending', sent: 0, error: undefined });
    window.addEventListener('beforeunload', guard);
    try {
      const onProgress = (sent: number) => this.become({ sent });
      await this.upload(file, terms, { onProgress, signal: this.sending.signal });
      this.become({ ...EMPTY, terms: { ...EMPTY.terms, kind: terms.kind } });
      return true;
    } catch (error) {
      const stopped = this.sending.signal.aborted;
      this.become({ phase: 'choosing', error: stopped ? undefined : error });
      return false;
    } finally {
      window.removeEventListener('beforeunload', guard);
    }
  }

  stop() {
    this.sending?.abort();
  }

  private become(news: Partial<Standing>) {
    this.standing = { ...this.standing, ...news };
    this.listeners.forEach((listener) => listener());
  }
}

export const desk = new ImportDesk();
