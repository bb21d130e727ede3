import {
  Header,
  HeaderGlobalBar,
  HeaderMenuButton,
  HeaderName,
  SkipToContent,
} from '@carbon/react';
import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { LanguageSwitch } from './LanguageSwitch';
import { Navigation } from './Navigation';
import { ThemeMenu } from './ThemeMenu';
import { TimeLapseBanner } from './TimeLapseBanner';
import { UserMenu } from './UserMenu';

const CONTENT = 'content';

// The address after the # is the route, so the browser's own jump would leave the page.
function jumpToContent(event: MouseEvent) {
  event.preventDefault();
  document.getElementById(CONTENT)?.focus();
}

export function Shell() {
  const { t } = useTranslation();
  const [navOpen, setNavOpen] = useState(false);
  return (
    <>
      <Header aria-label="Kaskad" className="cds--g100">
        <SkipToContent href={`#${CONTENT}`} onClick={jumpToContent}>
          {t('app.skip')}
        </SkipToContent>
        <HeaderMenuButton
          aria-label={navOpen ? t('app.closeMenu') : t('app.openMenu')}
          isActive={navOpen}
          onClick={() => setNavOpen(!navOpen)}
        />
        <HeaderName as={Link} to="/" prefix="">
          Kaskad
        </HeaderName>
        <HeaderGlobalBar>
          <LanguageSwitch />
          <ThemeMenu />
          <UserMenu />
        </HeaderGlobalBar>
      </Header>
      <Navigation open={navOpen} onClose={() => setNavOpen(false)} />
      <main id={CONTENT} className="content" tabIndex={-1}>
        <TimeLapseBanner />
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
