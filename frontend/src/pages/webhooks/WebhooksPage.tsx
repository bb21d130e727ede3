import { DataTableSkeleton } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useWebhooks } from '../../api/webhooks';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { AddWebhook } from './AddWebhook';
import './webhooks.scss';
import { WebhooksTable } from './WebhooksTable';

export function WebhooksPage() {
  const { t } = useTranslation();
  const webhooks = useWebhooks();
  return (
    <div className="page">
      <PageHead title={t('webhooks.title')} intro={t('webhooks.intro')}>
        <AddWebhook />
      </PageHead>
      <Loaded
        query={webhooks}
        skeleton={<DataTableSkeleton columnCount={4} showHeader={false} showToolbar={false} />}
      >
        {(all) =>
          all.length > 0 ? (
            <WebhooksTable webhooks={all} />
          ) : (
            <EmptyState title={t('webhooks.empty')} hint={t('webhooks.emptyHint')} />
          )
        }
      </Loaded>
    </div>
  );
}
