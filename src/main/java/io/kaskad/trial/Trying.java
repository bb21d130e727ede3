package io.kaskad.trial;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.CheckingDiagrams;
import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.shared.Refused;
import io.kaskad.trial.Story.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Lets one person go through a diagram, deployed or not. Nothing of it reaches the live data, and nobody gets a message. */
@Service
public class Trying {

    private static final String SOMEBODY = "somebody";
    private static final Pattern CALLED = Pattern.compile("calledElement\\s*=\\s*[\"']([^\"'$#]+)[\"']");

    private final TrialContext context;
    private final Cascades cascades;
    private final CheckingDiagrams checking;
    private final CascadeRuntime runtime;
    private final Customers customers;
    private final Clock clock;

    Trying(
            TrialContext context,
            Cascades cascades,
            CheckingDiagrams checking,
            CascadeRuntime runtime,
            Customers customers,
            Clock clock) {
        this.context = context;
        this.cascades = cascades;
        this.checking = checking;
        this.runtime = runtime;
        this.customers = customers;
        this.clock = clock;
    }

    /** @throws Refused if the story makes no sense, or the diagram could not be deployed */
    public Played play(String key, byte[] diagram, Story story) {
        if (!story.allThen().stream().allMatch(Story.Then::makesSense)) {
            throw Refused.invalid("Each line of a story says either what a message of a step becomes, or what the"
                    + " customer does, or which channel is withdrawn, and how long after that is.");
        }
        checking.insistOnSound(diagram, key);
        var start = story.start().at();
        var begins = (start == null ? clock.instant() : start.toInstant()).truncatedTo(ChronoUnit.MILLIS);
        var customer = customer(story.customer(), begins);
        return context.play(
                (stage, telling) -> stage.playing(() -> play(stage, telling, key, diagram, story, customer, begins)));
    }

    private Played play(
            Stage stage, Telling telling, String key, byte[] diagram, Story story, Customer customer, Instant begins) {
        stage.empty();
        stage.turnTo(begins);
        deployCalled(stage, diagram, new HashSet<>(Set.of(key)));
        stage.deploy(key, diagram);
        stage.knows(customer);
        var play = new Play(stage, story, customer.id(), begins);
        var brokenOff = play.play(key);
        var trouble = stage.trouble();
        var problem = trouble == null ? brokenOff : trouble.sentence();
        return stage.run(customer.id())
                .map(run -> telling.tell(run, stage.outcomeOf(run), begins, play, problem, trouble))
                .orElseGet(() -> telling.notBegun(begins, problem, trouble));
    }

    /** The cascades this one calls are those in force. */
    private void deployCalled(Stage stage, byte[] diagram, Set<String> there) {
        var called = CALLED.matcher(new String(diagram, StandardCharsets.UTF_8));
        while (called.find()) {
            if (there.add(called.group(1))) {
                cascades.find(called.group(1)).ifPresent(cascade -> {
                    var xml = runtime.xml(cascade.definitionId());
                    deployCalled(stage, xml, there);
                    stage.deploy(cascade.key(), xml);
                });
            }
        }
    }

    private Customer customer(Person person, Instant now) {
        if (person.id() != null) {
            return customers.find(person.id()).orElseThrow(Refused::noSuchCustomer);
        }
        var contacts = new EnumMap<Channel, String>(Channel.class);
        if (person.contacts() != null) {
            person.contacts()
                    .forEach((channel, address) ->
                            contacts.put(channel, channel.contact().normalised(address)));
        }
        return new Customer(
                SOMEBODY,
                person.locale(),
                person.timeZone(),
                contacts,
                person.attributes() == null ? Map.of() : person.attributes(),
                consents(person, now));
    }

    private static List<Consent> consents(Person person, Instant now) {
        return person.consents() == null
                ? List.of()
                : person.consents().stream()
                        .map(said -> new Consent(
                                said.channel(),
                                said.topic() == null ? Consent.ALL_TOPICS : said.topic(),
                                said.state(),
                                now.minusSeconds(1)))
                        .toList();
    }
}
