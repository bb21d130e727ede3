import { WRITTEN_CHANNELS } from '../../../components/channels';
import type { IconName } from '../channelIcons/icons';

export interface Step {
  /** Its name among the texts. */
  key: StepKey;
  type: string;
  icon: IconName;
  /** Which element template makes it. */
  template?: string;
  eventDefinitionType?: string;
  channel?: string;
}

export const CHANNELS = WRITTEN_CHANNELS;

export type Channel = (typeof CHANNELS)[number];

export type StepKey =
  Channel | 'customerEvent' | 'wait' | 'await' | 'question' | 'split' | 'call' | 'end';

const send = (channel: Channel): Step => ({
  key: channel,
  type: 'bpmn:ServiceTask',
  icon: channel,
  template: `io.kaskad.send.${channel}`,
  channel,
});

/** What an author builds a cascade of, in the order of the menus. */
export const STEPS: Step[] = [
  {
    key: 'customerEvent',
    type: 'bpmn:StartEvent',
    icon: 'customerEvent',
    eventDefinitionType: 'bpmn:MessageEventDefinition',
  },
  ...CHANNELS.map(send),
  {
    key: 'wait',
    type: 'bpmn:IntermediateCatchEvent',
    icon: 'wait',
    eventDefinitionType: 'bpmn:TimerEventDefinition',
  },
  { key: 'await', type: 'bpmn:ReceiveTask', icon: 'await', template: 'io.kaskad.await' },
  { key: 'question', type: 'bpmn:ExclusiveGateway', icon: 'question' },
  { key: 'split', type: 'bpmn:ExclusiveGateway', icon: 'split', template: 'io.kaskad.split' },
  { key: 'call', type: 'bpmn:UserTask', icon: 'call', template: 'io.kaskad.call' },
  { key: 'end', type: 'bpmn:EndEvent', icon: 'end' },
];

export const stepOf = (key: StepKey) => STEPS.find((step) => step.key === key)!;

/** What follows an element: nothing leads into a start. */
export const FOLLOWING = STEPS.filter(({ key }) => key !== 'customerEvent');
