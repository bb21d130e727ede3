import { isA, type Bo } from './bo';
import { propertyOf } from './properties';
import { channelOf, isAwait, isCall, isSplit, timerOf } from './steps';

const GENERATED = /^(Activity|Event|Gateway)_[0-9a-z]{7}$/;

export const isGenerated = (id: string) => GENERATED.test(id);

/** A name a person can recognise in a log: sendEmail, awaitSms, question … */
export function readableId(
  bo: Bo,
  host: string | undefined,
  taken: (id: string) => boolean,
): string {
  return free(timerOf(bo) && host ? timeoutStem(host) : stemOf(bo), taken);
}

export function free(stem: string, taken: (id: string) => boolean): string {
  let id = stem;
  for (let number = 2; taken(id); number++) {
    id = stem + number;
  }
  return id;
}

function stemOf(bo: Bo): string {
  const channel = channelOf(bo);
  if (channel && !isCall(bo)) {
    return 'send' + capital(channel);
  }
  if (isAwait(bo)) {
    return awaitStem(bo);
  }
  if (isSplit(bo)) {
    return 'split';
  }
  if (timerOf(bo)) {
    return 'wait';
  }
  if (isA(bo, 'bpmn:ExclusiveGateway')) {
    return 'question';
  }
  return plainStem(bo.$type);
}

function timeoutStem(host: string): string {
  return 'timeout' + capital(host.replace(/^await(?=[A-Z])/, ''));
}

// The id of the send is what the author knows it by: awaitEmail waits for sendEmail.
function awaitStem(bo: Bo): string {
  const of = propertyOf(bo, 'of') ?? '';
  const rest = /^send([A-Z]\w*)$/.exec(of)?.[1];
  return 'await' + (rest ?? (propertyOf(bo, 'until') === 'event' ? 'Event' : 'Message'));
}

const PLAIN: Record<string, string> = {
  'bpmn:StartEvent': 'start',
  'bpmn:EndEvent': 'end',
  'bpmn:UserTask': 'call',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:InclusiveGateway': 'choice',
  'bpmn:EventBasedGateway': 'race',
};

function plainStem(type: string): string {
  const name = type.replace(/^\w+:/, '');
  return PLAIN[type] ?? name.charAt(0).toLowerCase() + name.slice(1);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
