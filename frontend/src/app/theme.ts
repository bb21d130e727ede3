const REMEMBERED = 'kaskad.theme';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const theme = localStorage.getItem(REMEMBERED);
  return THEMES.find((known) => known === theme) ?? 'system';
}

export function chooseTheme(theme: Theme) {
  localStorage.setItem(REMEMBERED, theme);
  applyTheme();
}

export function startTheme() {
  systemIsDark.addEventListener('change', applyTheme);
  applyTheme();
}

function applyTheme() {
  const theme = chosenTheme();
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark.matches);
  document.documentElement.classList.toggle('cds--g100', dark);
  document.documentElement.classList.toggle('cds--white', !dark);
}
