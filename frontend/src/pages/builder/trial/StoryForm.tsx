import { Accordion, AccordionItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../api/trial';
import { faultsOf, type PropertyRow } from '../../cascade/eventProperties';
import { CustomerFields, type SectionProps } from './CustomerFields';
import { lineFault, pastFault } from './faults';
import { PastRows } from './PastRows';
import { StartFields } from './StartFields';
import type { SendStep } from './story';
import { ThenRows } from './ThenRows';

interface Props extends SectionProps {
  steps: SendStep[];
  channels: Channel[];
  startEvent: string | undefined;
}

const wrong = (rows: PropertyRow[]) => faultsOf(rows).some(Boolean);

/** What the story is about; a part with something wrong in it opens by itself. */
export function StoryForm({ telling, tried, edit, steps, channels, startEvent }: Props) {
  const { t } = useTranslation();
  const section = { telling, tried, edit };
  const { who, id, attributes, properties, past, then } = telling;
  return (
    <Accordion className="trial-form">
      <AccordionItem
        title={who === 'known' ? t('trial.sections.known', { id }) : t('trial.sections.customer')}
        open={tried && (who === 'known' ? !id.trim() : wrong(attributes))}
      >
        <CustomerFields {...section} />
      </AccordionItem>
      <AccordionItem title={t('trial.sections.start')} open={tried && wrong(properties)}>
        <StartFields {...section} startEvent={startEvent} />
      </AccordionItem>
      <AccordionItem
        title={t('trial.sections.past', { count: past.length })}
        open={tried && past.some(pastFault)}
      >
        <PastRows {...section} />
      </AccordionItem>
      <AccordionItem
        title={t('trial.sections.then', { count: then.length })}
        open={then.length > 0 || (tried && then.some((line) => lineFault(line, steps)))}
      >
        <ThenRows {...section} steps={steps} channels={channels} />
      </AccordionItem>
    </Accordion>
  );
}
