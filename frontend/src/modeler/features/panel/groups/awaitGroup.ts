import { translate } from '../../../../i18n/words';
import { isA, text, type Bo } from '../../../model/bo';
import { propertyOf } from '../../../model/properties';
import { sendsOf } from '../../../model/steps';
import { choice, withChosen } from '../entries/fields';
import { suggesting } from '../entries/SuggestingEntry';
import type { Entry, MakeGroup } from './context';

const UNTIL = ['sent', 'delivered', 'opened', 'clicked', 'replied', 'targetAction', 'event'];
const OF_NO_MESSAGE = ['targetAction', 'event'];

/** What an await waits for. */
export const awaitGroup: MakeGroup = ({ element, bo, editing, vocabulary }) => {
  if (!isA(bo, 'bpmn:ReceiveTask') || bo.get('messageRef')) {
    return undefined;
  }
  const until = propertyOf(bo, 'until');
  const set = (wanted: Record<string, string | undefined>) =>
    editing.properties(element, bo, wanted);

  const untilWhat = choice({
    id: 'kaskad-await-until',
    label: translate('modeler.await.until'),
    options: [
      ...(until ? [] : [{ value: '', label: translate('modeler.choose') }]),
      ...withChosen(
        UNTIL.map((value) => ({ value, label: translate(`modeler.await.untils.${value}`) })),
        until,
        translate('modeler.unknown'),
      ),
    ],
    getValue: () => until ?? '',
    setValue: (chosen) => set({ until: chosen, ...forgotten(chosen) }),
  });

  const ofWhich = choice({
    id: 'kaskad-await-of',
    label: translate('modeler.await.of'),
    options: withChosen(
      [
        { value: '', label: translate('modeler.await.last') },
        ...sendsOf(bo).map((send) => ({ value: send.id, label: nameWithId(send) })),
      ],
      propertyOf(bo, 'of'),
      translate('modeler.await.gone'),
    ),
    getValue: () => propertyOf(bo, 'of') ?? '',
    setValue: (of) => set({ of: of || undefined }),
  });

  const event = suggesting({
    id: 'kaskad-await-event',
    label: translate('modeler.event.name'),
    suggestions: vocabulary.events,
    getValue: () => propertyOf(bo, 'event'),
    setValue: (name) => set({ event: name }),
  });

  const entries: Entry[] = [untilWhat];
  if (until === 'event') {
    entries.push(event);
  } else if (until && !OF_NO_MESSAGE.includes(until)) {
    entries.push(ofWhich);
  }
  return { id: 'kaskad-await', label: translate('modeler.await.group'), entries };
};

/** What has no meaning any more with another thing to wait for. */
function forgotten(until: string | undefined): Record<string, undefined> {
  return {
    ...(until === 'event' ? {} : { event: undefined }),
    ...(OF_NO_MESSAGE.includes(until ?? '') ? { of: undefined } : {}),
  };
}

function nameWithId(send: Bo): string {
  const name = text(send, 'name');
  return name ? `${name} (${send.id})` : send.id;
}
