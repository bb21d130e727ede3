import { translate } from '../../../../i18n/words';
import { propertyOf } from '../../../model/properties';
import { channelOf } from '../../../model/steps';
import { duration } from '../entries/DurationEntry';
import type { Context } from './context';

interface TemplateEntry {
  id: string;
  property?: { binding?: { name?: string }; label?: string; description?: string };
}

interface TemplateGroup {
  id: string;
  label: string;
  entries?: TemplateEntry[];
}

/** The fields of a send come from its element template; how long it may wait is chosen, not written. */
export function sendGroup<T extends TemplateGroup>(context: Context, group: T): T {
  if (!group.id.startsWith('ElementTemplates__CustomProperties')) {
    return group;
  }
  const isSend = channelOf(context.bo) !== undefined;
  return {
    ...group,
    label: translate(isSend ? 'modeler.send.group' : 'modeler.panel.step'),
    shouldOpen: true,
    entries: group.entries?.map((entry) =>
      entry.property?.binding?.name === 'timeToLive' ? timeToLive(context, entry) : entry,
    ),
  };
}

function timeToLive({ element, bo, editing }: Context, { property }: TemplateEntry) {
  return duration({
    id: 'kaskad-send-ttl',
    label: property?.label ?? '',
    description: property?.description,
    getValue: () => propertyOf(bo, 'timeToLive'),
    setValue: (timeToLiveIso) => editing.properties(element, bo, { timeToLive: timeToLiveIso }),
  });
}
