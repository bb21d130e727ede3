import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { deliveredAtOnce, nobodyReacts, targetActionLater, targetActionOf } from './quickStories';
import type { Line, SendStep } from './story';

interface Props {
  steps: SendStep[];
  getXml: () => Promise<string>;
  onChoose: (then: Line[]) => void;
}

/** Stories that are told often, as a beginning. */
export function QuickStories({ steps, getXml, onChoose }: Props) {
  const { t } = useTranslation();
  const first = steps.find(({ answers }) => !answers);
  const targetAction = async () => {
    const event = await getXml().then(targetActionOf, () => '');
    onChoose(targetActionLater(event));
  };
  return (
    <div className="trial-quick" role="group" aria-label={t('trial.quick.title')}>
      <Button kind="tertiary" size="sm" onClick={() => onChoose(nobodyReacts())}>
        {t('trial.quick.nobody')}
      </Button>
      {first && (
        <Button kind="tertiary" size="sm" onClick={() => onChoose(deliveredAtOnce(first))}>
          {t('trial.quick.delivered', { step: first.name || first.id })}
        </Button>
      )}
      <Button kind="tertiary" size="sm" onClick={targetAction}>
        {t('trial.quick.targetAction')}
      </Button>
    </div>
  );
}
