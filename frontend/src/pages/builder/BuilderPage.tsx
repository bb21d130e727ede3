import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDraft } from '../../api/drafts';
import { isStatus } from '../../api/problem';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Builder } from './Builder';
import './builder.scss';

export function BuilderPage() {
  const { t } = useTranslation();
  const { key = '' } = useParams();
  const draft = useDraft(key);
  if (draft.data) {
    return <Builder key={key} draft={draft.data} />;
  }
  return (
    <div className="page">
      <PageHead title={key} />
      {isStatus(draft.error, 404) ? (
        <p>
          {t('modeler.page.noCascade', { key })}{' '}
          <Link className="cds--link" to="/cascades">
            {t('app.toCascades')}
          </Link>
        </p>
      ) : (
        <Loaded query={draft}>{() => null}</Loaded>
      )}
    </div>
  );
}
