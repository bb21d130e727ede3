import { Accordion, AccordionItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Grid, type Column } from '../../components/Grid';
import { Moment } from '../../components/Moment';
import { useLanguage } from '../../i18n/language';
import type { Trouble } from './summary';

export function Troubles({ troubles }: { troubles: Trouble[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const columns: Column<Trouble>[] = [
    { header: t('providers.detail'), cell: ({ detail }) => detail },
    { header: t('providers.latest'), cell: ({ latest }) => <Moment at={latest} /> },
    {
      header: t('providers.times'),
      cell: ({ times }) => times.toLocaleString(language),
      numeric: true,
    },
  ];
  return (
    <Accordion className="provider__troubles">
      <AccordionItem title={t('providers.troubles')}>
        <Grid
          label={t('providers.troubles')}
          columns={columns}
          rows={troubles}
          rowKey={({ detail }) => detail}
        />
      </AccordionItem>
    </Accordion>
  );
}
