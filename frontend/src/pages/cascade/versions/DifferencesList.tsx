import { useTranslation } from 'react-i18next';
import { Grid, type Column } from '../../../components/Grid';
import type { Difference } from './differences';
import { changeInWords, elementInWords, typeInWords } from './inWords';

interface Props {
  differences: Difference[];
  onChoose: (element: string) => void;
}

export function DifferencesList({ differences, onChoose }: Props) {
  const { t } = useTranslation();
  const columns: Column<Difference>[] = [
    {
      header: t('versions.what'),
      cell: ({ kind }) => (
        <span className={`legend__item difference-kind difference--${kind}`}>
          <span className="difference-sign" aria-hidden />
          {t(`versions.kinds.${kind}`)}
        </span>
      ),
    },
    {
      header: t('versions.where'),
      cell: (difference) => (
        <div>
          <button
            type="button"
            className="difference-link"
            onClick={() => onChoose(difference.element)}
          >
            {elementInWords(difference)}
          </button>
          <p className="difference-type">{typeInWords(difference.type)}</p>
        </div>
      ),
    },
    {
      header: t('versions.kinds.changed'),
      cell: (difference) =>
        difference.kind !== 'changed' ? (
          t('common.none')
        ) : (
          <ul>
            {difference.facts.map((change) => (
              <li key={change.fact}>{changeInWords(change)}</li>
            ))}
            {difference.facts.length === 0 && <li>{t('versions.other')}</li>}
          </ul>
        ),
    },
  ];
  return (
    <Grid
      label={t('versions.differences')}
      columns={columns}
      rows={differences}
      rowKey={({ kind, element }) => `${kind} ${element}`}
    />
  );
}
