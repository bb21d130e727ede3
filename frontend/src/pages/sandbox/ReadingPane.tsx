import { ArrowLeft } from '@carbon/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { SandboxMessage } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { MessageView } from './MessageView';

interface Props {
  id: string | undefined;
  messages: SandboxMessage[] | undefined;
}

export function ReadingPane({ id, messages }: Props) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const message = useLastSeen(messages?.find((each) => each.id === id));
  return (
    <section className="sandbox__reading">
      {id && (
        <Link className="cds--link sandbox__back" to={{ pathname: '/sandbox', search }}>
          <ArrowLeft /> {t('sandbox.back')}
        </Link>
      )}
      {!id && <p className="placeholder quiet">{t('sandbox.choose')}</p>}
      {id && message?.id === id && <MessageView key={id} message={message} />}
      {id && message?.id !== id && messages && (
        <EmptyState title={t('sandbox.gone')} hint={t('sandbox.goneHint')} />
      )}
    </section>
  );
}

/** Newer messages may push the one being read out of the loaded list. */
function useLastSeen(message: SandboxMessage | undefined) {
  const [seen, setSeen] = useState(message);
  if (message && message !== seen) {
    setSeen(message);
  }
  return message ?? seen;
}
