import { ArrowsHorizontal } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCascade, useDiagram } from '../../../api/cascades';
import { Loaded } from '../../../components/Loaded';
import { PageHead } from '../../../components/PageHead';
import '../cascade.scss';
import { comparing } from './address';
import './compare.scss';
import { Comparison } from './Comparison';

/** Two versions of a cascade side by side, and what differs in words. */
export function ComparePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { key = '' } = useParams();
  const [params] = useSearchParams();
  const cascade = useCascade(key).data;
  const to = Number(params.get('to')) || (cascade?.version ?? 1);
  const from = Number(params.get('from')) || Math.max(1, to - 1);
  const before = useDiagram(key, from);
  const after = useDiagram(key, to);
  const name = cascade?.name ?? key;
  return (
    <div className="page">
      <PageHead title={t('versions.compareTitle', { name, from, to })}>
        <Link className="cds--link" to={`/cascades/${encodeURIComponent(key)}`}>
          {t('versions.compareBack')}
        </Link>
        <Button
          kind="tertiary"
          size="md"
          renderIcon={ArrowsHorizontal}
          onClick={() => void navigate(comparing(key, to, from), { replace: true })}
        >
          {t('versions.swap')}
        </Button>
      </PageHead>
      <Loaded query={before} skeleton={<div className="diagram" />}>
        {(old) => (
          <Loaded query={after} skeleton={<div className="diagram" />}>
            {(fresh) => (
              <Comparison
                key={`${from} ${to}`}
                before={{ version: from, xml: old }}
                after={{ version: to, xml: fresh }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}
