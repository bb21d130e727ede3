import { describe, expect, it } from 'vitest';
import {
  call,
  cascade,
  END,
  extension,
  found,
  send,
  START,
  SURROUNDINGS,
  wait,
} from './testing/diagrams';

const untilDelivered = [send('send'), wait('await', 'until=delivered')];
const straight = ['a: start -> send', 'b: send -> await', 'c: await -> end', 'd: awaitLate -> end'];
const gateway = '<exclusiveGateway id="gate" default="no" />';

describe('a diagram without defects', () => {
  it('gives no findings', async () => {
    expect(await found(cascade([START, ...untilDelivered, ...straight, END]))).toEqual([]);
  });
});

describe('the rule', () => {
  it.each<[name: string, elements: string[], found: string[], properties?: string]>([
    [
      'of: the send that is meant is one of the diagram',
      [START, send('send'), wait('await', 'until=delivered;of=other'), ...straight, END],
      ['of await'],
    ],
    [
      'no-send: a condition before any send',
      [
        START,
        gateway,
        send('send'),
        wait('await', 'until=delivered'),
        END,
        'a: start -> gate',
        'yes: gate -> end ${message.opened or message.clicked}',
        'no: gate -> send',
        'b: send -> await',
        'c: await -> end',
        'd: awaitLate -> end',
      ],
      ['no-send yes'],
    ],
    [
      'opens: by the sends met last, not by an earlier one',
      [
        START,
        send('email'),
        send('sms', 'channel=sms;template=offer'),
        wait('await', 'until=opened'),
        END,
        'a: start -> email',
        'b: email -> sms',
        'c: sms -> await',
        'd: await -> end',
        'e: awaitLate -> end',
      ],
      ['opens await'],
    ],
    [
      'opens: one of the sends may report them',
      [
        START,
        gateway,
        send('email'),
        send('sms', 'channel=sms;template=offer'),
        wait('await', 'until=opened'),
        END,
        'a: start -> gate',
        'yes: gate -> email ${event.vip}',
        'no: gate -> sms',
        'c: email -> await',
        'd: sms -> await',
        'e: await -> end',
        'f: awaitLate -> end',
      ],
      [],
    ],
    [
      'replies: an answer after a push, but not after a call',
      [
        START,
        send('push', 'channel=push;template=offer'),
        gateway,
        call('call', 'channel=call;answers=agreed, thinking'),
        '<exclusiveGateway id="how" default="otherwise" />',
        END,
        'a: start -> push',
        'b: push -> gate',
        "yes: gate -> end ${message.answer == 'yes'}",
        'no: gate -> call',
        'c: call -> how',
        "agreed: how -> end ${message.answer == 'agreed'}",
        "early: how -> end ${message.of('push').answer == 'yes'}",
        'otherwise: how -> end',
      ],
      ['replies yes', 'replies early'],
    ],
    [
      'template: a call needs none, but what it names is there',
      [
        START,
        call('one'),
        call('two', 'channel=call;template=offer'),
        call('three', 'channel=call;template=other'),
        END,
        'a: start -> one',
        'b: one -> two',
        'c: two -> three',
        'd: three -> end',
      ],
      ['template three'],
    ],
    [
      'send-end and no-message-class: a call is a send',
      [START, call('call'), 'a: start -> call'],
      ['send-end call', 'no-message-class p'],
      '',
    ],
    [
      'delivery: behind a time-out, of a send within a sub-process',
      [
        START,
        `<subProcess id="sub"><startEvent id="in" />${send('inner', 'channel=telegram;template=offer')}<endEvent id="out" />
          <sequenceFlow id="s1" sourceRef="in" targetRef="inner" /><sequenceFlow id="s2" sourceRef="inner" targetRef="out" /></subProcess>`,
        gateway,
        END,
        'a: start -> sub',
        'b: sub -> gate',
        'yes: gate -> end ${message.notDelivered}',
        'no: gate -> end',
      ],
      ['delivery yes'],
    ],
    [
      'no-send: a send before a sub-process is before its inside',
      [
        START,
        send('send'),
        `<subProcess id="sub"><startEvent id="in" />${wait('await', 'until=opened')}<endEvent id="out" />
          <sequenceFlow id="s1" sourceRef="in" targetRef="await" /><sequenceFlow id="s2" sourceRef="await" targetRef="out" />
          <sequenceFlow id="s3" sourceRef="awaitLate" targetRef="out" /></subProcess>`,
        END,
        'a: start -> send',
        'b: send -> sub',
        'c: sub -> end',
      ],
      [],
    ],
    [
      'loop: a circle without a rest, once',
      [
        START,
        gateway,
        '<exclusiveGateway id="join" />',
        send('send'),
        END,
        'a: start -> join',
        'b: join -> send',
        'c: send -> gate',
        'yes: gate -> join ${messages.sent < 3}',
        'no: gate -> end',
      ],
      ['loop gate'],
    ],
    [
      'loop: a circle in which a sub-process waits',
      [
        START,
        gateway,
        '<exclusiveGateway id="join" />',
        `<subProcess id="sub"><startEvent id="in" /><intermediateCatchEvent id="pause"><timerEventDefinition>
          <timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="out" />
          <sequenceFlow id="s1" sourceRef="in" targetRef="pause" /><sequenceFlow id="s2" sourceRef="pause" targetRef="out" /></subProcess>`,
        END,
        'a: start -> join',
        'b: join -> sub',
        'c: sub -> gate',
        'yes: gate -> join ${event.again}',
        'no: gate -> end',
      ],
      [],
    ],
    [
      'unreachable and implicit-end: event sub-processes and what compensates stand aside',
      [
        START,
        ...untilDelivered,
        ...straight,
        END,
        '<subProcess id="aside" triggeredByEvent="true"><startEvent id="ordered"><messageEventDefinition messageRef="placed" /></startEvent><endEvent id="stop" /><sequenceFlow id="s1" sourceRef="ordered" targetRef="stop" /></subProcess>',
        '<boundaryEvent id="undo" attachedToRef="await"><compensateEventDefinition /></boundaryEvent>',
        '<userTask id="undoing" isForCompensation="true" />',
        '<userTask id="lost" />',
      ],
      ['implicit-end lost', 'unreachable lost'],
    ],
    [
      'paid-first: not in a circle that leads back to the dear one',
      [
        START,
        send('sms', 'channel=sms;template=offer'),
        wait('await', 'until=delivered'),
        send('email'),
        wait('later', 'until=delivered'),
        gateway,
        END,
        'a: start -> sms',
        'b: sms -> await',
        'c: await -> email',
        'd: awaitLate -> email',
        'e: email -> later',
        'f: later -> gate',
        'g: laterLate -> gate',
        'yes: gate -> sms ${event.again}',
        'no: gate -> end',
      ],
      [],
    ],
    [
      'sending-hours and no-target-action: promotional cascades',
      [START, ...untilDelivered, ...straight, END],
      ['sending-hours p', 'no-target-action p'],
      'messageClass=promotional',
    ],
    [
      'split: variants of a split there is',
      [
        START,
        `<exclusiveGateway id="gate" default="no">${extension('split=subject;shares=A=50, B=50')}</exclusiveGateway>`,
        `<exclusiveGateway id="other" default="o1">${extension('split=time;shares=A=0')}</exclusiveGateway>`,
        END,
        'a: start -> gate',
        "yes: gate -> other ${split.variant('subject') == 'C'}",
        'no: gate -> end',
        "o2: other -> end ${split.variant('tone') != 'A'}",
        'o1: other -> end',
      ],
      ['split other', 'split yes', 'split o2'],
    ],
    [
      'duration and endless',
      [
        START,
        send('send', 'channel=email;template=offer;timeToLive=P1M'),
        `<receiveTask id="await">${extension('until=delivered')}</receiveTask>`,
        '<boundaryEvent id="awaitLate" attachedToRef="await" cancelActivity="false"><timerEventDefinition><timeDuration>5 minutes</timeDuration></timerEventDefinition></boundaryEvent>',
        ...straight,
        END,
      ],
      ['duration send', 'duration awaitLate', 'endless await'],
    ],
    [
      'event-unknown, target-action, until',
      [
        START,
        wait('one', 'until=event;event=Order Payed'),
        wait('two', 'until=targetAction'),
        wait('three', 'until=read'),
        END,
        'a: start -> one',
        'b: one -> two',
        'c: two -> three',
        'd: three -> end',
        'e: oneLate -> end',
        'f: twoLate -> end',
        'g: threeLate -> end',
      ],
      ['target-action two', 'until three', 'event-unknown one'],
    ],
    [
      'repeat, called, step, idle',
      [
        START,
        '<callActivity id="calls"><multiInstanceLoopCharacteristics><loopCardinality>101</loopCardinality></multiInstanceLoopCharacteristics></callActivity>',
        '<userTask id="each"><multiInstanceLoopCharacteristics camunda:collection="items"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>',
        '<sendTask id="sends" />',
        '<manualTask id="nothing" />',
        END,
        'a: start -> calls',
        'b: calls -> each',
        'c: each -> sends',
        'd: sends -> nothing',
        'e: nothing -> end',
      ],
      ['repeat calls', 'called calls', 'repeat each', 'step sends', 'idle nothing'],
    ],
  ])('%s', async (_name, elements, expected, properties?) => {
    expect(await found(cascade(elements, properties))).toEqual(expected);
  });
});

