package io.kaskad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class AccessibilityTest {

    private final Sights sights;

    @Autowired
    AccessibilityTest(Sights sights) {
        this.sights = sights;
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanUse(Place place, People people) {
        var page = sights.visit(place, people, Looks.usual());
        assertThat(Looks.all()).allSatisfy(looks -> {
            looks.changeOn(page);
            assertThat(Axe.violations(page)).as("%s", looks).isEmpty();
        });
    }
}
