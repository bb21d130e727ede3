package io.kaskad.imports;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static io.kaskad.customers.Consent.State.DENIED;
import static io.kaskad.customers.Consent.State.GRANTED;
import static io.kaskad.customers.Consent.State.WITHDRAWN;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kaskad.customers.Consents;
import io.kaskad.customers.ContactState;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.customers.Proof;
import io.kaskad.customers.Suppressions;
import io.kaskad.imports.Import.Kind;
import io.kaskad.imports.Import.State;
import io.kaskad.imports.RowErrors.RowError;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.testing.Stage;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows of files become customers, whole or not at all. */
interface ImportsContract {

    Stage stage();

    Files files();

    Customers customers();

    Consents consents();

    Identities identities();

    Suppressions suppressions();

    private static String fresh() {
        return "i-" + Ids.next();
    }

    private Customer known(String id) {
        return customers().find(id).orElseThrow();
    }

    @Test
    default void aRowBecomesACustomer() {
        var id = fresh();
        var file = files().imported("""
                id,locale,timeZone,email,phone,viber,consent.email,consent.sms.offers,alias,firstName,Город
                %1$s,ru_RU,Europe/Moscow, kim@example.org ,+7 916 123-45-67,+442079460958,granted,denied,%1$s-a,Ким,"Нижний ""Новгород"" на Волге"
                """.formatted(id));

        assertThat(file)
                .returns(State.DONE, Import::state)
                .returns(1L, Import::imported)
                .returns(0L, Import::failed);
        assertThat(file.bytesRead()).isEqualTo(file.bytes());
        assertThat(known(id + "-a"))
                .returns(id, Customer::id)
                .returns("ru-RU", Customer::locale)
                .returns("Europe/Moscow", Customer::timeZone)
                .returns(Map.of("firstName", "Ким", "Город", "Нижний \"Новгород\" на Волге"), Customer::attributes);
        assertThat(known(id).contacts())
                .containsEntry(EMAIL, "kim@example.org")
                .containsEntry(SMS, "+79161234567")
                .containsEntry(VIBER, "+442079460958")
                .hasSize(5);
        assertThat(known(id).consent(EMAIL, null)).contains(GRANTED);
        assertThat(known(id).consent(SMS, "offers")).contains(DENIED);
    }

    @Test
    default void whatIsNotSaidStays() {
        var id = fresh();
        files().imported("id,email,firstName\n" + id + ",kim@example.org,Kim\n");
        files().imported("id,email,firstName,sms\n" + id + ",,,+79161234567\n");
        assertThat(known(id))
                .returns(Map.of(EMAIL, "kim@example.org", SMS, "+79161234567"), Customer::contacts)
                .returns(Map.of("firstName", "Kim"), Customer::attributes);
    }

    @Test
    default void aColumnHoldsWhatAllOfItLooksLike() {
        var ids = List.of(fresh(), fresh());
        var name = "n" + Ids.next();
        files().imported("""
                id,%1$s-sum,%1$s-code,%1$s-vip,%1$s-day,%1$s-mixed,%1$s-phone
                %2$s,1.5,007,TRUE,2026-02-28,12,+7916
                %3$s,-20,12,false,2026-03-01T10:00:00Z,x,1
                """.formatted(name, ids.get(0), ids.get(1)));
        assertThat(known(ids.get(0)).attributes())
                .isEqualTo(Map.of(
                        name + "-sum",
                        1.5,
                        name + "-code",
                        "007",
                        name + "-vip",
                        true,
                        name + "-day",
                        "2026-02-28",
                        name + "-mixed",
                        "12",
                        name + "-phone",
                        "+7916"));
        assertThat(known(ids.get(1)).attributes()).containsEntry(name + "-sum", -20);
    }

    @Test
    default void anAttributeHoldsWhatItHasHeldSoFar() {
        var name = "n" + Ids.next();
        files().imported("id," + name + ":text\n" + fresh() + ",12\n");
        var id = fresh();
        files().imported("id," + name + "\n" + id + ",13\n");
        assertThat(known(id).attributes()).isEqualTo(Map.of(name, "13"));
    }

