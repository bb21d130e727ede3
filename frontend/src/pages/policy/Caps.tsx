import { Add } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Cap } from '../../api/policy';
import { CapFields } from './CapFields';
import { NEW_CAP } from './draft';
import type { CapFaults } from './faults';

interface Props {
  caps: Cap[];
  faults: CapFaults[];
  onChange: (caps: Cap[]) => void;
}

export function Caps({ caps, faults, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <section className="policy__part" aria-labelledby="policy-caps">
      <h2 id="policy-caps">{t('policy.caps.title')}</h2>
      <p className="quiet">{t('policy.caps.hint')}</p>
      {caps.length === 0 && <p className="policy__words">{t('policy.caps.none')}</p>}
      {caps.map((cap, index) => (
        <CapFields
          key={index}
          number={index + 1}
          cap={cap}
          faults={faults[index] ?? {}}
          onChange={(changed) => onChange(caps.toSpliced(index, 1, changed))}
          onRemove={() => onChange(caps.toSpliced(index, 1))}
        />
      ))}
      <Button kind="ghost" size="sm" renderIcon={Add} onClick={() => onChange([...caps, NEW_CAP])}>
        {t('policy.caps.add')}
      </Button>
    </section>
  );
}
