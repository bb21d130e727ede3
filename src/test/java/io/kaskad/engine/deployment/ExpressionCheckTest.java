package io.kaskad.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${customer.reachable('email')}",
                "${customer.reachable('email') and customer.subscribed('email', 'orders')}",
                "${message.notSent or message.notDelivered}",
                "${message.of('letter1').opened}",
                "${messages.opened >= 2}",
                "${event.amount > 100 ? event.vip : customer.vip}",
                "${event.items.first.price > 3}",
                "${event['order id'] == 'x'}",
                "${targetAction.done}",
                "${did('Order Paid', 'PT24H')}",
                "#{not empty customer.city}"
            })
    void theVocabularyIsAllowed(String expression) {
        assertThat(ExpressionCheck.complaint(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''['class']}",
                "${1.class.forName('java.lang.Runtime')}",
                "${\"\".getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)}",
                "${customer.getClass()}",
                "${customer.class.forName('x')}",
                "${customer['getClass']()}",
                "${message.getClass()}",
                "${message['class']}",
                "${message.of('x').getClass()}",
                "${messages.class}",
                "${targetAction.wait()}",
                "${event.items.getClass()}",
                "${(1).getClass()}",
                "${(customer.reachable('sms') ? '' : 1).getClass()}",
                "${execution.setVariable('a', 1)}",
                "${task.id}",
                "${send.toString()}",
                "${authenticatedUserId}",
                "${someBean.doIt()}",
                "${dateTime().getClass()}",
                "${currentUser()}",
                "${now()}",
                "${S('x')}",
                "${did('a','b').getClass()}",
                "${java.lang.Runtime}",
                "${T(java.lang.Runtime)}",
                "${customer",
                "${a:b('x')}",
                "text before ${''.getClass()} and after"
            })
    void everythingElseIsRefused(String expression) {
        assertThat(ExpressionCheck.complaint(expression)).isPresent();
    }
}
