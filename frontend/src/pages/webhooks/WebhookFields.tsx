import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/Choice';
import { Field } from '../../components/Field';
import { FACTS } from './facts';
import { FactTicks } from './FactTicks';
import type { WebhookDraft, WebhookFaults } from './wanted';

interface Props {
  draft: WebhookDraft;
  faults: WebhookFaults;
  onChange: (changed: Partial<WebhookDraft>) => void;
}

export function WebhookFields({ draft, faults, onChange }: Props) {
  const { t } = useTranslation();
  const { url, description, all, events } = draft;
  const ticks = (prefix: string) => ({
    facts: FACTS.filter((fact) => fact.startsWith(prefix)),
    chosen: events,
    onChange: (chosen: string[]) => onChange({ events: chosen }),
  });
  return (
    <>
      <Field
        id="webhook-url"
        type="url"
        labelText={t('webhooks.url')}
        helperText={t('webhooks.form.urlHint')}
        value={url}
        fault={faults.url && t('webhooks.form.urlWrong')}
        onChange={({ target }) => onChange({ url: target.value })}
      />
      <Field
        id="webhook-description"
        labelText={t('webhooks.form.description')}
        helperText={t('webhooks.form.descriptionHint')}
        value={description}
        fault={faults.description && t('webhooks.form.descriptionLong')}
        onChange={({ target }) => onChange({ description: target.value })}
      />
      <Choice
        id="webhook-which"
        size="md"
        label={t('webhooks.form.which')}
        value={all ? 'all' : 'some'}
        options={['all', 'some']}
        name={(which) => t(`webhooks.form.${which}`)}
        fault={faults.events && t('webhooks.form.noFact')}
        onChange={(which) => onChange({ all: which === 'all' })}
      />
      {!all && (
        <>
          <FactTicks legend={t('webhooks.form.messages')} {...ticks('message.')} />
          <FactTicks legend={t('webhooks.form.runs')} {...ticks('run.')} />
        </>
      )}
    </>
  );
}
