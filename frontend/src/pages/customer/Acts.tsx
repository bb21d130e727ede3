import { OverflowMenu, OverflowMenuItem } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerCard } from '../../api/types';
import { EditCustomer } from './edit/EditCustomer';
import { EraseDialog } from './EraseDialog';
import { LinkDialog } from './LinkDialog';
import { MergeDialog } from './MergeDialog';

const DIALOGS = { merge: MergeDialog, link: LinkDialog, erase: EraseDialog };

/** What can be done with a customer. */
export function Acts({ card }: { card: CustomerCard }) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<keyof typeof DIALOGS>();
  const Dialog = chosen && DIALOGS[chosen];
  return (
    <>
      <EditCustomer card={card} />
      <OverflowMenu
        aria-label={t('customer.acts')}
        iconDescription={t('customer.acts')}
        size="md"
        flipped
        menuOptionsClass="customer-menu"
      >
        <OverflowMenuItem itemText={t('customer.merge')} onClick={() => choose('merge')} />
        <OverflowMenuItem itemText={t('customer.link')} onClick={() => choose('link')} />
        <OverflowMenuItem
          itemText={t('customer.export')}
          href={`/api/customers/${encodeURIComponent(card.id)}/export`}
        />
        <OverflowMenuItem
          itemText={t('customer.erase')}
          isDelete
          hasDivider
          onClick={() => choose('erase')}
        />
      </OverflowMenu>
      {Dialog && <Dialog customer={card.id} onClose={() => choose(undefined)} />}
    </>
  );
}
