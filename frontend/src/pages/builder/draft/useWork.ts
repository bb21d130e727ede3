import { useEffect, useState, useSyncExternalStore } from 'react';
import { leaving, saveDraft } from '../../../api/drafts';
import type { Draft } from '../../../api/types';
import { Desk } from '../Desk';
import { DraftKeeper, type Means, type Standing } from './DraftKeeper';
import { beginning, localCopies } from './localCopies';

/** An author's work on one cascade: the diagram, who keeps it, and where it began. */
function begin(draft: Draft) {
  const { key, version } = draft;
  const standing = standingOf(draft);
  const copies = localCopies(key);
  const start = beginning(draft, copies.find());
  const desk = new Desk(start.xml);
  const save = (changed: Parameters<Means['save']>[0]) =>
    saveDraft(key, { ...changed, name: nameIn(changed.xml) || key });
  const keeper = new DraftKeeper(standing, { read: desk.read, copies, save, later });
  if (start.with === 'conflict') {
    keeper.meets({
      version,
      updatedAt: standing.updatedAt ?? '',
      updatedBy: standing.updatedBy ?? '',
    });
  } else if (start.with === 'copy') {
    keeper.touched();
  }
  return { desk, keeper, start };
}

/** How a draft stands that has just come from the server. */
export function standingOf({ version, basedOn, updatedAt, updatedBy }: Draft): Standing {
  return {
    phase: 'saved',
    version,
    basedOn: basedOn ?? null,
    updatedAt: updatedAt ?? null,
    updatedBy: updatedBy ?? null,
  };
}

/** What a diagram is called: as its pool, or else as its process. */
function nameIn(xml: string): string {
  const diagram = new DOMParser().parseFromString(xml, 'text/xml');
  const named = [
    ...diagram.getElementsByTagNameNS('*', 'participant'),
    ...diagram.getElementsByTagNameNS('*', 'process'),
  ];
  return named.find((each) => each.getAttribute('name'))?.getAttribute('name') ?? '';
}

function later(act: () => void, ms: number) {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}

/** Keeps a draft for as long as its page is open, and warns those who leave with unsaved work. */
export function useWork(draft: Draft) {
  const [{ desk, keeper, start }] = useState(() => begin(draft));
  const standing = useSyncExternalStore(keeper.subscribe, keeper.current);

  useEffect(() => {
    keeper.reopen();
    return () => leaving.add(draft.key, keeper.close());
  }, [keeper, draft.key]);

  useEffect(() => {
    const flush = () => void keeper.flush();
    const hidden = () => document.hidden && flush();
    const guard = (event: BeforeUnloadEvent) => {
      // A field of the panel waits a moment before it tells what was typed.
      (document.activeElement as HTMLElement | null)?.blur();
      if (!keeper.isSaved) {
        flush();
        event.preventDefault();
      }
    };
    window.addEventListener('blur', flush);
    window.addEventListener('online', flush);
    window.addEventListener('beforeunload', guard);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('online', flush);
      window.removeEventListener('beforeunload', guard);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [keeper]);

  return { desk, keeper, start, standing };
}
