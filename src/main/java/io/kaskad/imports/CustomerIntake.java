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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
        customers.learn(people.stream().map(Person::traits).toList());
        consents.sayAll(people.stream()
                .flatMap(person -> person.words().stream().map(word -> said(person, word, terms)))
                .toList());
        consents.sayUnlessRefused(
                people.stream().flatMap(person -> granted(person, terms, now)).toList());
        nameAlso(people);
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
