import { describe, expect, it } from 'vitest';
import { STEPS } from '../features/steps/catalogue';
import { create, made } from '../testing/moddle';
import { apply, templateOf } from '../templates';
import { isGenerated, readableId } from './ids';

const nobody = () => false;

function step(key: string) {
  const { type, template } = STEPS.find((each) => each.key === key)!;
  const bo = made(type);
  if (template) {
    apply(templateOf(template)!, bo, create);
  }
  return bo;
}

describe('the id of a new element', () => {
  it('tells what it does', () => {
    expect(readableId(step('email'), undefined, nobody)).toBe('sendEmail');
    expect(readableId(step('webpush'), undefined, nobody)).toBe('sendWebpush');
    expect(readableId(step('question'), undefined, nobody)).toBe('question');
    expect(readableId(step('split'), undefined, nobody)).toBe('split');
    expect(readableId(step('call'), undefined, nobody)).toBe('call');
    expect(readableId(step('end'), undefined, nobody)).toBe('end');
    expect(readableId(made('bpmn:SubProcess'), undefined, nobody)).toBe('subProcess');
  });

  it('counts on where the name is taken', () => {
    const taken = ['sendEmail', 'sendEmail2'];
    expect(readableId(step('email'), undefined, (id) => taken.includes(id))).toBe('sendEmail3');
  });

  it('of an await names the send it waits for', () => {
    const bo = made('bpmn:ReceiveTask');
    apply(templateOf('io.kaskad.await')!, bo, create, { of: 'sendSms2' });
    expect(readableId(bo, undefined, nobody)).toBe('awaitSms2');
  });

  it('of a timer names what it ends', () => {
    const eventDefinitions = [made('bpmn:TimerEventDefinition')];
    const boundary = made('bpmn:BoundaryEvent', { eventDefinitions });
    expect(readableId(boundary, 'awaitEmail', nobody)).toBe('timeoutEmail');
    const wait = made('bpmn:IntermediateCatchEvent', { eventDefinitions });
    expect(readableId(wait, undefined, nobody)).toBe('wait');
  });

  it('replaces only what a machine has named', () => {
    expect(isGenerated('Activity_0a1b2c3')).toBe(true);
    expect(isGenerated('Activity_of_mine')).toBe(false);
    expect(isGenerated('sendEmail')).toBe(false);
  });
});
