import { InlineLoading } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUsers, type Used } from '../../api/usage';

/** Which cascades and campaigns would miss it. */
export function UsedBy({ used }: { used: Used }) {
  const { t } = useTranslation();
  const { data: users, isError } = useUsers(used);
  if (isError) {
    return <p className="used-by">{t('segments.remove.unknown')}</p>;
  }
  if (!users) {
    return <InlineLoading description={t('segments.remove.looking')} />;
  }
  if (users.length === 0) {
    return <p className="used-by">{t('segments.remove.unused')}</p>;
  }
  return (
    <div className="used-by">
      <p>{t('segments.remove.usedBy')}</p>
      <ul>
        {users.map(({ name, page, draft }) => (
          <li key={page}>
            <Link className="cds--link" target="_blank" to={page}>
              {name}
            </Link>
            {draft && ` (${t('segments.remove.draft')})`}
          </li>
        ))}
      </ul>
      <p>{t('segments.remove.usedHint')}</p>
    </div>
  );
}
