import { OverflowMenu, OverflowMenuItem, Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Version } from '../../../api/versions';
import { Grid, type Column } from '../../../components/Grid';
import { Moment } from '../../../components/Moment';
import { useLanguage } from '../../../i18n/language';
import { comparing } from './address';

interface Props {
  cascade: string;
  versions: Version[];
  shown: number;
  onShow: (version: number) => void;
  onBack: (version: Version) => void;
  onMove: (version: Version) => void;
}

export function VersionsTable({ cascade, versions, shown, onShow, onBack, onMove }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const newest = versions[0]?.version;
  const acts = (row: Version) => {
    const { version } = row;
    const before = versions.find((each) => each.version < version)?.version;
    return [
      { text: t('versions.show'), act: () => onShow(version) },
      { text: t('versions.back'), act: () => onBack(row) },
      before !== undefined && {
        text: t('versions.comparePrevious'),
        act: () => navigate(comparing(cascade, before, version)),
      },
      newest !== undefined &&
        newest !== version && {
          text: t('versions.compareNewest'),
          act: () => navigate(comparing(cascade, version, newest)),
        },
      versions.length > 1 && { text: t('versions.move'), act: () => onMove(row) },
    ].filter((each) => each !== false);
  };
  const columns: Column<Version>[] = [
    {
      header: t('versions.version'),
      cell: ({ version }) => (
        <span className="version-marks">
          {version}
          {version === newest && (
            <Tag type="blue" size="sm">
              {t('versions.newest')}
            </Tag>
          )}
          {version === shown && (
            <Tag type="gray" size="sm">
              {t('versions.shown')}
            </Tag>
          )}
        </span>
      ),
    },
    { header: t('versions.deployedAt'), cell: ({ deployedAt }) => <Moment at={deployedAt} /> },
    {
      header: t('versions.deployedBy'),
      cell: ({ deployedBy }) =>
        deployedBy ?? <span title={t('versions.shipped')}>{t('common.none')}</span>,
    },
    {
      header: t('versions.comment'),
      cell: ({ comment, overridden }) => (
        <div>
          {comment || (overridden ? '' : t('common.none'))}
          {overridden && (
            <p className="quiet">{t('versions.overriddenWhy', { reason: overridden })}</p>
          )}
        </div>
      ),
    },
    {
      header: t('versions.activeRuns'),
      cell: ({ activeRuns }) => activeRuns.toLocaleString(language),
      numeric: true,
    },
    {
      header: t('versions.actions'),
      cell: (row) => (
        <OverflowMenu
          aria-label={t('versions.actionsOf', { version: row.version })}
          iconDescription={t('versions.actionsOf', { version: row.version })}
          size="sm"
          flipped
          menuOptionsClass="version-menu"
        >
          {acts(row).map(({ text, act }) => (
            <OverflowMenuItem key={text} itemText={text} onClick={() => void act()} />
          ))}
        </OverflowMenu>
      ),
    },
  ];
  return (
    <Grid
      label={t('versions.title')}
      columns={columns}
      rows={versions}
      rowKey={({ version }) => String(version)}
    />
  );
}
