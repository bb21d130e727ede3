package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.heading;
import static io.kaskad.browser.Seen.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SegmentsPageTest {

    private final Shop shop;
    private final String id = "s" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    SegmentsPageTest(Shop shop) {
        this.shop = shop;
    }

    private void hasASegment() {
        shop.hasACustomer("of-" + id, "{\"town\": \"%s\"}".formatted(id));
        shop.hasASegment(
                id,
                "Town " + id,
                "{\"kind\": \"attribute\", \"name\": \"town\", \"is\": \"EQUALS\", \"values\": [\"%s\"]}".formatted(id),
                false);
    }

    private Page editor(People people) {
        var page = people.administrator();
        page.navigate("/#/segments/" + id);
        assertThat(heading(page, "Town " + id)).isVisible();
        return page;
    }

    @Test
    void makesASegmentAndShowsMeanwhileWhoIsInIt(People people) {
        shop.hasACustomer("of-" + id, "{\"town\": \"%s\"}".formatted(id));
        var page = people.administrator();
        page.navigate("/#/segments");
        link(page, "New segment").click();
        assertThat(audience(page)).containsText("The figure comes once the conditions are complete.");
        field(page, "Name").fill("People of " + id);
        field(page, "Attribute").fill("town");
        field(page, "Value").fill(id);
        assertThat(audience(page)).containsText("1 customer");
        assertThat(link(page, "of-" + id)).hasAttribute("href", "#/customers/of-" + id);
        button(page, "Create segment").click();

        assertThat(page.getByText("All changes are saved.")).isVisible();
        assertThat(page).hasURL("/#/segments/people-of-" + id);
        var segment = shop.segment("people-of-" + id);
        assertThat(segment.at("/condition/conditions/0/values/0").asText()).isEqualTo(id);
        link(page, "All segments").click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("People of " + id)))
                .containsText("Customers for whom “town” is “" + id + "”.");
    }

    @Test
    void groupsConditionsAndTakesThemBack(People people) {
        hasASegment();
        var page = editor(people);
        button(page, "Add group").click();
        field(page, "About").last().selectOption("Event");
        field(page, "Event").fill("Order Paid");
        field(page, "Which of these hold").last().selectOption("none of these holds");
        assertThat(audience(page)).containsText("(none of this holds: “Order Paid” happened in the last 30 days)");
        button(page, "Save changes").click();
        assertThat(page.getByText("All changes are saved.")).isVisible();
        var condition = shop.segment(id).path("condition");
        assertThat(condition.at("/conditions/1/condition/conditions/0/name").asText())
                .isEqualTo("Order Paid");

        button(page, "Undo").click();
        assertThat(audience(page)).containsText("and “Order Paid” happened");
        page.keyboard().press("Control+z");
        assertThat(field(page, "Event")).hasValue("");
        button(page, "Redo").click();
        assertThat(field(page, "Event")).hasValue("Order Paid");
    }

    @Test
    void saysBesideTheFieldWhatIsAmiss(People people) {
        hasASegment();
        var page = editor(people);
        button(page, "Add condition").last().click();
        field(page, "Comparison").last().selectOption("is less than");
        field(page, "Value").last().fill("ten");
        button(page, "Save changes").click();
        assertThat(page.getByText("Enter a number, such as 12.5.")).isVisible();
        assertThat(page.getByText("Fill this in.")).isVisible();
        assertThat(audience(page)).containsText("The figure is of the conditions as they last were complete.");
    }

    @Test
    void losesNothingUnasked(People people) {
        hasASegment();
        var page = editor(people);
        field(page, "Name").fill("Other " + id);
        link(page, "All segments").click();
        assertThat(dialog(page)).containsText("Leave without saving?");
        button(page, "Stay here").click();
        assertThat(field(page, "Name")).hasValue("Other " + id);
        link(page, "All segments").click();
        button(page, "Leave without saving").click();
        assertThat(link(page, "Town " + id)).isVisible();
    }

    @Test
    void tellsWhoWasFaster(People people) {
        people.expectRefusalOf("/api/segments/" + id);
        hasASegment();
        var page = editor(people);
        field(page, "Name").fill("Mine " + id);
        shop.renamesASegment(id, "Theirs " + id);
        button(page, "Save changes").click();
        assertThat(page.getByText("Somebody has changed this segment meanwhile."))
                .isVisible();
        button(page, "Load the other version").click();
        assertThat(field(page, "Name")).hasValue("Theirs " + id);
        button(page, "Undo").click();
        assertThat(field(page, "Name")).hasValue("Mine " + id);
        button(page, "Save changes").click();
        assertThat(page.getByText("All changes are saved.")).isVisible();
        assertThat(shop.segment(id).path("name").asText()).isEqualTo("Mine " + id);
    }

    @Test
    void namesWhoUsesItBeforeItIsGone(People people) {
        hasASegment();
        shop.hasADraft("draft-" + id, """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
                  <message id="come" name="Segment Entered: %s"/></definitions>
                """.formatted(id));
        var page = editor(people);
        button(page, "Delete segment").click();
        assertThat(dialog(page)).containsText("A long cascade (draft)");
        button(page, "Delete segment").last().click();
        assertThat(heading(page, "Segments")).isVisible();
        assertThat(link(page, "Town " + id)).hasCount(0);
    }

    @Test
    void keepsDateRules(People people) {
        var event = "Birthday of " + id;
        var page = people.administrator();
        page.navigate("/#/segments?view=dates");
        button(page, "Add date rule").click();
        button(page, "Save rule").click();
        assertThat(dialog(page)).containsText("Fill this in.");
        field(page, "Event").fill(event);
        field(page, "Attribute that has the date").fill("birthday");
        assertThat(dialog(page)).containsText("each year 7 days before the day of “birthday”, from 10:00 on");
        button(page, "Save rule").click();
        var row = page.locator("tr", new Page.LocatorOptions().setHasText(event));
        assertThat(row).containsText("each year 7 days before");
        row.getByText("Change").click();
        field(page, "Before or after").selectOption("on the day itself");
        button(page, "Save rule").click();
        assertThat(row).containsText("each year on the day of “birthday”");
        assertThat(shop.dateRules().findValuesAsText("event")).contains(event);
        row.getByText("Remove").click();
        assertThat(dialog(page)).containsText("No cascade and no campaign uses it.");
        button(page, "Remove").last().click();
        assertThat(row).hasCount(0);
        assertThat(shop.dateRules().findValuesAsText("event")).doesNotContain(event);
    }

    private static Locator audience(Page page) {
        return page.locator(".audience");
    }
}
