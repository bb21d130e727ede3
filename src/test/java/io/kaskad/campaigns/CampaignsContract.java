package io.kaskad.campaigns;

import static io.kaskad.channels.Channel.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kaskad.campaigns.Campaign.Pace;
import io.kaskad.campaigns.Campaign.To;
import io.kaskad.campaigns.Launch.Counts;
import io.kaskad.campaigns.Launch.State;
import io.kaskad.campaigns.Schedule.Repeat;
import io.kaskad.cascades.Run;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.segments.Condition.Comparison;
import io.kaskad.segments.Condition.OfAttribute;
import io.kaskad.segments.Lists;
import io.kaskad.segments.Segments;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cascades started for many. */
interface CampaignsContract {

    String CASCADE = "order-status";

    Stage stage();

    LeadingCampaigns leading();

    Campaigns campaigns();

    Launches launches();

    Recipients recipients();

    LaunchResults results();

    PreviewingCampaigns previewing();

    Segments segments();

    Lists lists();

    Customers customers();

    Identities identities();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    @AfterEach
    default void nothingGoesOn() {
        campaigns().list(null, 200).items().stream()
                .filter(campaign -> !launches().goingOn(campaign.id()).isEmpty())
                .forEach(campaign -> leading().stop(campaign.id(), false));
    }

    /** A segment of its own, of so many. */
    private String segment(int people, @Nullable String timeZone) {
        var id = "group-" + Ids.next();
        people(id, people, timeZone);
        segments()
                .save(
                        id,
                        new Segments.Wanted(id, new OfAttribute("group", Comparison.EQUALS, List.of(id)), false),
                        null,
                        "test");
        return id;
    }

    private List<String> people(String group, int people, @Nullable String timeZone) {
        return Stream.generate(() -> person(group, timeZone)).limit(people).toList();
    }

    private String person(String group, @Nullable String timeZone) {
        var id = stage().customer(EMAIL);
        var contacts = customers().find(id).orElseThrow().contacts();
        customers().save(new Customer(id, "en", timeZone, contacts, Map.of("group", group), List.of()), "test");
        return id;
    }

    private Campaign campaign(String segment) {
        return campaign(segment, Schedule.NOW, Pace.FULL);
    }

    private Campaign campaign(String segment, Schedule schedule, Pace pace) {
        var wanted = new Campaign(
                "campaign-" + Ids.next(),
                "Lamps",
                CASCADE,
                new To(segment, null),
                Map.of("orderId", "1", "status", "shipped", "url", "https://shop.example"),
                schedule,
                pace,
                0,
                Instant.EPOCH,
                "test");
        return leading().save(wanted, null);
    }

