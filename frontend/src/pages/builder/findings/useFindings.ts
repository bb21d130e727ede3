import type Modeler from 'bpmn-js/lib/Modeler';
import { useCallback, useEffect, useRef, useState } from 'react';
import { validate } from '../../../api/checks';
import type { Vocabulary } from '../../../api/vocabulary';
import { findings, type Finding, type Surroundings } from '../../../modeler/lint';

const PAUSE_MS = 300;

export interface Findings {
  list: Finding[];
  /** Whether the list is that of the diagram as it is. */
  state: 'checking' | 'fresh' | 'unavailable';
  /** Asks the server, whose word is the last, and gives what it finds. */
  check: () => Promise<Finding[]>;
}

interface Props {
  cascade: string;
  modeler: Modeler | undefined;
  /** Grows with each change. */
  changes: number;
  /** What the server knows; nothing until it has told. */
  words: Vocabulary | undefined;
  read: () => Promise<string>;
}

type Definitions = Parameters<typeof findings>[0];

/** What is found in the diagram: by the page a moment after each change, by the server when it is asked. */
export function useFindings({ cascade, modeler, changes, words, read }: Props): Findings {
  const [list, setList] = useState<Finding[]>([]);
  const [state, setState] = useState<Findings['state']>('checking');
  const latest = useRef(0);

  const show = useCallback(async (looking: Promise<Finding[]>) => {
    const turn = ++latest.current;
    const unlessOld = (act: () => void) => turn === latest.current && act();
    setState('checking');
    try {
      const found = await looking;
      unlessOld(() => {
        setList(found);
        setState('fresh');
      });
      return found;
    } catch (problem) {
      unlessOld(() => setState('unavailable'));
      throw problem;
    }
  }, []);

  useEffect(() => {
    if (!modeler || !words) {
      return;
    }
    const surroundings: Surroundings = { key: cascade, ...words };
    const look = () =>
      void show(findings(modeler.getDefinitions() as Definitions, surroundings)).catch(() => {});
    const pause = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [cascade, modeler, changes, words, show]);

  const check = useCallback(
    async () => show(read().then((xml) => validate(cascade, xml))),
    [cascade, read, show],
  );

  return { list, state, check };
}
