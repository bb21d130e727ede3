import { Save } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveStory, useStories, type Story } from '../../../api/trial';
import { Failure } from '../../../components/Failure';
import { Field } from '../../../components/Field';

interface Props {
  cascade: string;
  /** The story with what came of it as what it expects. */
  story: Story;
  name: string;
  onSaved: (name: string) => void;
}

/** What no part of an address can be. */
const UNADDRESSABLE = /[/\\;%]|^\.+$/;

function nameFault(name: string): 'nameMissing' | 'nameSigns' | undefined {
  if (!name) {
    return 'nameMissing';
  }
  return UNADDRESSABLE.test(name) ? 'nameSigns' : undefined;
}

export function SaveTest({ cascade, story, name: former, onSaved }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(former);
  const [tried, setTried] = useState(false);
  const save = useSaveStory(cascade);
  const stories = useStories(cascade).data ?? [];
  const there = stories.some((each) => each.name === name.trim());
  const fault = nameFault(name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!fault) {
      save.mutate({ name: name.trim(), story }, { onSuccess: (saved) => onSaved(saved.name) });
    }
  };
  return (
    <form className="trial-save" onSubmit={submit} noValidate>
      <Field
        id="trial-name"
        labelText={t('trial.testName')}
        helperText={there ? t('trial.replaces') : t('trial.saveHint')}
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
          save.reset();
        }}
        fault={tried && fault ? t(`trial.faults.${fault}`) : undefined}
      />
      <Button type="submit" kind="tertiary" size="md" renderIcon={Save} disabled={save.isPending}>
        {t(there ? 'trial.replace' : 'trial.save')}
      </Button>
      {save.isSuccess && <p role="status">{t('trial.saved')}</p>}
      {save.isError && <Failure error={save.error} title={t('errors.action')} />}
    </form>
  );
}
