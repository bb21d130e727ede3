import { Modal } from '@carbon/react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { saveDraft } from '../../api/drafts';
import { overtakenBy } from '../../api/overtaken';
import { useVocabulary } from '../../api/vocabulary';
import { Failure } from '../../components/Failure';
import { Field } from '../../components/Field';
import { firstDiagram } from '../../modeler/firstDiagram';
import { faultOf, suggestedKey } from './keys';

interface Props {
  taken: string[];
  onClose: () => void;
}

export function NewCascadeDialog({ taken, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const events = useVocabulary().data?.events ?? [];
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string>();
  const [event, setEvent] = useState('');
  const [tried, setTried] = useState(false);
  const key = (ownKey ?? suggestedKey(name)).trim();
  const create = useMutation({
    mutationFn: () => {
      const startName = t('modeler.names.customerEvent');
      const xml = firstDiagram({ key, name: name.trim(), event: event.trim(), startName });
      return saveDraft(key, { name: name.trim(), xml, version: 0 });
    },
    onSuccess: () => navigate(`/cascades/${encodeURIComponent(key)}/edit`),
  });
  const overtaken = create.isError && overtakenBy(create.error);
  const keyFault = overtaken ? 'keyTaken' : faultOf(key, taken);

  const submit = () => {
    setTried(true);
    if (name.trim() && !keyFault && !create.isPending) {
      create.mutate();
    }
  };
  const submitForm = (form: FormEvent) => {
    form.preventDefault();
    submit();
  };

  return (
    <Modal
      open
      size="sm"
      modalHeading={t('modeler.create.title')}
      primaryButtonText={t('modeler.create.submit')}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={create.isPending}
      selectorPrimaryFocus="#cascade-name"
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      <form className="dialog-form" onSubmit={submitForm} noValidate>
        <Field
          id="cascade-name"
          labelText={t('modeler.create.name')}
          value={name}
          onChange={({ target }) => setName(target.value)}
          fault={tried && !name.trim() ? t('modeler.create.nameMissing') : undefined}
        />
        <Field
          id="cascade-key"
          labelText={t('modeler.create.key')}
          helperText={t('modeler.create.keyHint')}
          value={ownKey ?? suggestedKey(name)}
          onChange={({ target }) => {
            create.reset();
            setOwnKey(target.value || undefined);
          }}
          fault={tried && keyFault ? t(`modeler.create.${keyFault}`) : undefined}
        />
        <Field
          id="cascade-event"
          labelText={t('modeler.create.event')}
          helperText={t('modeler.create.eventHint')}
          value={event}
          list="cascade-events"
          onChange={({ target }) => setEvent(target.value)}
        />
        <datalist id="cascade-events">
          {events.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        {create.isError && !overtaken && (
          <Failure error={create.error} title={t('modeler.create.failed')} />
        )}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
