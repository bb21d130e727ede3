package io.kaskad.imports;

import static io.kaskad.channels.Channel.EMAIL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.customers.Consent.Subject;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.imports.Import.Kind;
import io.kaskad.imports.Import.State;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.testing.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is cut off, no row is lost and none is imported twice: a proof of consent, which is kept each time, tells. */
interface ResumingContract {

    int ROWS = 2_500;
    int BATCH = 1_000;
    Terms PROVEN = new Terms(List.of(new Subject(EMAIL, "*")), "2026-01", null, false);

    Stage stage();

    Files files();

    Nodes nodes();

    Customers customers();

    Identities identities();

    private static String fresh() {
        return "r-" + Ids.next();
    }

    private UUID uploaded(String prefix) {
        return files().uploaded(
                        IntStream.range(0, ROWS)
                                .mapToObj(n -> prefix + "-" + n + (n == 1_500 ? ",no address\n" : ",c@example.org\n"))
                                .collect(Collectors.joining("", "id,email\n", "")),
                        PROVEN);
    }

    private long said(String prefix) {
        return stage().jdbc()
                .sql("select count(*) from consent_change where customer_id like :id")
                .param("id", prefix + "-%")
                .query(Long.class)
                .single();
    }

    private long rows(String table, UUID file) {
        return stage().jdbc()
                .sql("select count(*) from " + table + " where import_id = :file")
                .param("file", file)
                .query(Long.class)
                .single();
    }

    private void leaseEnds(UUID file) {
        stage().jdbc()
                .sql("update import set lease_until = current_timestamp - interval '1' second where id = :file")
                .param("file", file)
                .update();
    }

    private void assertDoneOnce(UUID file, String prefix) {
        assertThat(files().get(file))
                .returns(State.DONE, Import::state)
                .returns(ROWS - 1L, Import::imported)
                .returns(1L, Import::failed)
                .satisfies(done -> assertThat(done.bytesRead()).isEqualTo(done.bytes()));
        assertThat(said(prefix)).isEqualTo(ROWS - 1);
        assertThat(files().amiss(files().get(file))).singleElement().asString().startsWith("1502 ");
        assertThat(rows("import_chunk", file)).isZero();
    }

    @Test
    default void anotherNodeGoesOnWhereOneDied() {
        var prefix = fresh();
        var file = uploaded(prefix);
        nodes().another().doSome();
        assertThat(files().get(file)).returns((long) BATCH, Import::imported);
        stage().settle();
        assertThat(files().get(file)).returns((long) BATCH, Import::imported);

        leaseEnds(file);
        stage().settle();
        assertDoneOnce(file, prefix);
    }

    @Test
    default void aNodeThatEndsHandsOverAtOnce() {
        var prefix = fresh();
        var file = uploaded(prefix);
        var node = nodes().another();
        node.doSome();
        node.finish();
        stage().settle();
        assertDoneOnce(file, prefix);
    }

    @Test
    default void aNodeThatWasThoughtDeadWritesNothingAnyMore() {
        var prefix = fresh();
        var file = uploaded(prefix);
        var slow = nodes().another();
        slow.doSome();
        leaseEnds(file);
        var other = nodes().another();
        other.doSome();
        slow.doSome();
        assertThat(said(prefix)).isEqualTo(2 * BATCH - 1);

        while (files().get(file).state() == State.RUNNING) {
            other.doSome();
            slow.doSome();
        }
        assertDoneOnce(file, prefix);
    }

    @Test
    default void twoNodesTakeAFileEach() {
        var prefixes = List.of(fresh(), fresh());
        var all = prefixes.stream().map(this::uploaded).toList();
        var one = nodes().another();
        var other = nodes().another();
        one.doSome();
        other.doSome();
        assertThat(all).extracting(file -> files().get(file).imported()).containsOnly((long) BATCH);
        for (int i = 0; i < 4; i++) {
            one.doSome();
            other.doSome();
        }
        assertDoneOnce(all.get(0), prefixes.get(0));
        assertDoneOnce(all.get(1), prefixes.get(1));
    }

