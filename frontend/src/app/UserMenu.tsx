import { UserAvatar } from '@carbon/icons-react';
import { OverflowMenu, OverflowMenuItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useLogout, useSession } from '../api/session';

export function UserMenu() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const { mutate: logout } = useLogout();
  return (
    <OverflowMenu
      aria-label={t('app.user')}
      iconDescription={session?.user ?? t('app.user')}
      renderIcon={UserAvatar}
      size="lg"
      align="bottom-right"
      flipped
    >
      <OverflowMenuItem itemText={session?.user ?? ''} disabled />
      <OverflowMenuItem itemText={t('app.version', { version: session?.version })} disabled />
      <OverflowMenuItem itemText={t('app.logout')} onClick={() => logout()} hasDivider />
    </OverflowMenu>
  );
}
