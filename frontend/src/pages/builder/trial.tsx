import { Chemistry } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import type Modeler from 'bpmn-js/lib/Modeler';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassedPath } from '../../modeler/features/path/PassedPath';
import { answersTo } from '../../modeler/model/answers';
import { part, text, type Bo } from '../../modeler/model/bo';
import { nameOf } from '../../modeler/nameOf';
import { channelOf, elementsOf, isCall, isSend, messageEventOf } from '../../modeler/model/steps';

// Most who draw do not try at once.
const TrialPanel = lazy(async () => ({
  default: (await import('./trial/TrialPanel')).TrialPanel,
}));

interface Props {
  cascade: string;
  modeler: Modeler | undefined;
  read: () => Promise<string>;
  onSelect: (element: string) => void;
}

interface Trial {
  open: boolean;
  button: ReactNode;
  panel: ReactNode;
}

/** The side panel where an author tries the cascade as it is drawn. */
export function useTrial({ cascade, modeler, read, onSelect }: Props): Trial {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const shown = open && modeler !== undefined;
  return {
    open: shown,
    button: (
      <Button
        kind="ghost"
        size="md"
        renderIcon={Chemistry}
        aria-pressed={shown}
        disabled={!modeler}
        onClick={() => setOpen(!open)}
      >
        {t('modeler.page.try')}
      </Button>
    ),
    panel: shown && (
      <Suspense>
        <TrialPanel
          cascadeKey={cascade}
          getXml={read}
          {...drawnIn(modeler.getDefinitions() as Bo)}
          onPath={(path) => modeler.get<PassedPath>('passedPath').show(path ?? [])}
          onSelect={onSelect}
          onClose={() => setOpen(false)}
        />
      </Suspense>
    ),
  };
}

/** What a trial has to know of the diagram. */
function drawnIn(definitions: Bo) {
  const all = elementsOf(definitions, () => true);
  return {
    steps: all.filter(isSend).map((send) => ({
      id: send.id,
      name: nameOf(send),
      channel: channelOf(send) ?? '',
      ...(isCall(send) && { answers: answersTo(send) }),
    })),
    names: new Map(all.map((each) => [each.id, nameOf(each)])),
    startEvent: all.map(startedBy).find(Boolean),
  };
}

function startedBy(bo: Bo): string | undefined {
  const message = bo.$type === 'bpmn:StartEvent' ? messageEventOf(bo) : undefined;
  const reference = message && part(message, 'messageRef');
  return reference && text(reference, 'name');
}
