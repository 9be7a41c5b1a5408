// The menu for language and appearance, on every page.

import { locales } from '@terreau/workshop/session';
import { Languages } from 'lucide-react';
import { setLocale, useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { Menu, type MenuGroup } from './menu.tsx';
import { chooseTheme, useThemeChoice } from './theme.ts';
import { localeNames, uiWords } from './ui-words.ts';

const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;

/** `more`: choices of the page that it stands on. */
export function PreferencesMenu({ more = [] }: { readonly more?: readonly MenuGroup[] }) {
  const words = useWords(uiWords);
  const locale = useLocale();
  const theme = useThemeChoice();
  const languages = locales.map((id) => ({
    id,
    label: localeNames[id],
    isChosen: id === locale,
    choose: () => setLocale(id),
  }));
  const themes = themeChoices.map((id) => ({
    id,
    label: words[id],
    isChosen: id === theme,
    choose: () => chooseTheme(id),
  }));
  return (
    <Menu
      label={words.preferences}
      icon={<Languages aria-hidden size={22} />}
      groups={[
        { title: words.language, choices: languages },
        { title: words.appearance, choices: themes },
        ...more,
      ]}
    />
  );
}
