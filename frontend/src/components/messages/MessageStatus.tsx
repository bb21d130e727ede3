import { Tag } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../api/types';
import { reasonName, statusName } from '../../i18n/words';

const GOOD = ['DELIVERED', 'MACHINE_OPENED', 'OPENED', 'CLICKED', 'REPLIED'];
const BAD = ['FAILED', 'BOUNCED', 'UNKNOWN'];
const UNDER_WAY = ['QUEUED', 'SENDING', 'SENT'];

function colour(status: string) {
  if (GOOD.includes(status)) {
    return 'green';
  }
  if (BAD.includes(status)) {
    return 'red';
  }
  return UNDER_WAY.includes(status) ? 'blue' : 'gray';
}

export function MessageStatus({ message: { status, reason, late } }: { message: Message }) {
  const { t } = useTranslation();
  return (
    <span className="messages__status">
      <Tag type={colour(status)} size="sm">
        {statusName(status)}
      </Tag>
      {late && (
        <Tag type="magenta" size="sm" title={t('run.lateHint')}>
          {t('run.late')}
        </Tag>
      )}
      {reason && <span className="quiet">{reasonName(reason)}</span>}
    </span>
  );
}
