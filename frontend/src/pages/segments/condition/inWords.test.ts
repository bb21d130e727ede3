import i18next from 'i18next';
import { afterAll, describe, expect, it } from 'vitest';
import type { Condition, Leaf } from '../../../api/conditions';
import { speak } from '../../../i18n';
import { inWords, type Names } from './inWords';
import { groupOf } from './tree';

const names = (language: string): Names => ({
  language,
  cascade: (key) => (key === 'welcome' ? 'Welcome' : key),
  topic: (name) => (name === 'news' ? 'News' : name),
  list: (id) => (id === 'guests' ? 'Guests' : id),
});

const not = (condition: Condition): Condition => ({ kind: 'not', condition });
const all = (...conditions: Condition[]): Condition => ({ kind: 'all', conditions });
const any = (...conditions: Condition[]): Condition => ({ kind: 'any', conditions });

const attribute = (name: string, is: string, ...values: string[]) =>
  ({ kind: 'attribute', name, is, values }) as Leaf;
const omsk = attribute('city', 'EQUALS', 'Omsk');
const email: Leaf = { kind: 'contact', channel: 'email', usable: true };
const paid = (rest: object) =>
  ({
    kind: 'event',
    name: 'Paid',
    days: 30,
    atLeast: 1,
    sumOf: null,
    sumAtLeast: null,
    ...rest,
  }) as Leaf;
const messages = (rest: object) =>
  ({
    kind: 'message',
    progress: 'OPENED',
    cascade: null,
    channel: null,
    days: null,
    atLeast: 1,
    ...rest,
  }) as Leaf;

afterAll(() => i18next.changeLanguage('en'));

const SENTENCES: [Condition, en: string, ru: string][] = [
  [
    all({ kind: 'list', list: 'guests' }, not({ kind: 'list', list: 'x' })),
    'Customers for whom the list “Guests” has them and the list “x” does not have them.',
    'Клиенты, у которых есть место в списке «Guests» и нет места в списке «x».',
  ],
  [all(), 'All customers.', 'Все клиенты.'],
  [omsk, 'Customers for whom “city” is “Omsk”.', 'Клиенты, у которых «city» — «Omsk».'],
  [
    all(omsk, any(email, paid({}))),
    'Customers for whom “city” is “Omsk” and (there is an address we may use: Email or “Paid” happened in the last 30 days).',
    'Клиенты, у которых «city» — «Omsk» и (есть рабочий адрес: Email или было событие «Paid» за последние 30 дней).',
  ],
  [
    not(any(omsk, email)),
    'Customers for whom none of this holds: “city” is “Omsk”; there is an address we may use: Email.',
    'Клиенты, у которых не выполняется ничего из этого: «city» — «Omsk»; есть рабочий адрес: Email.',
  ],
  [
    all(omsk, not(any(email))),
    'Customers for whom “city” is “Omsk” and (none of this holds: there is an address we may use: Email).',
    'Клиенты, у которых «city» — «Omsk» и (не выполняется ничего из этого: есть рабочий адрес: Email).',
  ],
  [
    any(attribute('city', 'IN', 'Omsk', 'Perm'), not(attribute('age', 'LESS', '18'))),
    'Customers for whom “city” is one of “Omsk”, “Perm” or “age” is not less than 18, or not known.',
    'Клиенты, у которых «city» — одно из: «Omsk», «Perm» или «age» не меньше 18 или не заполнен.',
  ],
  [
    all(attribute('end', 'BEFORE', '2026-02-28'), attribute('end', 'WITHIN_DAYS', '3')),
    'Customers for whom “end” is before 28 February 2026 and “end” is in the last 3 days.',
    'Клиенты, у которых «end» раньше 28 февраля 2026 г. и «end» — за последние 3 дня.',
  ],
  [
    all(attribute('born', 'ANNIVERSARY_IN_DAYS', '7'), attribute('end', 'IN_DAYS', '-21')),
    'Customers for whom the anniversary of “born” is in 7 days and “end” was 21 days ago.',
    'Клиенты, у которых годовщина «born» — через 7 дней и «end» — 21 день назад.',
  ],
  [
    all(attribute('born', 'ANNIVERSARY_IN_DAYS', '0'), not(attribute('end', 'IN_DAYS', '0'))),
    'Customers for whom the anniversary of “born” is today and it is not so that “end” is today.',
    'Клиенты, у которых годовщина «born» — сегодня и неверно, что «end» — сегодня.',
  ],
  [
    all(paid({ atLeast: 3, days: null }), not(paid({ days: 1 }))),
    'Customers for whom “Paid” happened at least 3 times and “Paid” did not happen in the last 1 day.',
    'Клиенты, у которых событие «Paid» было не меньше 3 раз и не было события «Paid» за последний 1 день.',
  ],
  [
    not(paid({ atLeast: 2, sumOf: 'total', sumAtLeast: 10000 })),
    'Customers for whom it is not so that “Paid” happened at least 2 times in the last 30 days, with “total” adding up to 10,000 or more.',
    'Клиенты, у которых неверно, что событие «Paid» было не меньше 2 раз за последние 30 дней, а сумма «total» — не меньше 10 000.',
  ],
  [
    all(messages({ channel: 'email', cascade: 'welcome', days: 7 }), not(messages({ atLeast: 5 }))),
    'Customers for whom messages opened (Email, cascade “Welcome”) in the last 7 days: at least one and messages opened: fewer than 5.',
    'Клиенты, у которых прочитанных сообщений (Email, каскад «Welcome») за последние 7 дней — хотя бы одно и прочитанных сообщений — меньше 5.',
  ],
  [
    all(
      { kind: 'consent', channel: 'sms', topic: '*', state: 'granted' },
      { kind: 'consent', channel: 'email', topic: 'news', state: 'withdrawn' },
    ),
    'Customers for whom consent to SMS is granted and consent to “News” by Email is withdrawn.',
    'Клиенты, у которых согласие на SMS дано и согласие на Email, тема «News», отозвано.',
  ],
  [
    all(
      { kind: 'card', field: 'ANONYMOUS', values: ['false'] },
      not({ kind: 'card', field: 'KNOWN_WITHIN_DAYS', values: ['21'] }),
      { kind: 'card', field: 'LOCALE', values: ['ru', 'en'] },
    ),
    'Customers for whom the profile is not anonymous and the profile is more than 21 days old and the language is ru, en.',
    'Клиенты, у которых профиль не анонимный и профиль заведён больше 21 дня назад и язык — ru, en.',
  ],
];

describe('a segment in words', () => {
  it.each(SENTENCES)('%j', async (condition, english, russian) => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    await speak('en');
    expect(plain(inWords(groupOf(condition), names('en-GB')))).toBe(english);
    await speak('ru');
    expect(plain(inWords(groupOf(condition), names('ru')))).toBe(russian);
  });
});
