import type { Vocabulary } from '../../../api/vocabulary';
import type { ConditionContext } from '../../../modeler/features/conditions';
import { answersTo } from '../../../modeler/model/answers';
import { text, type Bo } from '../../../modeler/model/bo';
import { propertyOf } from '../../../modeler/model/properties';
import { sharesOf } from '../../../modeler/model/shares';
import { channelOf, elementsOf, isSend, isSplit } from '../../../modeler/model/steps';

/** What conditions of a diagram can ask about. */
export function contextOf(definitions: Bo, words: Vocabulary | undefined): ConditionContext {
  return {
    sends: elementsOf(definitions, isSend).map((send) => ({
      id: send.id,
      name: text(send, 'name') ?? send.id,
      channel: channelOf(send),
      answers: answersTo(send),
    })),
    splits: elementsOf(definitions, isSplit).map((split) => ({
      name: propertyOf(split, 'split') ?? '',
      variants: sharesOf(propertyOf(split, 'shares')).map(({ variant }) => variant),
    })),
    events: words?.events ?? [],
    channels: words?.channels ?? [],
  };
}
