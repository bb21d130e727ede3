import { translate } from '../../../../i18n/words';
import type { Bo } from '../../../model/bo';
import { propertyOf } from '../../../model/properties';
import { isCall, isSend } from '../../../model/steps';
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
  return {
    ...group,
    label: translate(groupOf(context.bo)),
    shouldOpen: true,
    entries: group.entries?.map((entry) =>
      entry.property?.binding?.name === 'timeToLive' ? timeToLive(context, entry) : entry,
    ),
  };
}

function groupOf(bo: Bo): string {
  if (isCall(bo)) {
    return 'channels.call';
  }
  return isSend(bo) ? 'modeler.send.group' : 'modeler.panel.step';
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
