import { Checkbox } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field';
import { desk } from './desk';
import { subjectsOf, written } from './subjects';
import { SubjectRows } from './SubjectRows';
import { useDesk } from './useDesk';

const LONGEST = 100;

/** What is said of all customers of a file. */
export function TermsForm() {
  const { t } = useTranslation();
  const { consent, textVersion, form, unverified } = useDesk().terms;
  return (
    <div className="terms">
      <h3>{t('imports.terms')}</h3>
      <SubjectRows
        subjects={subjectsOf(consent)}
        onChange={(subjects) => desk.agree({ consent: written(subjects) })}
      />
      {consent && (
        <div className="field-pair">
          <Field
            id="terms-form"
            labelText={t('imports.form')}
            helperText={t('imports.formHint')}
            maxLength={LONGEST}
            value={form}
            onChange={({ target }) => desk.agree({ form: target.value })}
          />
          <Field
            id="terms-text"
            labelText={t('customer.textVersion')}
            helperText={t('customer.textVersionHint')}
            maxLength={LONGEST}
            value={textVersion}
            onChange={({ target }) => desk.agree({ textVersion: target.value })}
          />
        </div>
      )}
      <Checkbox
        id="terms-unverified"
        labelText={t('imports.unverified')}
        checked={unverified}
        onChange={(_event, { checked }) => desk.agree({ unverified: checked })}
      />
    </div>
  );
}
