package io.kaskad.segments;

import static java.util.stream.Collectors.joining;

import io.kaskad.channels.ContactKind;
import io.kaskad.customers.Consent;
import io.kaskad.segments.Condition.All;
import io.kaskad.segments.Condition.Any;
import io.kaskad.segments.Condition.Not;
import io.kaskad.segments.Condition.OfAttribute;
import io.kaskad.segments.Condition.OfCard;
import io.kaskad.segments.Condition.OfConsent;
import io.kaskad.segments.Condition.OfContact;
import io.kaskad.segments.Condition.OfEvents;
import io.kaskad.segments.Condition.OfList;
import io.kaskad.segments.Condition.OfMessages;
import java.util.List;

/**
 * A condition as SQL about a row of {@code customer}. What is looked up elsewhere is written as {@code exists}, which databases
 * make joins of, also where it is negated; alternatives of that kind become one set of ids, for a join cannot be an alternative.
 */
final class Compiled {

    private final Fragments with;
    private final Scope scope;
    private final Days days;

    Compiled(Fragments with, Scope scope, Days days) {
        this.with = with;
        this.scope = scope;
        this.days = days;
    }

    /** @param customer the alias of the row */
    String sql(Condition condition, String customer) {
        if (condition instanceof All all) {
            return all.conditions().isEmpty() ? "true" : joined(all.conditions(), " and ", customer);
        }
        if (condition instanceof Any any) {
            return any(any, customer);
        }
        if (condition instanceof Not not) {
            return "not (" + sql(not.condition(), customer) + ")";
        }
        if (condition instanceof OfAttribute attribute) {
            return new Comparing(with, days).sql(attribute, customer);
        }
        if (condition instanceof OfCard card) {
            return new Comparing(with, days).sql(card, customer);
        }
        if (condition instanceof OfContact contact) {
            return contact(contact, customer);
        }
        if (condition instanceof OfConsent consent) {
            return consent(consent, customer);
        }
        if (condition instanceof OfList list) {
            return exists("customer_list_member", with.alias(), customer, "list_id = " + with.with(list.list()));
        }
        return condition instanceof OfEvents events
                ? events(events, customer)
                : messages((OfMessages) condition, customer);
    }

    private String joined(List<Condition> conditions, String how, String customer) {
        return conditions.stream().map(one -> "(" + sql(one, customer) + ")").collect(joining(how));
    }

    private String any(Any any, String customer) {
        if (any.conditions().stream().allMatch(Compiled::isOfTheRow)) {
            return joined(any.conditions(), " or ", customer);
        }
        var ids = with.alias();
        return "exists (select 1 from ("
                + any.conditions().stream().map(this::ids).collect(joining(" union all "))
                + ") " + ids + " where " + ids + ".id = " + customer + ".id)";
    }

    private String ids(Condition condition) {
        var row = with.alias();
        return "select " + row + ".id from customer " + row + " where " + scope.of(row + ".id", with) + " and ("
                + sql(condition, row) + ")";
    }

    private static boolean isOfTheRow(Condition condition) {
        if (condition instanceof All all) {
            return all.conditions().stream().allMatch(Compiled::isOfTheRow);
        }
        if (condition instanceof Any any) {
            return any.conditions().stream().allMatch(Compiled::isOfTheRow);
        }
        return condition instanceof Not not
                ? isOfTheRow(not.condition())
                : condition instanceof OfAttribute || condition instanceof OfCard;
    }

    /** A row of another table that is this customer's. */
    private String exists(String from, String alias, String customer, String where) {
        return "exists (select 1 from %1$s %2$s where %2$s.customer_id = %3$s.id and %4$s and %5$s)"
                .formatted(from, alias, customer, scope.of(alias + ".customer_id", with), where);
    }

    private String contact(OfContact contact, String customer) {
        if (contact.channel().contact() == ContactKind.CUSTOMER) {
            return "true";
        }
        var alias = with.alias();
        var there = alias + ".channel = " + with.with(contact.channel().key());
        var suppressed = " and not exists (select 1 from suppression where suppression.channel = %1$s.channel"
                + " and suppression.address = lower(%1$s.address))";
        return exists("contact", alias, customer, contact.usable() ? there + suppressed.formatted(alias) : there);
    }

    /** The latest word on the topic or on the whole channel; of two at once, the one on the topic. */
    private String consent(OfConsent consent, String customer) {
        var alias = with.alias();
        var said = "%1$s.channel = %2$s and %1$s.state = %3$s and "
                .formatted(
                        alias,
                        with.with(consent.channel().key()),
                        with.with(consent.state().name()));
        if (consent.topic().equals(Consent.ALL_TOPICS)) {
            return exists("subscription", alias, customer, said + alias + ".topic = '*'");
        }
        var topics = "(" + with.with(consent.topic()) + ", '*')";
        var later = "not exists (select 1 from subscription later where later.customer_id = %1$s.customer_id"
                + " and later.channel = %1$s.channel and later.topic in %2$s and later.topic <> %1$s.topic"
                + " and (later.changed_at > %1$s.changed_at or later.changed_at = %1$s.changed_at and %1$s.topic = '*'))";
        return exists(
                "subscription",
                alias,
                customer,
                said + alias + ".topic in " + topics + " and " + later.formatted(alias, topics));
    }

    private String events(OfEvents events, String customer) {
        var where = "name = " + with.with(events.name()) + " and state = 'DONE'"
                + (events.days() == null ? "" : " and occurred_at >= " + with.with(days.ago(events.days())));
        var sum = events.sumOf() == null || events.sumAtLeast() == null
                ? ""
                : " and sum(fact_number(event_facts(properties), " + with.with(events.sumOf()) + ")) >= "
                        + with.with(events.sumAtLeast());
        return often("event_inbox", where, events.atLeast(), sum, customer);
    }

    private String messages(OfMessages messages, String customer) {
        var where = new StringBuilder(reached(messages.progress()));
        if (messages.cascade() != null) {
            where.append(" and cascade_key = ").append(with.with(messages.cascade()));
        }
        if (messages.channel() != null) {
            where.append(" and channel = ").append(with.with(messages.channel().key()));
        }
        if (messages.days() != null) {
            where.append(" and sent_at >= ").append(with.with(days.ago(messages.days())));
        }
        return often("message", where.toString(), messages.atLeast(), "", customer);
    }

    /** Whatever comes later proves what came before. */
    private static String reached(Condition.Progress progress) {
        return switch (progress) {
            case SENT -> "sent_at is not null";
            case DELIVERED -> "coalesce(delivered_at, opened_at, clicked_at, replied_at) is not null";
            case OPENED -> "coalesce(opened_at, clicked_at, replied_at) is not null";
            case CLICKED -> "clicked_at is not null";
            case REPLIED -> "replied_at is not null";
        };
    }

    private String often(String table, String where, int atLeast, String having, String customer) {
        var alias = with.alias();
        if (atLeast == 1 && having.isEmpty()) {
            return exists(table, alias, customer, where);
        }
        var counted = "(select customer_id from " + table + " where " + where + " and " + scope.of("customer_id", with)
                + " group by customer_id having count(*) >= " + atLeast + having + ")";
        return exists(counted, alias, customer, "true");
    }
}
