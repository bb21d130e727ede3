import { CheckmarkFilled, CircleDash, ErrorFilled } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryResult } from '../../../api/trial';
import { Differences } from './Differences';
import type { Names } from './lineInWords';

interface Props {
  name: string;
  result: StoryResult | undefined;
  names: Names;
  busy: boolean;
  onAccept: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

const ICONS = { red: ErrorFilled, green: CheckmarkFilled, unplayed: CircleDash, open: CircleDash };

function standing(result: StoryResult | undefined): keyof typeof ICONS {
  if (!result) {
    return 'unplayed';
  }
  if (result.problem || (result.comparison && !result.comparison.matches)) {
    return 'red';
  }
  return result.comparison ? 'green' : 'open';
}

export function TestRow({ name, result, names, busy, onAccept, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const state = standing(result);
  const Icon = ICONS[state];
  const differs = result?.comparison && !result.comparison.matches;
  return (
    <li className={`trial-test trial-test--${state}`}>
      <p className="trial-test__name">
        <Icon aria-hidden />
        <strong>{name}</strong>
        <span className="quiet">{t(`trial.tests.${state}`)}</span>
      </p>
      {result?.problem && <p>{result.problem}</p>}
      {differs && result.comparison && <Differences comparison={result.comparison} names={names} />}
      <div className="trial-test__acts">
        {removing ? (
          <>
            <span>{t('trial.removeTest')}</span>
            <Button kind="danger--ghost" size="sm" disabled={busy} onClick={onRemove}>
              {t('common.remove')}
            </Button>
            <Button kind="ghost" size="sm" onClick={() => setRemoving(false)}>
              {t('common.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button kind="ghost" size="sm" onClick={onEdit}>
              {t('trial.editTest')}
              <span className="cds--visually-hidden"> {name}</span>
            </Button>
            {!result?.problem && (differs || state === 'open') && (
              <Button kind="ghost" size="sm" disabled={busy} onClick={onAccept}>
                {t('trial.accept')}
                <span className="cds--visually-hidden"> {name}</span>
              </Button>
            )}
            <Button kind="ghost" size="sm" onClick={() => setRemoving(true)}>
              {t('common.remove')}
              <span className="cds--visually-hidden"> {name}</span>
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
