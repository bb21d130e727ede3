package io.kaskad.imports;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.customers.Aliases;
import io.kaskad.customers.Attributes.Type;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.imports.Import.Kind;
import io.kaskad.shared.Refused;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Customers, learnt of as by an event, and what they agreed to. */
@Component
class CustomerIntake implements Intake<PersonDraft, Person> {

    private final Customers customers;
    private final Consents consents;
    private final Aliases aliases;
    private final Identities identities;
    private final ObjectMapper json;

    CustomerIntake(Customers customers, Consents consents, Aliases aliases, Identities identities, ObjectMapper json) {
        this.customers = customers;
        this.consents = consents;
        this.aliases = aliases;
        this.identities = identities;
        this.json = json;
    }

    @Override
    public Kind kind() {
        return Kind.CUSTOMERS;
    }

    @Override
    public PersonDraft draft(Terms terms, Instant now) {
        return new PersonDraft(terms, now);
    }

    @Override
    public Column<PersonDraft> column(String header, Map<String, Type> types) {
        return new PersonColumns(types).column(header);
    }

    @Override
    public void check(List<Column<PersonDraft>> columns) {
        if (columns.stream().noneMatch(column -> column.meaning() == Meaning.ID)) {
            throw Refused.invalid("The first row must name the columns, and one of them must be id.");
        }
    }

    @Override
    public boolean isOpen(Column<PersonDraft> column) {
        return column.meaning() == Meaning.ATTRIBUTE && column.type() == null;
    }

    @Override
    public Rows<PersonDraft> lines() {
        return new JsonRows<>(json, PersonLine.class, PersonLine::tell);
    }

    @Override
    public void apply(List<Person> said, Terms terms, Instant now) {
        var known = aliases.customers(said.stream().map(Person::id).toList());
        var people = known.isEmpty()
                ? said
                : said.stream()
                        .map(person -> person.of(known.getOrDefault(person.id(), person.id())))
                        .toList();
        customers.meet(people.stream().filter(Person::anonymous).map(Person::id).collect(toCollection(TreeSet::new)));
        var met = customers.learn(people.stream().map(Person::traits).toList());
        say(people, met, terms, now);
        nameAlso(people);
    }

    /** Who has not been known so far, and says nothing of their own, cannot have refused anything. */
    private void say(List<Person> people, Set<String> met, Terms terms, Instant now) {
        var silent = new HashSet<>(met);
        people.stream()
                .filter(person -> !person.words().isEmpty())
                .map(Person::id)
                .forEach(silent::remove);
        consents.sayFirst(
                Stream.concat(words(people, terms, met::contains), granted(people, terms, now, silent::contains))
                        .toList());
        consents.sayAll(words(people, terms, id -> !met.contains(id)).toList());
        consents.sayUnlessRefused(
                granted(people, terms, now, id -> !silent.contains(id)).toList());
    }

    private static Stream<Said> words(List<Person> people, Terms terms, Predicate<String> whose) {
        return people.stream()
                .filter(person -> whose.test(person.id()))
                .flatMap(person -> person.words().stream().map(word -> said(person, word, terms)));
    }

    private static Stream<Said> granted(List<Person> people, Terms terms, Instant now, Predicate<String> whose) {
        return people.stream().filter(person -> whose.test(person.id())).flatMap(person -> granted(person, terms, now));
    }

    private static Said said(Person person, Consent word, Terms terms) {
        return new Said(person.id(), word, SOURCE, terms.proof());
    }

    /** What the row says itself goes before what is said of all. */
    private static Stream<Said> granted(Person person, Terms terms, Instant now) {
        return terms.granted().stream()
                .filter(subject ->
                        person.words().stream().noneMatch(word -> word.subject().equals(subject)))
                .map(subject -> new Consent(subject.channel(), subject.topic(), Consent.State.GRANTED, now))
                .map(consent -> said(person, consent, terms));
    }

    private void nameAlso(List<Person> people) {
        var customersByAlias = new LinkedHashMap<String, String>();
        people.forEach(person -> person.aliases().forEach(alias -> customersByAlias.put(alias, person.id())));
        if (!customersByAlias.isEmpty()) {
            identities.aliasAll(customersByAlias);
        }
    }
}
