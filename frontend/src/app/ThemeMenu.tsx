import { Asleep, Light, Screen } from '@carbon/icons-react';
import { OverflowMenu, OverflowMenuItem } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, chosenTheme, THEMES, type Theme } from './theme';

const ICONS = { light: Light, dark: Asleep, system: Screen };

export function ThemeMenu() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <OverflowMenu
      aria-label={t('app.theme')}
      iconDescription={`${t('app.theme')}: ${t(`app.themes.${theme}`)}`}
      renderIcon={ICONS[theme]}
      size="lg"
      align="bottom"
      flipped
    >
      {THEMES.map((each) => (
        <OverflowMenuItem
          key={each}
          itemText={(each === theme ? '✓ ' : '') + t(`app.themes.${each}`)}
          onClick={() => choose(each)}
        />
      ))}
    </OverflowMenu>
  );
}
