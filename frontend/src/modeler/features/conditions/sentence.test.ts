import { describe, expect, it } from 'vitest';
import { speak } from '../../../i18n';
import { read } from './read';
import { conditionInWords, sentence } from './sentence';

const sends = [{ id: 'letter', name: 'Send the letter' }];

describe('a question in words', () => {
  it.each([
    ['message.delivered', 'the last message was delivered', 'последнее сообщение доставлено'],
    [
      "not message.of('letter').opened",
      'the message of “Send the letter” was not opened',
      'сообщение шага «Send the letter» не прочитано',
    ],
    [
      "message.of('gone').clicked",
      'the message of “gone” was clicked in',
      'сообщение шага «gone» вызвало переход по ссылке',
    ],
    [
      "message.answer == 'agreed'",
      'the answer to the last message is “agreed”',
      'ответ на последнее сообщение — «agreed»',
    ],
    [
      "not (message.of('letter').answer == 'no')",
      'the answer to the message of “Send the letter” is not “no”',
      'ответ на сообщение шага «Send the letter» — не «no»',
    ],
    [
      "not (message.answer != 'yes')",
      'the answer to the last message is “yes”',
      'ответ на последнее сообщение — «yes»',
    ],
    ['messages.opened >= 2', 'at least 2 messages were opened', 'прочитано: не меньше 2 сообщений'],
    ['not (messages.sent >= 1)', 'fewer than 1 message was sent', 'отправлено: меньше 1 сообщения'],
    [
      "customer.reachable('sms')",
      'the customer can be reached by SMS',
      'с клиентом есть связь по каналу SMS',
    ],
    [
      "not customer.subscribed('email', 'orders')",
      'the customer is not subscribed to “orders” by Email',
      'клиент не подписан на Email, тема «orders»',
    ],
    ["event.code == '007'", "the event's “code” is 007", '«code» события равно 007'],
    [
      'not (customer.age > 30)',
      "it is not so that the customer's “age” is greater than 30",
      'неверно, что «age» клиента больше 30',
    ],
    ['not empty customer.city', "the customer's “city” is known", '«city» клиента известно'],
    ['not targetAction.done', 'the target action is not done', 'целевое действие не выполнено'],
    [
      "did('Order Paid', 'PT24H')",
      'the customer did “Order Paid” within 24\u00a0hr',
      'клиент сделал «Order Paid» за последние 24\u00a0ч',
    ],
    [
      "split.variant('subject') == 'B'",
      'the variant of “subject” is “B”',
      'вариант разделения «subject» — «B»',
    ],
  ])('%s', async (expression, en, ru) => {
    const [line] = read(`\${${expression}}`)?.lines ?? [];
    await speak('en');
    expect(line && sentence(line, sends)).toBe(en);
    await speak('ru');
    expect(line && sentence(line, sends)).toBe(ru);
  });
});

describe('a condition in words', () => {
  it.each([
    [
      '${message.sent and not message.opened}',
      'the last message was sent and the last message was not opened',
    ],
    [
      '${message.notSent or message.notDelivered or targetAction.done}',
      'the last message could not be sent, the last message could not be delivered, or the target action is done',
    ],
    ['${message.sent ? true : false}', undefined],
    ['', undefined],
  ])('%s', async (expression, words) => {
    await speak('en');
    expect(conditionInWords(expression, sends)).toBe(words);
  });
});
