import { Modal, Select, SelectItem, TextArea } from '@carbon/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTestMessage } from '../../api/providers';
import type { Provider } from '../../api/types';
import { Failure } from '../../components/Failure';
import { Field } from '../../components/Field';
import { channelName } from '../../i18n/words';
import { TestOutcome } from './TestOutcome';

interface Props {
  provider: Provider;
  onClose: () => void;
}

export function TestDialog({ provider, onClose }: Props) {
  const { t } = useTranslation();
  const send = useTestMessage(provider.name);
  const [channel, setChannel] = useState(provider.channels[0]);
  const [to, setTo] = useState('');
  const [text, setText] = useState(t('providers.testText'));
  const [tried, setTried] = useState(false);

  const submit = () => {
    setTried(true);
    if (channel && to.trim() && text.trim() && !send.isPending) {
      send.mutate({ channel, to: to.trim(), text: text.trim() });
    }
  };
  const submitForm = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };

  return (
    <Modal
      open
      size="sm"
      modalHeading={t('providers.testTitle', { provider: provider.name })}
      primaryButtonText={send.isPending ? t('providers.sending') : t('providers.send')}
      secondaryButtonText={t('common.close')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={send.isPending}
      selectorPrimaryFocus="#test-to"
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      <form className="dialog-form" onSubmit={submitForm} noValidate>
        <p>{t('providers.testHint')}</p>
        <Select
          id="test-channel"
          labelText={t('providers.channel')}
          value={channel}
          onChange={(event) => setChannel(event.target.value as Provider['channels'][number])}
        >
          {provider.channels.map((each) => (
            <SelectItem key={each} value={each} text={channelName(each)} />
          ))}
        </Select>
        <Field
          id="test-to"
          labelText={t('providers.to')}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          fault={tried && !to.trim() ? t('providers.toMissing') : undefined}
        />
        <TextArea
          id="test-text"
          labelText={t('providers.text')}
          rows={3}
          value={text}
          invalid={tried && !text.trim()}
          invalidText={t('providers.textMissing')}
          onChange={(event) => setText(event.target.value)}
        />
        {send.isError && <Failure error={send.error} title={t('providers.testFailed')} />}
        {send.data && <TestOutcome result={send.data} />}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