describe('what is written anywhere', () => {
  it.each([
    ['<scriptTask id="bad" scriptFormat="groovy"><script>1</script></scriptTask>', 'code'],
    ['<serviceTask id="bad" camunda:class="java.lang.Runtime" />', 'code'],
    ['<serviceTask id="bad" other:class="java.lang.Runtime" />', 'code'],
    ['<serviceTask id="bad" camunda:delegateExpression="${other}" />', 'code'],
    ['<serviceTask id="bad" camunda:type="mail" />', 'code'],
    ['<userTask id="bad" camunda:formKey="embedded:deployment:evil.html" />', 'code'],
    ['<userTask id="bad" camunda:assignee="${\'\'.getClass()}" />', 'expression'],
    ['<userTask id="bad" name="${now()}" />', 'expression'],
    ['<userTask id="bad"><documentation>${now()}</documentation></userTask>', 'expression'],
    [
      '<userTask id="bad"><extensionElements><other:thing><other:part said="${now()}" /></other:thing></extensionElements></userTask>',
      'expression',
    ],
    [
      '<userTask id="bad"><extensionElements><other:thing>${now()}</other:thing></extensionElements></userTask>',
      'expression',
    ],
    [
      '<userTask id="bad"><extensionElements><camunda:taskListener event="create" class="x" /></extensionElements></userTask>',
      'code',
    ],
    [
      '<userTask id="u"><extensionElements><camunda:formData><camunda:formField id="bad"><camunda:validation><camunda:constraint name="validator" config="x" /></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>',
      'code',
    ],
    [
      '<userTask id="bad"><extensionElements><camunda:inputOutput><camunda:inputParameter name="a"><camunda:list><camunda:value>${now()}</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>',
      'expression',
    ],
    [
      '<sequenceFlow id="bad" sourceRef="start" targetRef="end"><conditionExpression language="groovy">true</conditionExpression></sequenceFlow>',
      'code',
    ],
    [
      '<sequenceFlow id="bad" sourceRef="start" targetRef="end"><conditionExpression camunda:resource="x.js">true</conditionExpression></sequenceFlow>',
      'code',
    ],
    [
      '<sequenceFlow id="bad" sourceRef="start" targetRef="end"><conditionExpression><![CDATA[${\'\'.class}]]></conditionExpression></sequenceFlow>',
      'expression',
    ],
    [
      '<sequenceFlow id="bad" sourceRef="start" targetRef="end"><conditionExpression>$<!-- -->{now()}</conditionExpression></sequenceFlow>',
      'expression',
    ],
    [
      '<intermediateCatchEvent id="bad"><timerEventDefinition><timeDuration>${now()}</timeDuration></timerEventDefinition></intermediateCatchEvent>',
      'expression',
    ],
  ])('%s', async (element, rule) => {
    const all = await found(cascade([START, element, END]));
    expect(all).toContain(`${rule} bad`);
  });
});

describe('a process', () => {
  const process = (attributes: string) =>
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process ${attributes}>
      <startEvent id="s" /><endEvent id="e" /><sequenceFlow id="f" sourceRef="s" targetRef="e" /></process></definitions>`;

  it('is called as the cascade is', async () => {
    const surroundings = { ...SURROUNDINGS, key: 'q' };
    expect(await found(process('id="p" isExecutable="true"'), surroundings)).toEqual(['process p']);
    expect(await found(process('id="q" isExecutable="true"'), surroundings)).toEqual([]);
  });

  it('can run', async () => {
    expect(await found(process('id="p"'))).toEqual(['process p']);
  });

  it('is there', async () => {
    const empty = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" />';
    expect(await found(empty)).toEqual(['process ']);
  });
});
