package io.kaskad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChromiumTest {

    private static final Path WISHED = Path.of("/home/somebody/chrome");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path CHROME = Path.of("/usr/bin/google-chrome");
    private static final Path PLAYWRIGHTS = Path.of("/cache/ms-playwright/chrome");

    private final Pretended machine = new Pretended();
    private final Chromium chromium = new Chromium(machine);

    @Test
    void takesTheOneThatIsWishedFor() {
        machine.has(WISHED, CHROMIUM);
        machine.wish = WISHED.toString();
        assertThat(chromium.find()).isEqualTo(WISHED);
    }

    @Test
    void takesNoOtherIfTheWishCannotBeFulfilled() {
        machine.has(CHROMIUM);
        machine.wish = WISHED.toString();
        assertThatIllegalStateException().isThrownBy(chromium::find).withMessageContaining(WISHED.toString());
    }

    @Test
    void looksInTheUsualPlacesAndFetchesNothing() {
        machine.has(CHROME, CHROMIUM);
        machine.canDownload = true;
        assertThat(chromium.find()).isEqualTo(CHROMIUM);
        assertThat(machine.fetched).isEmpty();
    }

    @Test
    void takesAnEmptyWishForNone() {
        machine.has(CHROME);
        machine.wish = " ";
        assertThat(chromium.find()).isEqualTo(CHROME);
    }

    @Test
    void downloadsPlaywrightsOwnBeforeItInstallsAPackage() {
        machine.canDownload = true;
        machine.debianAsRoot = true;
        assertThat(chromium.find()).isEqualTo(PLAYWRIGHTS);
        assertThat(machine.fetched).containsExactly("download");
    }

    @Test
    void installsThePackageWhereTheDownloadFails() {
        machine.debianAsRoot = true;
        machine.canInstall = true;
        assertThat(chromium.find()).isEqualTo(CHROMIUM);
        assertThat(machine.fetched).containsExactly("download", "package chromium");
    }

    @Test
    void saysWhatToInstallIfNothingHelps() {
        machine.debianAsRoot = true;
        assertThatIllegalStateException()
                .isThrownBy(chromium::find)
                .withMessageContaining("apt-get install chromium")
                .withMessageContaining(Chromium.WISH);
    }

    @Test
    void installsNoPackageWithoutTheRightTo() {
        machine.canInstall = true;
        assertThatIllegalStateException().isThrownBy(chromium::find);
        assertThat(machine.fetched).containsExactly("download");
    }

    private static final class Pretended implements Chromium.Machine {

        private final Set<Path> programs = new HashSet<>();
        private final List<String> fetched = new ArrayList<>();
        private @Nullable String wish;
        private boolean canDownload;
        private boolean debianAsRoot;
        private boolean canInstall;

        void has(Path... all) {
            programs.addAll(List.of(all));
        }

        @Override
        public @Nullable String variable(String name) {
            return name.equals(Chromium.WISH) ? wish : null;
        }

        @Override
        public boolean canRun(Path program) {
            return programs.contains(program);
        }

        @Override
        public Optional<Path> downloaded() {
            fetched.add("download");
            return canDownload ? Optional.of(PLAYWRIGHTS) : Optional.empty();
        }

        @Override
        public boolean isDebianAsRoot() {
            return debianAsRoot;
        }

        @Override
        public void installPackage(String name) {
            fetched.add("package " + name);
            if (canInstall) {
                has(CHROMIUM);
            }
        }
    }
}
