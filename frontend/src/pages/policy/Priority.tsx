import { useTranslation } from 'react-i18next';

export function Priority() {
  const { t } = useTranslation();
  return (
    <section className="policy__part" aria-labelledby="policy-priority">
      <h2 id="policy-priority">{t('policy.priority.title')}</h2>
      <p>{t('policy.priority.transactional')}</p>
      <p>{t('policy.priority.cascades')}</p>
      <p className="quiet">{t('policy.priority.example')}</p>
    </section>
  );
}