    @Test
    default void aHeaderMaySayWhatAColumnHolds() {
        var good = fresh();
        var file = files().imported("""
                id,sum:number,vip:boolean,born:date,list:json,email:text
                %s,12,true,2026-02-28,"[1,{""a"":2}]",not a contact
                %s,twelve,,,,
                %s,,yes,,,
                %s,,,28.02.2026,,
                %s,,,,[1] x,
                """.formatted(good, fresh(), fresh(), fresh(), fresh()));
        assertThat(known(good).attributes())
                .isEqualTo(Map.of(
                        "sum",
                        12,
                        "vip",
                        true,
                        "born",
                        "2026-02-28",
                        "list",
                        List.of(1, Map.of("a", 2)),
                        "email",
                        "not a contact"));
        assertThat(files().amiss(file))
                .containsExactly(
                        "3 sum:number: This is no number such as 12 or -0.5.",
                        "4 vip:boolean: This is neither true nor false.",
                        "5 born:date: This is no date such as 2026-02-28.",
                        "6 list:json: This is no JSON.");
    }

    @Test
    default void aBadRowIsLeftOutWhole() {
        var bad = IntStream.range(0, 7).mapToObj(i -> fresh()).toList();
        var good = fresh();
        var file = files().imported("""
                id,email,phone,locale,consent.email
                %s,no address,,,
                %s,,12,,
                %s,,,!!,
                %s,,,,maybe
                ,kim@example.org,,,
                %s,kim@example.org
                %s,,,,,more
                %s,"a"b,,,
                %s,kim@example.org,,,
                """.formatted(
                        bad.get(0), bad.get(1), bad.get(2), bad.get(3), bad.get(4), bad.get(5), bad.get(6), good));

        assertThat(file).returns(1L, Import::imported).returns(8L, Import::failed);
        assertThat(customers().findAll(bad)).isEmpty();
        assertThat(known(good).contacts()).containsOnlyKeys(EMAIL);
        assertThat(files().amiss(file))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2 This is not an email address"),
                        row -> assertThat(row).startsWith("3 This is not a phone number"),
                        row -> assertThat(row).startsWith("4 locale: locale must be a language tag"),
                        row -> assertThat(row).startsWith("5 consent.email: A consent is either"),
                        row -> assertThat(row).isEqualTo("6 The row has no id."),
                        row -> assertThat(row).startsWith("7 The row has fewer cells"),
                        row -> assertThat(row).startsWith("8 The row has more cells"),
                        row -> assertThat(row).isEqualTo("9 A quote stands where none may be."));
    }

    @Test
    default void rowsThatAreAmissCanBeLookedThrough() {
        var file = files().imported("id,email\n,one\n,two\n,three\n");
        var first = files().amiss(file, null, 2);
        assertThat(first.items()).extracting(RowError::line).containsExactly(2L, 3L);
        var rest = files().amiss(file, Cursor.decoded(first.next()), 2);
        assertThat(rest.items()).extracting(RowError::line).containsExactly(4L);
        assertThat(rest.next()).isNull();
    }

    @Test
    default void whoIsErasedIsErasedFromErrors() {
        var id = fresh();
        files().imported("id,alias\n" + id + "," + id + "-a\n");
        var file = files().imported("id,email\n" + id + ",none\n" + id + "-a,none\n" + fresh() + ",none\n");
        identities().erase(id);
        assertThat(files().amiss(file)).singleElement().asString().startsWith("4 ");
    }

    @Test
    default void theListOfErrorsCanBeMendedAndImported() {
        var id = fresh();
        var name = "n" + Ids.next();
        var file = files().imported("id;email;%2$s\n%1$s;kim(at)example.org;\"a;b\"\n".formatted(id, name));
        var errors = files().errorFile(file);
        assertThat(errors)
                .startsWith("\uFEFFerror.line;error.reason;id;email;" + name)
                .contains(id + ";kim(at)example.org;\"a;b\"");

        var mended = files().imported(errors.replace("(at)", "@"));
        assertThat(mended.imported()).isEqualTo(1);
        assertThat(known(id))
                .returns(Map.of(EMAIL, "kim@example.org"), Customer::contacts)
                .returns(Map.of(name, "a;b"), Customer::attributes);
    }

    @Test
    default void readsWhatExcelWrites() {
        var one = fresh();
        var text = "id;email;city\r\n" + one + ";kim@example.org;Нижний Новгород\r\n";
        files().imported(Kind.CUSTOMERS, text.getBytes(Charset.forName("windows-1251")), Terms.NONE);
        assertThat(known(one).attributes()).isEqualTo(Map.of("city", "Нижний Новгород"));

        var other = fresh();
        files().imported("\uFEFFid\temail\tcity\n" + other + "\tkim@example.org\t\"Москва\nЦентр\"");
        assertThat(known(other).attributes()).isEqualTo(Map.of("city", "Москва\nЦентр"));
    }

    @Test
    default void oneDamagedLetterIsOneBadRow() {
        var good = fresh();
        var text = ("id,city\n" + good + ",Нижний Новгород\n" + fresh() + ",?\n").getBytes(UTF_8);
        text[text.length - 2] = (byte) 0xC0;
        var file = files().imported(Kind.CUSTOMERS, text, Terms.NONE);
        assertThat(known(good).attributes()).containsValue("Нижний Новгород");
        assertThat(files().amiss(file)).singleElement().asString().contains("damaged");
    }

    @Test
    default void aQuoteThatDoesNotEndIsOneBadRow() {
        var ids = List.of(fresh(), fresh());
        var file = files().imported("id,city\n" + fresh() + ",\"Moscow\n" + ids.get(0) + ",a\n" + ids.get(1) + ",b");
        assertThat(customers().findAll(ids)).hasSize(2);
        assertThat(files().amiss(file)).singleElement().asString().startsWith("2 A quote is opened here");
    }

    @Test
    default void aRowThatIsTooLongIsOneBadRow() {
        var ids = List.of(fresh(), fresh());
        var file = files().imported("id,text\n" + ids.get(0) + ",a\n" + fresh() + "," + "x".repeat(1_500_000) + "\n"
                + fresh() + ",\"" + "y\n".repeat(700_000) + "\n" + ids.get(1) + ",b\n");
        assertThat(customers().findAll(ids)).hasSize(2);
        assertThat(files().amiss(file)).first().asString().startsWith("3 A quote is opened here and does not end, or");
        assertThat(file.failed()).isGreaterThan(1);
    }

    @Test
    default void ofTwoRowsOnOneCustomerTheLaterWins() {
        var id = fresh();
        var file = files().imported("""
                id,email,consent.email,city
                %1$s,first@example.org,granted,Moscow
                %1$s,second@example.org,withdrawn,
                """.formatted(id));
        assertThat(file.imported()).isEqualTo(2);
        assertThat(known(id))
                .returns(Map.of(EMAIL, "second@example.org"), Customer::contacts)
                .returns(Map.of("city", "Moscow"), Customer::attributes);
        assertThat(known(id).consent(EMAIL, null)).contains(WITHDRAWN);
    }

    @Test
    default void linesOfJsonAreCustomersAsRestHasThem() {
        var id = fresh();
        var file = files().imported("""
                {"id": "%1$s", "locale": "ru", "contacts": {"email": "kim@example.org", "sms": "+79161234567"}, \
                "contactStates": {"email": "unverified"}, "attributes": {"tags": ["a", {"b": null}], "n": 1}, \
                "consents": [{"channel": "email", "topic": "news", "state": "granted"}], "aliases": ["%1$s-a"]}
                {"id": "%1$s-2", "email": "kim@example.org"}
                {"id": "%1$s-3", "contacts": {"pigeon": "x"}}
                {"id": "%1$s-4", "attributes": {"a": "\\u0000"}}
                no JSON
                """.formatted(id));
        assertThat(file).returns(1L, Import::imported).returns(4L, Import::failed);
        assertThat(known(id + "-a").state(EMAIL)).isEqualTo(ContactState.UNVERIFIED);
        assertThat(known(id).state(SMS)).isEqualTo(ContactState.ACTIVE);
        assertThat(known(id).consent(EMAIL, "news")).contains(GRANTED);
        assertThat(known(id).attributes().get("tags")).asString().isEqualTo("[a, {b=null}]");
        assertThat(files().amiss(file))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2 There is a field that is none of ours"),
                        row -> assertThat(row).startsWith("3 There is no such channel"),
                        row -> assertThat(row).startsWith("4 The body has a text with a NUL"),
                        row -> assertThat(row).startsWith("5 This is not a JSON object"));
        assertThat(files().errorFile(file)).contains("{\"\"id\"\": ");
    }

    @Test
    default void whatAllAgreedToIsKeptWithItsProofButDoesNotUndoARefusal() {
        var ids = List.of(fresh(), fresh(), fresh());
        var refused = ids.get(1);
        files().imported("id\n" + refused);
        stage().withdraws(refused, EMAIL, "news");
        files().imported(
                        "id,email,consent.email\n" + ids.get(0) + ",kim@example.org,\n" + refused + ",,\n" + ids.get(2)
                                + ",,denied\n",
                        Terms.of("email, sms:offers", "2026-01", "https://shop.example/form", true));

        assertThat(known(ids.get(0)).consent(EMAIL, null)).contains(GRANTED);
        assertThat(known(ids.get(0)).consent(SMS, "offers")).contains(GRANTED);
        assertThat(known(ids.get(0)).state(EMAIL)).isEqualTo(ContactState.UNVERIFIED);
        assertThat(consents().history(ids.get(0)))
                .extracting(Consents.Said::proof, Consents.Said::source)
                .contains(tuple(new Proof("2026-01", null, "https://shop.example/form"), "import"));
        assertThat(known(refused).consent(EMAIL, null)).isEmpty();
        assertThat(known(refused).consent(EMAIL, "news")).contains(WITHDRAWN);
        assertThat(known(refused).consent(SMS, "offers")).contains(GRANTED);
        assertThat(known(ids.get(2)).consent(EMAIL, null)).contains(DENIED);
    }

    @Test
    default void whoIsKnownByAnAliasStaysOne() {
        var id = stage().customer(EMAIL);
        identities().alias(id, id + "-old");
        files().imported("id,city\n" + id + "-old,Moscow\n");
        assertThat(known(id).attributes()).containsEntry("city", "Moscow");
        assertThat(customers().findAll(List.of(id + "-old"))).isEmpty();
    }

    @Test
    default void anAliasThatIsACustomerBecomesOneWithIt() {
        var id = fresh();
        files().imported("id,email\n" + id + "-a,kim@example.org\n");
        files().imported("id,alias\n" + id + ",\"[\"\"" + id + "-a\"\",\"\"" + id + "-b\"\"]\"\n");
        assertThat(known(id + "-a"))
                .isEqualTo(known(id + "-b"))
                .returns(id, Customer::id)
                .returns(Map.of(EMAIL, "kim@example.org"), Customer::contacts);
    }

    @Test
    default void addressesAreSuppressed() {
        var one = fresh() + "@example.org";
        var file = files().imported(
                        Kind.SUPPRESSIONS,
                        ("channel,address,reason,note\nemail," + one
                                        + ",complaint,x\nemail,nobody,,\nsms,+79161230000,,\n")
                                .getBytes(UTF_8),
                        Terms.NONE);
        assertThat(file).returns(2L, Import::imported).returns(1L, Import::failed);
        assertThat(suppressions().list(EMAIL, one, null, 1).items())
                .extracting(Suppressions.Suppressed::reason, Suppressions.Suppressed::source)
                .containsExactly(tuple(Suppressions.Reason.COMPLAINT, "import"));
    }

    @Test
    default void aFileThatCannotBeReadFailsAsAWhole() {
        assertThat(files().imported("name,email\nKim,kim@example.org\n"))
                .returns(State.FAILED, Import::state)
                .returns("The first row must name the columns, and one of them must be id.", Import::error);
        assertThat(files().imported("id,city,city\n1,2,3\n").error()).isEqualTo("Two columns have the same name.");
        assertThat(files().imported("id,consent.pigeon\n1,granted\n").error()).startsWith("There is no such channel");
        assertThatThrownBy(() -> files().imported("")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> files().imported(Kind.CUSTOMERS, "id,city\n1,2".getBytes(UTF_16), Terms.NONE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("UTF-16");
    }

    @Test
    default void manyRowsComeInBatches() {
        var prefix = fresh();
        var file = files().imported(IntStream.range(0, 2_500)
                .mapToObj(n -> prefix + "-" + n + ",c" + n + "@example.org," + n + "\n")
                .collect(Collectors.joining("", "id,email,n\n", "")));
        assertThat(file.imported()).isEqualTo(2_500);
        assertThat(known(prefix + "-2499").attributes()).isEqualTo(Map.of("n", 2499));
    }
}
