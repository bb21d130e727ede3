import { Select, SelectItem } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSayConsent } from '../../api/customers';
import { useSession } from '../../api/session';
import type { ChannelKey, ConsentState } from '../../api/types';
import { ChannelSelect } from '../../components/ChannelSelect';
import { Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { ALL_TOPICS } from '../../components/topicName';
import { TopicSelect } from '../../components/TopicSelect';

const STATES: ConsentState[] = ['granted', 'denied', 'withdrawn'];
const NOTHING = {
  channel: 'email' as ChannelKey,
  topic: ALL_TOPICS,
  state: 'granted' as ConsentState,
  form: '',
  textVersion: '',
  at: '',
};

interface Props {
  customer: string;
  onClose: () => void;
}

export function ConsentDialog({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const user = useSession().data?.user ?? '';
  const say = useSayConsent(customer);
  const [said, setSaid] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const edit = (news: Partial<typeof NOTHING>) => setSaid({ ...said, ...news });
  const { form, textVersion, at, ...consent } = said;

  const submit = () => {
    setTried(true);
    if (form.trim()) {
      const proof = { form: form.trim(), textVersion: textVersion.trim() || null };
      const when = at ? new Date(at).toISOString() : null;
      const source = `staff:${user}`.slice(0, 100);
      say.mutate({ ...consent, ...proof, at: when, source }, { onSuccess: onClose });
    }
  };
  return (
    <FormDialog
      heading={t('customer.recordTitle')}
      submit={t('customer.recordYes')}
      focus="#consent-channel"
      changed={JSON.stringify(said) !== JSON.stringify(NOTHING)}
      state={say}
      failure={t('customer.recordFailed')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="field-pair">
        <ChannelSelect
          id="consent-channel"
          label={t('customer.channel')}
          value={said.channel}
          onChange={(channel) => channel && edit({ channel })}
        />
        <TopicSelect
          id="consent-topic"
          label={t('customer.topic')}
          value={said.topic}
          onChange={(topic) => edit({ topic })}
        />
      </div>
      <Select
        id="consent-state"
        labelText={t('customer.said')}
        value={said.state}
        onChange={({ target }) => edit({ state: target.value as ConsentState })}
      >
        {STATES.map((state) => (
          <SelectItem key={state} value={state} text={t(`consents.${state}`)} />
        ))}
      </Select>
      <Field
        id="consent-form"
        labelText={t('customer.form')}
        helperText={t('customer.formHint')}
        maxLength={500}
        value={form}
        onChange={({ target }) => edit({ form: target.value })}
        fault={tried && !form.trim() ? t('customer.formMissing') : undefined}
      />
      <div className="field-pair">
        <Field
          id="consent-text"
          labelText={t('customer.textVersion')}
          helperText={t('customer.textVersionHint')}
          maxLength={100}
          value={textVersion}
          onChange={({ target }) => edit({ textVersion: target.value })}
        />
        <Field
          id="consent-at"
          type="datetime-local"
          labelText={t('customer.saidAt')}
          helperText={t('customer.saidAtHint')}
          value={at}
          onChange={({ target }) => edit({ at: target.value })}
        />
      </div>
    </FormDialog>
  );
}
