import { Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useVersions } from '../../api/cascades';

interface Props {
  cascade: string;
  version: number | undefined;
  onChange: (version: string) => void;
}

export function VersionSelect({ cascade, version, onChange }: Props) {
  const { t } = useTranslation();
  const versions = useVersions(cascade).data ?? [];
  return (
    <Select
      id="version"
      className="version"
      labelText={t('cascades.version')}
      hideLabel
      size="md"
      value={version ?? ''}
      onChange={(event) => onChange(event.target.value)}
    >
      {versions.map((each) => (
        <SelectItem
          key={each.version}
          value={each.version}
          text={t('cascade.versionOption', {
            version: each.version,
            runs: t('cascade.runs', { count: each.activeRuns }),
          })}
        />
      ))}
    </Select>
  );
}