    @Test
    default void whatIsImportedStaysWhenTheRestIsCancelled() {
        var prefix = fresh();
        var file = uploaded(prefix);
        var node = nodes().another();
        node.doSome();
        files().cancel(file);
        node.doSome();
        stage().settle();

        assertThat(files().get(file)).returns(State.CANCELLED, Import::state).returns((long) BATCH, Import::imported);
        assertThat(said(prefix)).isEqualTo(BATCH);
        assertThat(rows("import_chunk", file)).isZero();
        assertThatThrownBy(() -> files().cancel(file)).isInstanceOf(Refused.class);
    }

    @Test
    default void whoIsErasedMeanwhileDoesNotComeBack() {
        var prefix = fresh();
        var known = fresh();
        var file = files().uploaded(
                        IntStream.range(0, ROWS)
                                .mapToObj(n -> (n % 1_250 == 0 ? known : prefix + "-" + n) + ",c@example.org\n")
                                .collect(Collectors.joining("", "id,email\n", "")),
                        Terms.NONE);
        var node = nodes().another();
        node.doSome();
        identities().erase(known);
        while (files().get(file).state() == State.RUNNING) {
            node.doSome();
        }

        assertThat(customers().find(known)).isEmpty();
        assertThat(files().get(file)).returns(ROWS - 1L, Import::imported).returns(1L, Import::failed);
        assertThat(files().amiss(files().get(file)))
                .containsExactly("1252 The customer was erased while the file was being imported.");
        assertThat(files().errorFile(files().get(file))).doesNotContain(known);
        assertThat(rows("import_forgotten", file)).isZero();
    }

    @Test
    default void anUploadThatBreaksOffLeavesNothingBehind() {
        assertThatThrownBy(() -> files().uploaded(Kind.CUSTOMERS, Terms.NONE, breakingOff(() -> {})))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(comingIn()).isZero();
    }

    @Test
    default void anUploadThatIsSilentForTooLongIsForgotten() {
        assertThatThrownBy(() -> files().uploaded(Kind.CUSTOMERS, Terms.NONE, breakingOff(() -> {
                    assertThat(comingIn()).isOne();
                    stage().settle();
                    assertThat(comingIn()).isOne();
                    stage().jdbc()
                            .sql(
                                    "update import set lease_until = current_timestamp - interval '1' second where state = 'UPLOADING'")
                            .update();
                    stage().settle();
                    assertThat(comingIn()).isZero();
                })))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** A piece and a bit of a file, and then the connection is gone. */
    private static InputStream breakingOff(Runnable meanwhile) {
        return new SequenceInputStream(
                new ByteArrayInputStream(
                        "id,email\n".repeat(Uploading.PIECE / 8).getBytes(UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        meanwhile.run();
                        throw new IOException("gone");
                    }
                });
    }

    private long comingIn() {
        return stage().jdbc()
                .sql("select count(*) from import where state = 'UPLOADING'")
                .query(Long.class)
                .single();
    }

    @Test
    default void whatTheDatabaseDoesNotTakeFailsRowByRowAndWhole() {
        var id = fresh();
        stage().jdbc()
                .sql("alter table consent_change add constraint no_poison check (topic <> 'poison')")
                .update();
        var file = files().imported("""
                id,consent.email,consent.sms.poison
                %1$s-1,granted,
                %1$s-2,granted,granted
                %1$s-3,granted,
                """.formatted(id));
        stage().jdbc()
                .sql("alter table consent_change drop constraint no_poison")
                .update();
        assertThat(file)
                .returns(State.DONE, Import::state)
                .returns(2L, Import::imported)
                .returns(1L, Import::failed);
        assertThat(customers().findAll(List.of(id + "-1", id + "-2", id + "-3")))
                .containsOnlyKeys(id + "-1", id + "-3");
        assertThat(files().amiss(file)).singleElement().asString().startsWith("3 The database does not take this row");
    }

    @Test
    default void anImportIsForgottenAfterItsTime() {
        var file = files().imported("id,email\n" + fresh() + ",no address\n");
        stage().passes(Duration.ofDays(179));
        assertThat(rows("import_error", file.id())).isEqualTo(1);
        stage().clockPasses(Duration.ofDays(2));
        for (int others = 0; others < 20; others++) {
            stage().only("retention");
        }
        assertThat(rows("import_error", file.id())).isZero();
        assertThatThrownBy(() -> files().get(file.id())).isInstanceOf(Refused.class);
    }
}
