import { overtakenBy, type SavedDraft } from '../../../api/overtaken';
import { ApiProblem } from '../../../api/problem';
import type { DraftToSave } from '../../../api/types';
import type { LocalCopies } from './localCopies';

export type Phase = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused' | 'conflict';

/** How the draft stands, as the page shows it. */
export interface Standing {
  phase: Phase;
  version: number;
  basedOn: number | null;
  updatedAt: string | null;
  updatedBy: string | null;
  /** Who saved meanwhile, in a conflict. */
  other?: SavedDraft;
  /** Why the server refused. */
  problem?: unknown;
}

/** A draft that somebody else has saved. */
export type SavedOver = Pick<SavedDraft, 'version'>;

export interface Means {
  /** The diagram as it is now. */
  read: () => Promise<string>;
  save: (draft: Omit<DraftToSave, 'name'>) => Promise<SavedDraft>;
  copies: LocalCopies;
  /** Does something later, and gives the way to call it off. */
  later: (act: () => void, ms: number) => () => void;
}

const PAUSE_MS = 1_500;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

/**
 * Saves a draft a moment after each change, one request at a time. What the server does not have yet is kept as a copy
 * in the browser, and nothing that somebody else saved is overwritten unless the author says so.
 */
export class DraftKeeper {
  private changes = 0;
  private saved = 0;
  private retryMs = FIRST_RETRY_MS;
  private running: Promise<void> | undefined;
  private callOff = () => {};
  private closed = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private standing: Standing,
    private readonly means: Means,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = () => this.standing;

  get isSaved() {
    return this.changes === this.saved && !this.running;
  }

  /** The author changed something. */
  touched() {
    this.changes++;
    if (this.standing.phase === 'saved' || this.standing.phase === 'refused') {
      this.become({ phase: 'unsaved', problem: undefined });
    }
    if (this.standing.phase === 'conflict') {
      void this.keepCopy();
    } else {
      this.schedule(PAUSE_MS);
    }
  }

  /** Saves at once what is not saved yet; resolves when it is, or when it cannot be. */
  async flush(): Promise<boolean> {
    this.callOff();
    while (this.changes !== this.saved && this.maySave()) {
      const before = this.saved;
      await this.saveNow();
      if (this.saved === before) {
        return false;
      }
    }
    return this.changes === this.saved && this.standing.phase !== 'conflict';
  }

  /** Puts the author's diagram in the place of the other's, which they have looked at. */
  async overwrite(seen: SavedOver) {
    this.changes++;
    this.become({ phase: 'unsaved', version: seen.version, other: undefined });
    await this.flush();
  }

  /** The author takes over what the server has. */
  adopt(draft: Pick<Standing, 'version' | 'basedOn' | 'updatedAt' | 'updatedBy'>) {
    this.callOff();
    this.saved = this.changes;
    this.means.copies.forget();
    this.become({ ...draft, phase: 'saved', other: undefined, problem: undefined });
  }

  /** Somebody else has saved meanwhile, as it turned out. */
  meets(other: SavedDraft) {
    this.callOff();
    this.become({ phase: 'conflict', other, problem: undefined });
  }

  /** Saves a last time; a copy stays of what could not be saved. */
  async close() {
    const last = this.flush();
    this.closed = true;
    await last;
  }

  reopen() {
    this.closed = false;
  }

  private maySave() {
    return !this.closed && this.standing.phase !== 'conflict';
  }

  private schedule(ms: number) {
    this.callOff();
    if (!this.closed) {
      this.callOff = this.means.later(() => void this.flush(), ms);
    }
  }

  private async saveNow() {
    this.running ??= this.attempt().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  private async attempt() {
    const changes = this.changes;
    const xml = await this.keepCopy();
    if (xml === undefined) {
      return;
    }
    this.become({ phase: 'saving' });
    const { version, basedOn } = this.standing;
    try {
      const saved = await this.means.save({ xml, version, basedOn });
      this.succeeded(saved, changes);
    } catch (problem) {
      this.failed(problem);
    }
  }

  private async keepCopy(): Promise<string | undefined> {
    try {
      const xml = await this.means.read();
      const { version, basedOn } = this.standing;
      this.means.copies.keep({ xml, version, basedOn });
      return xml;
    } catch (problem) {
      this.become({ phase: 'refused', problem });
      return undefined;
    }
  }

  private succeeded(saved: SavedDraft, changes: number) {
    this.saved = changes;
    this.retryMs = FIRST_RETRY_MS;
    const all = this.changes === changes;
    if (all) {
      this.means.copies.forget();
    }
    const { version, updatedAt, updatedBy } = saved;
    this.become({
      version,
      updatedAt,
      updatedBy,
      phase: all ? 'saved' : 'unsaved',
      problem: undefined,
    });
    if (!all) {
      this.schedule(PAUSE_MS);
    }
  }

  private failed(problem: unknown) {
    const other = overtakenBy(problem);
    if (other) {
      this.become({ phase: 'conflict', other });
    } else if (mayPass(problem)) {
      this.become({ phase: 'offline', problem });
      this.schedule(this.retryMs);
      this.retryMs = Math.min(2 * this.retryMs, LONGEST_RETRY_MS);
    } else {
      this.become({ phase: 'refused', problem });
    }
  }

  private become(changed: Partial<Standing>) {
    this.standing = { ...this.standing, ...changed };
    this.listeners.forEach((listener) => listener());
  }
}

/** Whether the same request may succeed later: nobody answered, or somebody who was not well. */
function mayPass(problem: unknown): boolean {
  return !(problem instanceof ApiProblem) || problem.status >= 500 || problem.status === 429;
}
