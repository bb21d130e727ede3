package io.kaskad.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Pictures of all pages in all looks, in target/screenshots. Its name keeps it out of the usual run;
 * {@code ./mvnw test -Dtest=Screenshots} takes them, with {@code -Dplaces=RUNS,RUN} only those.
 */
@BrowserTest
class Screenshots {

    /** A dialog covers the window only, and the letter's frame is not laid out anew for a larger picture. */
    private static final Set<Place> AS_THE_WINDOW = EnumSet.of(
            Place.START_RUN,
            Place.NEW_CASCADE,
            Place.DEPLOYING,
            Place.LETTER,
            Place.REMOVING_A_SEGMENT,
            Place.DATE_RULE,
            Place.EDITED_CUSTOMER,
            Place.CONSENT_TO_RECORD,
            Place.LIFTING,
            Place.NEW_TOPIC);

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Sights sights;

    @Autowired
    Screenshots(Sights sights) {
        this.sights = sights;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void take(Place place, Looks looks, People people) {
        var page = sights.visit(place, people, looks);
        var file = PICTURES.resolve(place.name().toLowerCase(Locale.ROOT) + "-" + looks + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(!AS_THE_WINDOW.contains(place)));
    }

    static Stream<Arguments> take() {
        return places().flatMap(place -> looks().map(looks -> Arguments.of(place, looks)));
    }

    private static Stream<Place> places() {
        var wanted = System.getProperty("places", "");
        return wanted.isEmpty()
                ? Arrays.stream(Place.values())
                : Arrays.stream(wanted.split(",")).map(Place::valueOf);
    }

    private static Stream<Looks> looks() {
        return Stream.of("en", "ru").flatMap(language -> Looks.all().map(looks -> looks.in(language)));
    }
}
