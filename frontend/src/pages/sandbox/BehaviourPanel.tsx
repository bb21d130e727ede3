import { Accordion, AccordionItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useBehaviours } from '../../api/sandbox';
import { Loaded } from '../../components/Loaded';
import { BehaviourRow } from './BehaviourRow';

export function BehaviourPanel() {
  const { t } = useTranslation();
  const behaviours = useBehaviours();
  return (
    <Accordion className="behaviours">
      <AccordionItem title={t('sandbox.behaviour')}>
        <p className="quiet">{t('sandbox.behaviourHint')}</p>
        <Loaded query={behaviours}>
          {(all) => all.map((each) => <BehaviourRow key={each.channel} behaviour={each} />)}
        </Loaded>
      </AccordionItem>
    </Accordion>
  );
}
