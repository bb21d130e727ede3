import {
  Bullhorn,
  Email,
  ErrorOutline,
  Events,
  Flow,
  Launch,
  ListChecked,
  Network_3,
  Rule,
  Upload,
  UserActivity,
  UserMultiple,
  Webhook,
} from '@carbon/icons-react';
import { SideNav, SideNavItems, SideNavLink } from '@carbon/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';

const GROUPS = [
  {
    heading: null,
    pages: [
      { name: 'cascades', icon: Flow },
      { name: 'campaigns', icon: Bullhorn },
      { name: 'runs', icon: UserActivity },
    ],
  },
  {
    heading: 'people',
    pages: [
      { name: 'customers', icon: UserMultiple },
      { name: 'segments', icon: Events },
      { name: 'imports', icon: Upload },
      { name: 'suppressions', icon: ErrorOutline },
      { name: 'topics', icon: ListChecked },
    ],
  },
  {
    heading: 'sending',
    pages: [
      { name: 'providers', icon: Network_3 },
      { name: 'policy', icon: Rule },
      { name: 'webhooks', icon: Webhook },
      { name: 'sandbox', icon: Email },
    ],
  },
] as const;

const TOOLS = [
  { name: 'Cockpit', href: '/camunda/app/cockpit/' },
  { name: 'Tasklist', href: '/camunda/app/tasklist/' },
];

interface Props {
  open: boolean;
  onClose: () => void;
}

export function Navigation({ open, onClose }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <SideNav aria-label={t('app.main')} expanded={open} onOverlayClick={onClose}>
      <SideNavItems>
        {GROUPS.map(({ heading, pages }) => (
          <Fragment key={heading}>
            {heading && <li className="nav-heading">{t(`app.${heading}`)}</li>}
            {pages.map(({ name, icon }) => (
              <SideNavLink
                key={name}
                as={NavLink}
                to={`/${name}`}
                isActive={pathname.startsWith(`/${name}`)}
                renderIcon={icon}
                onClick={onClose}
              >
                {t(`app.${name}`)}
              </SideNavLink>
            ))}
          </Fragment>
        ))}
        <li className="nav-heading">{t('app.tools')}</li>
        {TOOLS.map(({ name, href }) => (
          <SideNavLink key={name} href={href} target="_blank" renderIcon={Launch}>
            {name}
            <span className="cds--visually-hidden">, {t('app.newTab')}</span>
          </SideNavLink>
        ))}
      </SideNavItems>
    </SideNav>
  );
}
