import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCascade } from '../../api/cascades';
import type { RunDetails } from '../../api/types';
import { customerAt } from '../../components/address';
import { Fact } from '../../components/Fact';
import { Moment } from '../../components/Moment';
import { money } from '../../format/money';
import { useLanguage } from '../../i18n/language';
import { outcomeName } from '../runs/outcome';
import { RunStateTag } from '../runs/RunStateTag';

export function RunFacts({ run }: { run: RunDetails }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const cascade = useCascade(run.cascade).data?.name ?? run.cascade;
  return (
    <dl className="facts">
      <Fact name={t('runs.state')}>
        <RunStateTag state={run.state} />
      </Fact>
      <Fact name={t('runs.customer')}>
        <Link className="cds--link" to={customerAt(run.customer)}>
          {run.customer}
        </Link>
      </Fact>
      <Fact name={t('runs.cascade')}>
        <Link className="cds--link" to={`/cascades/${run.cascade}?version=${run.version}`}>
          {cascade}, {t('runs.version', { version: run.version })}
        </Link>
      </Fact>
      <Fact name={t('runs.started')}>
        <Moment at={run.startedAt} />
      </Fact>
      <Fact name={t('runs.ended')}>
        {run.endedAt ? <Moment at={run.endedAt} /> : t('common.none')}
      </Fact>
      <Fact name={t('runs.outcome')}>{outcomeName(run) ?? t('common.none')}</Fact>
      <Fact name={t('run.cost')}>{run.cost ? money(run.cost, language) : t('run.free')}</Fact>
    </dl>
  );
}
