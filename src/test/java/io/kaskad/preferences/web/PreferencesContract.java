package io.kaskad.preferences.web;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.customers.Consent.ALL_TOPICS;
import static io.kaskad.customers.Consent.State.GRANTED;
import static io.kaskad.customers.Consent.State.PENDING;
import static io.kaskad.customers.Consent.State.WITHDRAWN;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaskad.cascades.Run;
import io.kaskad.channels.Channel;
import io.kaskad.content.TrackedLinks;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.ContactState;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Customers.Traits;
import io.kaskad.customers.Proof;
import io.kaskad.customers.Topics;
import io.kaskad.customers.Topics.Topic;
import io.kaskad.preferences.Preferences;
import io.kaskad.shared.Ids;
import io.kaskad.testing.Stage;
import io.kaskad.tracking.Tracking;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What customers say by the links in their messages. */
interface PreferencesContract {

    Stage stage();

    Customers customers();

    Consents consents();

    Topics topics();

    TrackedLinks links();

    Tracking tracking();

    Preferences preferences();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().deploy("offers");
        topics().save(new Topic("offers", "Offers & prizes", "Скидки", 1));
        topics().save(new Topic("news", "News", "Новости", 2));
    }

    @AfterEach
    default void end() {
        topics().all().forEach(topic -> topics().remove(topic.name()));
    }

    private MockMvcTester web() {
        return MockMvcTester.of(new PreferencesController(tracking(), preferences()));
    }

    private String reader() {
        var customer = stage().customer(EMAIL, SMS);
        stage().agrees(customer, EMAIL, ALL_TOPICS);
        stage().agrees(customer, SMS, ALL_TOPICS);
        stage().happens(customer, "Offers Wanted");
        return customer;
    }

    private String link() {
        return links().unsubscribe(stage().provider().latest().id()).getPath();
    }

    private MvcTestResult says(String link, String form) {
        return web().post()
                .uri(link)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private Consent.State word(String customer, Channel channel, String topic) {
        return customers().find(customer).orElseThrow().consent(channel, topic).orElseThrow();
    }

    @Test
    default void aGetAsksInTheCustomersLanguageAndChangesNothing() {
        var customer = reader();
        var page = web().get().uri(link()).exchange();
        assertThat(page)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page)
                .bodyText()
                .contains("<html lang=\"en\">", "Unsubscribe", "Offers &amp; prizes", "value=\"sms news\"", "checked");

        customers().learn(List.of(new Traits(customer, "ru-RU", null, Map.of(), Map.of())));
        assertThat(web().get().uri(link()).header("Accept-Language", "en").exchange())
                .bodyText()
                .contains("<html lang=\"ru\">", "Отписаться от всего", "Скидки");
        assertThat(consents().history(customer)).hasSize(2);
    }

    @Test
    default void oneClickEndsMessagesLikeThisOneAndTheCascadeThatSendsThem() {
        var customer = reader();
        assertThat(says(link(), "List-Unsubscribe=One-Click"))
                .hasStatusOk()
                .bodyText()
                .contains("You are unsubscribed");

        assertThat(word(customer, EMAIL, "offers")).isEqualTo(WITHDRAWN);
        assertThat(word(customer, EMAIL, "news")).isEqualTo(GRANTED);
        assertThat(stage().run(customer).outcome()).isEqualTo("unsubscribed");
        assertThat(consents().history(customer).get(0).proof())
                .isEqualTo(new Proof("preferences 1", "127.0.0.1", "/u"));
    }

    @Test
    default void whatIsChosenIsWhatComes() {
        var customer = reader();
        assertThat(says(link(), "action=choose&wanted=email+offers&wanted=sms+news&wanted=fax+news&wanted="))
                .hasStatusOk();
        assertThat(word(customer, EMAIL, "offers")).isEqualTo(GRANTED);
        assertThat(word(customer, EMAIL, "news")).isEqualTo(WITHDRAWN);
        assertThat(word(customer, SMS, "offers")).isEqualTo(WITHDRAWN);
        assertThat(word(customer, SMS, "news")).isEqualTo(GRANTED);
    }

    @Test
    default void stoppingEverythingStopsEveryPromotionalCascade() {
        var customer = reader();
        stage().orderStatusChanges(customer);
        assertThat(says(link(), "action=stop")).hasStatusOk().bodyText().contains("Everything is stopped");

        assertThat(stage().runs(customer))
                .extracting(Run::cascade, Run::state)
                .containsExactlyInAnyOrder(
                        tuple("offers", Run.State.CANCELLED), tuple("order-status", Run.State.ACTIVE));
        assertThat(word(customer, SMS, "news")).isEqualTo(WITHDRAWN);
    }

    @Test
    default void withoutTopicsThereIsOneChoiceAChannel() {
        end();
        var customer = reader();
        assertThat(web().get().uri(link()).exchange()).bodyText().contains("value=\"email *\"");
        says(link(), "action=choose&wanted=email+*");
        assertThat(word(customer, EMAIL, ALL_TOPICS)).isEqualTo(GRANTED);
        assertThat(word(customer, SMS, ALL_TOPICS)).isEqualTo(WITHDRAWN);
    }

    @Test
    default void linksThatAreNoneOfOursDoNothing() {
        var customer = reader();
        var confirm = links().confirm(stage().provider().latest().id()).getPath();
        for (var link : List.of(
                confirm.replace("/confirm", ""),
                links().unsubscribe(UUID.randomUUID()).getPath(),
                "/u/" + "x".repeat(3000))) {
            assertThat(web().get().uri(link).exchange())
                    .hasStatus(404)
                    .bodyText()
                    .contains("not valid any more");
            assertThat(says(link, "action=stop")).hasStatus(404);
        }
        assertThat(says(link().replace("/u/", "/u/confirm/"), "")).hasStatus(404);
        assertThat(consents().history(customer)).hasSize(2);
    }

    private String asked() {
        var id = "c-" + Ids.next();
        customers()
                .learn(List.of(
                        new Traits(id, "en", null, Map.of(EMAIL, id + "@customer.example"), Map.of(), Set.of(EMAIL))));
        consents()
                .say(new Said(
                        id,
                        new Consent(EMAIL, "offers", PENDING, stage().now()),
                        "site",
                        new Proof("2", "203.0.113.7", "/subscribe")));
        stage().settle();
        return id;
    }

    private Customer known(String customer) {
        return customers().find(customer).orElseThrow();
    }

    @Test
    default void whoAsksForMessagesIsAskedToConfirmIt() {
        var customer = asked();
        var letter = stage().provider().latest();
        var link = links().confirm(letter.id());
        assertThat(letter.text().body()).contains(link.toString());
        assertThat(letter.unsubscribe()).isNull();
        assertThat(web().get().uri(link.getPath()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Yes, I do");
        assertThat(word(customer, EMAIL, "offers")).isEqualTo(PENDING);
        assertThat(known(customer).state(EMAIL)).isEqualTo(ContactState.UNVERIFIED);

        assertThat(says(link.getPath(), "")).hasStatusOk().bodyText().contains("Thank you");
        stage().settle();
        assertThat(word(customer, EMAIL, "offers")).isEqualTo(GRANTED);
        assertThat(known(customer).state(EMAIL)).isEqualTo(ContactState.ACTIVE);
        assertThat(stage().run(customer).outcome()).isEqualTo(Run.TARGET_ACTION);
        assertThat(consents().history(customer)).extracting(Said::source).containsExactly("confirmation-link", "site");
    }

    @Test
    default void whoDoesNotConfirmIsAskedOnceMoreAndThenNever() {
        var customer = asked();
        stage().passes(ofDays(2).plus(ofHours(1)));
        assertThat(stage().provider().channelsUsed()).containsExactly(EMAIL, EMAIL);
        stage().passes(ofDays(6));
        assertThat(stage().run(customer).outcome()).isEqualTo("notConfirmed");
        assertThat(known(customer).agrees(EMAIL, "offers", true)).isFalse();
    }

    @Test
    default void aLinkConfirmsOnlyTheAddressItWasSentTo() {
        var customer = asked();
        var link = links().confirm(stage().provider().latest().id()).getPath();
        stage().clockPasses(ofHours(1));
        customers()
                .learn(List.of(new Traits(
                        customer, null, null, Map.of(EMAIL, "another@customer.example"), Map.of(), Set.of(EMAIL))));
        says(link, "");
        assertThat(word(customer, EMAIL, "offers")).isEqualTo(PENDING);
        assertThat(known(customer).state(EMAIL)).isEqualTo(ContactState.UNVERIFIED);
    }
}
