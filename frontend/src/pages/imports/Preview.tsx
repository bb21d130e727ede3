import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../api/types';
import { Columns } from './Columns';
import { FirstErrors } from './FirstErrors';

const SEPARATORS: Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** How the beginning of a file is understood. */
export function Preview({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { format, charset, separator, columns, rows, errors } = preview;
  const named = separator ? SEPARATORS[separator] : undefined;
  const facts = [
    t(`imports.formats.${format}`),
    charset,
    separator && (named ? t(`imports.separators.${named}`) : separator),
  ].filter(Boolean);
  return (
    <div className="preview">
      <h3>{t('imports.understood')}</h3>
      <p>{facts.join(' · ')}</p>
      {columns.length > 0 ? (
        <Columns columns={columns} rows={rows} />
      ) : (
        <ul className="preview__lines code">
          {rows.map(([line], index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      {errors.length > 0 ? (
        <FirstErrors errors={errors} />
      ) : (
        <p className="quiet">{t('imports.noErrors')}</p>
      )}
    </div>
  );
}
