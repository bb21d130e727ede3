package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.link;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ImportsPageTest {

    private final Clientele clientele;

    @Autowired
    ImportsPageTest(Clientele clientele) {
        this.clientele = clientele;
    }

    @Test
    void showsHowAFileIsUnderstoodAndImportsIt(People people) {
        var page = people.administrator();
        page.navigate("/#/imports");
        choose(page, "people.csv", Clientele.FILE);
        assertThat(preview(page)).containsText("cells parted by semicolons");
        assertThat(preview(page)).containsText("customer id");
        assertThat(preview(page)).containsText("2 rows at the beginning of the file cannot be imported");
        button(page, "Add a consent").click();
        field(page, "Where they agreed").fill("shop.example/form");
        link(page, "Topics").click();
        page.goBack();
        assertThat(field(page, "Where they agreed")).hasValue("shop.example/form");
        button(page, "Import the file").click();

        var row = page.locator(".import").first();
        assertThat(row).containsText("Done");
        assertThat(row).containsText("imported: 1, not imported: 2");
        row.getByText("Show rows with errors").click();
        assertThat(row).containsText("The row has no id.");
        assertThat(clientele.consentsOf("file-1").toString()).contains("shop.example/form");
        var download = page.waitForDownload(
                () -> row.getByText("Download them as a table").click());
        assertThat(download.suggestedFilename()).isEqualTo("import-errors.csv");
    }

    @Test
    void refusesWhatIsNoTableOfCustomersBeforeItIsSent(People people) {
        people.expectRefusalOf("/api/imports/preview?kind=customers");
        var page = people.administrator();
        page.navigate("/#/imports");
        choose(page, "people.csv", "name\nKim\n".getBytes(UTF_8));
        assertThat(page.getByText("one of them must be id")).isVisible();
        assertThat(button(page, "Import the file")).isDisabled();
        button(page, "Choose another file").click();
        assertThat(page.locator("button.cds--file__drop-container")).isVisible();
    }

    @Test
    void takesAListOfSuppressedAddresses(People people) {
        var address = UUID.randomUUID() + "@example.org";
        var page = people.administrator();
        page.navigate("/#/suppressions");
        link(page, "Import a list").click();
        choose(page, "stop.csv", ("channel,address\nemail," + address + "\n").getBytes(UTF_8));
        button(page, "Import the file").click();
        assertThat(page.locator(".import").first()).containsText("imported: 1, not imported: 0");
        assertThat(clientele.suppression(address)).hasSize(1);
    }

    private static Locator preview(Page page) {
        return page.locator(".preview");
    }

    private static void choose(Page page, String name, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", content));
    }
}
