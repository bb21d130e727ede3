package io.kaskad.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at a page. */
record Looks(String language, Screen screen, ColorScheme colours) {

    enum Screen {
        DESK(1440, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }
    }

    static Looks usual() {
        return new Looks("en", Screen.DESK, ColorScheme.LIGHT);
    }

    Looks in(String otherLanguage) {
        return new Looks(otherLanguage, screen, colours);
    }

    Looks onAPhone() {
        return new Looks(language, Screen.PHONE, colours);
    }

    Looks inTheDark() {
        return new Looks(language, screen, ColorScheme.DARK);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(language.equals("ru") ? "ru-RU" : "en-GB")
                .setTimezoneId("Europe/Moscow")
                .setColorScheme(colours)
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen == Screen.PHONE);
    }

    @Override
    public String toString() {
        return String.join("-", screen.name().toLowerCase(), colours.name().toLowerCase(), language);
    }
}
