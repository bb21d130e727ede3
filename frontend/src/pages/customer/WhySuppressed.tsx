import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSuppression } from '../../api/suppressions';
import type { ChannelKey } from '../../api/types';
import { inAddress } from '../../components/address';
import { Moment } from '../../components/Moment';

interface Props {
  channel: ChannelKey;
  address: string;
}

export function WhySuppressed({ channel, address }: Props) {
  const { t } = useTranslation();
  const { data } = useSuppression(channel, address);
  return (
    data && (
      <p className="quiet">
        {t(`suppressions.reasons.${data.reason}`)}, <Moment at={data.since} />.{' '}
        <Link className="cds--link" to={`/suppressions?${inAddress({ channel, address })}`}>
          {t('customer.inSuppressions')}
        </Link>
      </p>
    )
  );
}