    private static Campaign with(Campaign campaign, String cascade) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                cascade,
                campaign.to(),
                Map.of(),
                campaign.schedule(),
                campaign.pace(),
                campaign.version(),
                campaign.updatedAt(),
                "test");
    }

    private Launch launch(Campaign campaign) {
        return launches().of(campaign.id()).get(0);
    }

    private void started(Campaign campaign) {
        leading().start(campaign.id(), "kim");
        stage().settle();
    }

    /** As long as it takes for the messages of a few hundred to leave. */
    private void ended(Campaign campaign) {
        started(campaign);
        IntStream.range(0, 5).forEach(second -> stage().passes(Duration.ofSeconds(1)));
    }

    private long runs(Campaign campaign, int launch) {
        return results().of(launches().find(campaign.id(), launch).orElseThrow()).runs().stream()
                .mapToLong(LaunchResults.Ends::runs)
                .sum();
    }

    @Test
    default void everybodyOfASegmentEntersOnceAndNobodyElse() {
        var segment = segment(250, null);
        var other = stage().customer(EMAIL);
        var campaign = campaign(segment);
        ended(campaign);

        assertThat(launch(campaign))
                .extracting(Launch::state, Launch::counts)
                .containsExactly(State.DONE, new Counts(250, 0, 250, 0, 0));
        assertThat(runs(campaign, 1)).isEqualTo(250);
        assertThat(stage().runs(other)).isEmpty();
        var results = results().of(launch(campaign));
        assertThat(results.messages()).singleElement().satisfies(sent -> {
            assertThat(sent.channel()).isEqualTo(EMAIL);
            assertThat(sent.sent()).isEqualTo(250);
        });
    }

    @Test
    default void itsPropertiesAreThoseOfTheStart() {
        var campaign = campaign(segment(1, null));
        started(campaign);

        assertThat(stage().provider().latest().text().body()).contains("https://shop.example");
    }

    @Test
    default void aListIsWhomItNames() {
        var list = "list-" + Ids.next();
        lists().save(list, "By hand", "test");
        var kim = stage().customer(EMAIL);
        var sasha = stage().customer(EMAIL);
        identities().alias(sasha, "alias-of-" + sasha);
        var put = lists().replace(list, Stream.of(kim, kim, "alias-of-" + sasha, sasha, "nobody"), "test");
        assertThat(put).isEqualTo(new Lists.Put(2, 1, List.of("nobody")));

        var wanted = campaign(segment(1, null));
        var campaign = leading()
                .save(
                        new Campaign(
                                wanted.id(),
                                "By hand",
                                CASCADE,
                                new To(null, list),
                                wanted.properties(),
                                Schedule.NOW,
                                Pace.FULL,
                                1,
                                Instant.EPOCH,
                                "test"),
                        1);
        started(campaign);

        assertThat(stage().runs(kim)).hasSize(1);
        assertThat(stage().runs(sasha)).hasSize(1);
        assertThat(launch(campaign).counts().people()).isEqualTo(2);
    }

    @Test
    default void theSameHundredthsAreHeldOutEachTime() {
        var campaign = campaign(segment(300, null), Schedule.NOW, new Pace(20, null));
        ended(campaign);
        var first = heldOut(campaign);
        ended(campaign);

        assertThat(first).hasSizeBetween(30, 90);
        assertThat(heldOut(campaign)).isEqualTo(first);
        assertThat(launch(campaign).counts()).isEqualTo(new Counts(300, first.size(), 300 - first.size(), 0, 0));
        assertThat(launch(campaign).number()).isEqualTo(2);
        assertThat(first)
                .allSatisfy(customer -> assertThat(stage().runs(customer)).isEmpty());
    }

    private List<String> heldOut(Campaign campaign) {
        return recipients().list(launch(campaign).id(), Recipients.State.HELD_OUT, "", 300).stream()
                .map(Recipients.Left::customer)
                .toList();
    }

    @Test
    default void itStartsNoMoreInAMinuteThanItMay() {
        var campaign = campaign(segment(200, null), Schedule.NOW, new Pace(0, 60));
        leading().start(campaign.id(), "kim");
        IntStream.range(0, 60).forEach(second -> stage().passes(Duration.ofSeconds(1)));
        assertThat(runs(campaign, 1)).isBetween(55L, 62L);
        assertThat(launch(campaign).rate()).isBetween(0.8, 1.2);

        IntStream.range(0, 150).forEach(second -> stage().passes(Duration.ofSeconds(1)));
        assertThat(runs(campaign, 1)).isEqualTo(200);
        assertThat(launch(campaign).state()).isEqualTo(State.DONE);
    }

    @Test
    default void itWaitsWhileManyMessagesWait() {
        var campaign = campaign(segment(300, null));
        leading().start(campaign.id(), "kim");
        for (int n = 0; n < 10; n++) {
            stage().only("campaigns");
            stage().clockPasses(Duration.ofSeconds(1));
        }
        assertThat(runs(campaign, 1)).as("no more than wait").isBetween(100L, 150L);

        for (int n = 0; n < 10; n++) {
            stage().passes(Duration.ofSeconds(1));
        }
        assertThat(runs(campaign, 1)).isEqualTo(300);
    }

    @Test
    default void pausedItRestsAndResumedItGoesOn() {
        var campaign = campaign(segment(50, null), Schedule.NOW, new Pace(0, 600));
        leading().start(campaign.id(), "kim");
        stage().passes(Duration.ofSeconds(1));
        leading().pause(campaign.id());
        var before = runs(campaign, 1);
        stage().passes(Duration.ofMinutes(10));
        assertThat(runs(campaign, 1)).isEqualTo(before).isLessThan(50);
        assertThat(launch(campaign).paused()).isTrue();
        assertThatThrownBy(() -> leading().pause(campaign.id())).isInstanceOf(Refused.class);

        leading().resume(campaign.id());
        IntStream.range(0, 20).forEach(second -> stage().passes(Duration.ofSeconds(1)));
        assertThat(runs(campaign, 1)).isEqualTo(50);
    }

    @Test
    default void stoppedItStartsNobodyElse() {
        var campaign = campaign(segment(50, null), Schedule.NOW, new Pace(0, 600));
        leading().start(campaign.id(), "kim");
        stage().passes(Duration.ofSeconds(1));
        leading().stop(campaign.id(), false);
        var before = runs(campaign, 1);
        stage().passes(Duration.ofMinutes(1));

        assertThat(launch(campaign).state()).isEqualTo(State.STOPPED);
        assertThat(runs(campaign, 1)).isEqualTo(before).isBetween(1L, 49L);
        assertThat(results().of(launch(campaign)).runs())
                .extracting(LaunchResults.Ends::state)
                .doesNotContain(Run.State.CANCELLED);
    }

    @Test
    default void stoppedWithItsRunsItEndsThem() {
        var campaign = campaign(segment(150, null));
        ended(campaign);
        assertThatThrownBy(() -> leading().stop(campaign.id(), true)).isInstanceOf(Refused.class);

        var other = campaign(segment(150, null), Schedule.NOW, new Pace(0, 6000));
        leading().start(other.id(), "kim");
        stage().passes(Duration.ofSeconds(1));
        leading().stop(other.id(), true);
        stage().settle();
        assertThat(launch(other).state()).isEqualTo(State.STOPPED);
        assertThat(results().of(launch(other)).runs())
                .extracting(LaunchResults.Ends::state)
                .containsOnly(Run.State.CANCELLED);
        assertThat(results().of(launch(campaign)).runs())
                .extracting(LaunchResults.Ends::state)
                .doesNotContain(Run.State.CANCELLED);
    }

    @Test
    default void atATimeItWaitsForIt() {
        var at = LocalDateTime.ofInstant(stage().now(), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusHours(5);
        var campaign =
                campaign(segment(3, null), new Schedule(at, ZoneId.of("Europe/Moscow"), Repeat.NEVER, null), Pace.FULL);
        started(campaign);
        assertThat(launch(campaign).state()).isEqualTo(State.PLANNED);
        stage().passes(Duration.ofMinutes(118));
        assertThat(launch(campaign).counts().started()).isZero();
        stage().passes(Duration.ofMinutes(3));

        assertThat(launch(campaign).counts().started()).isEqualTo(3);
    }

    @Test
    default void atEachCustomersTimeItGoesRoundTheEarth() {
        var segment = segment(2, "Asia/Kolkata");
        people(segment, 3, "Asia/Vladivostok");
        people(segment, 4, null);
        var at = LocalDateTime.ofInstant(stage().now(), ZoneOffset.UTC)
                .plusDays(1)
                .toLocalDate()
                .atTime(10, 0);
        var campaign = campaign(segment, new Schedule(at, null, Repeat.NEVER, null), Pace.FULL);
        started(campaign);
        var utc = at.toInstant(ZoneOffset.UTC);

        assertThat(startedBy(campaign, utc.minus(Duration.ofHours(10)).minusSeconds(60)))
                .isZero();
        assertThat(startedBy(campaign, utc.minus(Duration.ofHours(10)).plusSeconds(1)))
                .isEqualTo(3);
        assertThat(startedBy(campaign, utc.minus(Duration.ofMinutes(331)))).isEqualTo(3);
        assertThat(startedBy(campaign, utc.minus(Duration.ofMinutes(329)))).isEqualTo(5);
        assertThat(startedBy(campaign, utc.plusSeconds(1))).isEqualTo(9);
        assertThat(launch(campaign).state()).isEqualTo(State.DONE);
    }

    private long startedBy(Campaign campaign, Instant then) {
        stage().passes(Duration.between(stage().now(), then));
        return launch(campaign).counts().started();
    }

    @Test
    default void againAndAgainUntilItsLastDay() {
        var first = LocalDateTime.ofInstant(stage().now(), ZoneOffset.UTC).plusHours(1);
        var schedule = new Schedule(
                first, ZoneOffset.UTC, Repeat.DAILY, first.toLocalDate().plusDays(2));
        var campaign = campaign(segment(2, null), schedule, Pace.FULL);
        started(campaign);
        IntStream.range(0, 6).forEach(day -> stage().passes(Duration.ofDays(1)));

        assertThat(launches().of(campaign.id()))
                .extracting(
                        Launch::number, Launch::state, launch -> launch.counts().started())
                .containsExactly(tuple(3, State.DONE, 2L), tuple(2, State.DONE, 2L), tuple(1, State.DONE, 2L));
    }

    @Test
    default void whatItMissedIsNotMadeUpFor() {
        var first = LocalDateTime.ofInstant(stage().now(), ZoneOffset.UTC).plusHours(1);
        var campaign = campaign(segment(1, null), new Schedule(first, ZoneOffset.UTC, Repeat.DAILY, null), Pace.FULL);
        started(campaign);
        stage().passes(Duration.ofDays(10));

        assertThat(launches().of(campaign.id())).extracting(Launch::state).containsExactly(State.PLANNED, State.DONE);
    }

    @Test
    default void whomTheCascadeDoesNotLetInIsListedWithTheReason() {
        stage().deploy("for-lamp-lovers");
        var campaign = leading().save(with(campaign(segment(2, null)), "for-lamp-lovers"), 1);
        started(campaign);

        assertThat(launch(campaign).counts()).isEqualTo(new Counts(2, 0, 0, 2, 0));
        assertThat(recipients().list(launch(campaign).id(), Recipients.State.KEPT_OUT, "", 10))
                .hasSize(2)
                .allSatisfy(left -> assertThat(left.detail()).contains("lamp-lovers"));
    }

    @Test
    default void whoIsErasedOrTurnsOutToBeAnotherIsNotLostAndNotDoubled() {
        var segment = segment(0, null);
        var people = people(segment, 4, null);
        var campaign = campaign(segment, Schedule.NOW, new Pace(0, 1));
        leading().start(campaign.id(), "kim");
        stage().passes(Duration.ofSeconds(1));
        var waiting = recipients().list(launch(campaign).id(), Recipients.State.WAITING, "", 10);
        assertThat(waiting).hasSize(3);
        identities().erase(waiting.get(0).customer());
        var other = stage().customer(EMAIL);
        identities().alias(other, waiting.get(1).customer());
        var begun = people.stream()
                .filter(customer -> !stage().runs(customer).isEmpty())
                .findFirst()
                .orElseThrow();
        identities().alias(begun, waiting.get(2).customer());
        IntStream.range(0, 5).forEach(minute -> stage().passes(Duration.ofMinutes(1)));

        assertThat(launch(campaign).state()).isEqualTo(State.DONE);
        assertThat(stage().runs(other)).hasSize(1);
        assertThat(stage().runs(begun)).hasSize(1);
        assertThat(runs(campaign, 1)).isEqualTo(2);
    }

    @Test
    default void aSegmentThatIsGoneIsSaid() {
        var segment = segment(1, null);
        var campaign = campaign(segment);
        segments().remove(segment);
        started(campaign);

        assertThat(launch(campaign).state()).isEqualTo(State.FAILED);
        assertThat(launch(campaign).trouble()).contains(segment);
    }

    @Test
    default void itCannotBeStartedTwiceOrChangedWhileItIsRun() {
        var campaign = campaign(segment(200, null), Schedule.NOW, new Pace(0, 60));
        leading().start(campaign.id(), "kim");
        assertThatThrownBy(() -> leading().start(campaign.id(), "kim")).isInstanceOf(Refused.class);
        stage().passes(Duration.ofSeconds(2));

        assertThatThrownBy(() -> leading().save(campaign, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> leading().remove(campaign.id())).isInstanceOf(Refused.class);
    }

    @Test
    default void oneOfTheIdOfARemovedOneIsForEverybodyAgain() {
        var removed = campaign(segment(3, null));
        started(removed);
        leading().remove(removed.id());
        var campaign = leading().save(removed, null);
        started(campaign);

        assertThat(launch(campaign).counts()).isEqualTo(new Counts(3, 0, 3, 0, 0));
        assertThat(runs(campaign, 1)).isEqualTo(3);
    }

    @Test
    default void whatBecameOfALaunchIsKnownWhenTheCampaignHasAnotherCascade() {
        stage().deploy("for-lamp-lovers");
        var campaign = campaign(segment(3, null));
        started(campaign);
        leading().save(with(campaign, "for-lamp-lovers"), 1);

        assertThat(runs(campaign, 1)).isEqualTo(3);
    }

    @Test
    default void aLaunchThatEndedLongAgoIsForgottenWithWhomItWasFor() {
        var campaign = campaign(segment(30, null), Schedule.NOW, new Pace(50, null));
        started(campaign);
        var launch = launch(campaign);
        assertThat(launch.counts().heldOut()).isPositive();
        stage().clockPasses(Duration.ofDays(181));
        IntStream.range(0, 60).forEach(second -> stage().only("retention"));

        assertThat(launches().of(campaign.id())).isEmpty();
        assertThat(recipients().list(launch.id(), Recipients.State.HELD_OUT, "", 10))
                .isEmpty();
    }

    @Test
    default void startedByTwoAtOnceItIsLaunchedOnce() throws InterruptedException {
        var campaign = campaign(segment(1, null));
        var together = new CyclicBarrier(2);
        Callable<Boolean> start = () -> {
            together.await();
            try {
                leading().start(campaign.id(), "kim");
                return true;
            } catch (Refused e) {
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        var succeeded = threads.invokeAll(List.of(start, start));
        threads.shutdown();

        assertThat(succeeded).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        assertThat(launches().of(campaign.id())).hasSize(1);
    }

    @Test
    default void beforeItIsStartedItTellsWhomItReaches() {
        stage().deploy("offer");
        var segment = segment(3, null);
        var preview = previewing().preview("offer", new To(segment, null));

        assertThat(preview.people()).isEqualTo(3);
        assertThat(preview.sample()).hasSize(3);
        assertThat(preview.reach())
                .extracting(PreviewingCampaigns.Reach::people)
                .as("nobody has agreed")
                .containsOnly(0L);
        assertThat(previewing().preview(CASCADE, new To(segment, null)).reach())
                .filteredOn(reach -> reach.channel() == EMAIL)
                .extracting(PreviewingCampaigns.Reach::people)
                .containsExactly(3L);
    }
}
