package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How somebody looks at a page. */
record Looks(String language, Screen screen, ColorScheme colours) {

    /** Some that differ from each other in everything but the language. */
    static Stream<Looks> all() {
        return Stream.of(usual(), usual().onAPhone()).flatMap(looks -> Stream.of(looks, looks.inTheDark()));
    }

    /** Lets somebody look differently at the page they are on. */
    void changeOn(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.setViewportSize(screen.width, screen.height);
        var dark = Pattern.compile("cds--g100");
        var root = assertThat(page.locator("html"));
        (colours == ColorScheme.DARK ? root : root.not()).hasClass(dark);
        settle(page);
    }

    /** Waits until no colour is on its way to another. */
    static void settle(Page page) {
        page.evaluate("""
                async () => {
                  await document.fonts.ready;
                  await new Promise((next) => requestAnimationFrame(next));
                  const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
                  await Promise.allSettled(transitions.map(({ finished }) => finished));
                }
                """);
    }

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
        return String.join(
                "-", screen.name().toLowerCase(Locale.ROOT), colours.name().toLowerCase(), language);
    }
}
