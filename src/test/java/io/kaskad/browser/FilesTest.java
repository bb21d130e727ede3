package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.ElementSelectors;

/** What is opened in the builder from a file goes back into a file as it was. */
@BrowserTest
class FilesTest {

    @ParameterizedTest
    @MethodSource
    void givesBackEachShippedCascade(Path file, People people) {
        var key = file.getFileName().toString().replace(".bpmn", "");
        givesBack(file, Author.changing(key, people.administrator()));
    }

    static List<Path> givesBackEachShippedCascade() throws IOException {
        try (var shipped = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            return StreamSupport.stream(shipped.spliterator(), false).toList();
        }
    }

    @Test
    void losesNothingOfADiagramThatItCannotRun(People people) {
        var author = Author.ofA("foreign", people.administrator());
        givesBack(Path.of("src/test/resources/browser/foreign.bpmn"), author);
        button(author.page(), "Check").click();
        assertThat(author.findings()).containsText("Count");
    }

    private static void givesBack(Path file, Author author) {
        author.opens(file);
        var asked = dialog(author.page());
        assertThat(asked).containsText("takes the place of the one on the screen");
        assertThat(asked.locator(".import-warnings")).hasCount(0);
        asked.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(asked).isHidden();
        author.awaitsThatAllIsSaved();
        assertThat(differences(file, author.downloads("Download as BPMN"))).isEmpty();
    }

    /** In whatever order the parts of an element come. */
    private static List<String> differences(Path before, Path after) {
        var diff = DiffBuilder.compare(Input.fromPath(before))
                .withTest(Input.fromPath(after))
                .ignoreWhitespace()
                .ignoreComments()
                .withNodeMatcher(new DefaultNodeMatcher(ElementSelectors.byNameAndAllAttributes))
                .checkForSimilar()
                .build();
        return StreamSupport.stream(diff.getDifferences().spliterator(), false)
                .map(Object::toString)
                .toList();
    }
}
