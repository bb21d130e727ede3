import { Download } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Grid, type Column } from '../../components/Grid';
import { PageHead } from '../../components/PageHead';
import { TEMPLATES, type ElementTemplate } from '../../modeler/templates';
import './elementTemplates.scss';

const STEPS = ['step1', 'step2', 'step3', 'step4', 'step5', 'step6'] as const;

/** How to draw cascades in Camunda Modeler. */
export function ElementTemplatesPage() {
  const { t } = useTranslation();
  const columns: Column<ElementTemplate>[] = [
    { header: t('modeler.elementTemplates.name'), cell: ({ name }) => name },
    {
      header: t('modeler.elementTemplates.id'),
      cell: ({ id }) => <span className="code">{id}</span>,
    },
    {
      header: t('modeler.elementTemplates.element'),
      cell: ({ appliesTo }) => <span className="code">{appliesTo.join(', ')}</span>,
    },
  ];
  return (
    <div className="page">
      <PageHead
        title={t('modeler.elementTemplates.title')}
        intro={t('modeler.elementTemplates.intro')}
      >
        <Button
          as="a"
          href="/element-templates/kaskad.json"
          download="kaskad.json"
          size="md"
          renderIcon={Download}
        >
          {t('modeler.elementTemplates.download')}
        </Button>
      </PageHead>
      <section className="section">
        <h2>{t('modeler.elementTemplates.how')}</h2>
        <ol className="how-to">
          {STEPS.map((step) => (
            <li key={step}>{t(`modeler.elementTemplates.${step}`)}</li>
          ))}
        </ol>
      </section>
      <section className="section">
        <h2>{t('modeler.elementTemplates.contents')}</h2>
        <Grid
          label={t('modeler.elementTemplates.contents')}
          columns={columns}
          rows={TEMPLATES}
          rowKey={({ id }) => id}
        />
      </section>
    </div>
  );
}
