import { Compare } from '@carbon/icons-react';
import { Button, Select, SelectItem } from '@carbon/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Version } from '../../../api/versions';
import { comparing } from './address';

interface Props {
  cascade: string;
  versions: Version[];
}

/** Chooses two versions; to begin with the newest and the one before. */
export function CompareForm({ cascade, versions }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [newest, before] = versions;
  const [from, setFrom] = useState(before?.version ?? 1);
  const [to, setTo] = useState(newest?.version ?? 1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate(comparing(cascade, from, to));
  };
  const ends = [
    { end: 'from', chosen: from, choose: setFrom },
    { end: 'to', chosen: to, choose: setTo },
  ] as const;
  return (
    <form className="compare-form" onSubmit={submit} aria-label={t('versions.compareForm')}>
      {ends.map(({ end, chosen, choose }) => (
        <Select
          key={end}
          id={`compare-${end}`}
          labelText={t(`versions.${end}`)}
          size="md"
          value={chosen}
          onChange={(event) => choose(Number(event.target.value))}
        >
          {versions.map(({ version }) => (
            <SelectItem
              key={version}
              value={version}
              text={t('versions.versionNumber', { version })}
            />
          ))}
        </Select>
      ))}
      <Button type="submit" kind="tertiary" size="md" renderIcon={Compare} disabled={from === to}>
        {t('versions.compare')}
      </Button>
    </form>
  );
}
