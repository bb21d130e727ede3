import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Change } from '../../model/properties';
import type { Element } from '../../services';

const COMMAND = 'kaskad.changes';

/** A change and what is drawn anew for it. */
export interface DrawnChange extends Change {
  element: Element;
}

interface Context {
  changes: DrawnChange[];
}

/** Several changes of a model that an author undoes at once. */
export class SeveralChanges {
  static $inject = ['commandStack'];

  constructor(private readonly commandStack: CommandStack) {
    commandStack.registerHandler(COMMAND, Handler);
  }

  make(changes: DrawnChange[]) {
    this.commandStack.execute(COMMAND, { changes } satisfies Context);
  }
}

class Handler {
  static $inject = ['modeling'];

  constructor(private readonly modeling: Modeling) {}

  preExecute({ changes }: Context) {
    changes.forEach(({ element, of, properties }) =>
      this.modeling.updateModdleProperties(element, of, properties),
    );
  }
}
