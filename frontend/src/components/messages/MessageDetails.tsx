import { useTranslation } from 'react-i18next';
import { useMessage } from '../../api/runs';
import type { Message } from '../../api/types';
import { Loaded } from '../Loaded';
import { Moment } from '../Moment';
import { statusName } from '../../i18n/words';
import { Attempts } from './Attempts';
import { inOrder } from './latest';

export function MessageDetails({ message }: { message: Message }) {
  const { t } = useTranslation();
  const details = useMessage(message);
  return (
    <div className="messages__columns">
      <div>
        <h3>{t('run.times')}</h3>
        <ul>
          {inOrder(message.times).map(([status, at]) => (
            <li key={status}>
              {statusName(status)}, <Moment at={at} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('run.attempts')}</h3>
        <Loaded query={details}>{({ attempts }) => <Attempts attempts={attempts ?? []} />}</Loaded>
      </div>
      <div>
        <h3>{t('run.provider')}</h3>
        <p>{message.provider ?? t('common.none')}</p>
        <p className="code quiet">{message.id}</p>
      </div>
    </div>
  );
}
