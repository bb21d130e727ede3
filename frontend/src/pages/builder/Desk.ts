import type Modeler from 'bpmn-js/lib/Modeler';
import type Canvas from 'diagram-js/lib/core/Canvas';
import { createModeler } from '../../modeler/createModeler';
import { fitBeside } from './commands';

/** Small enough for an overview, large enough to read what the steps are called. */
const LEGIBLE_SCALE = 0.7;

interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The diagram on the desk: it stays while modelers that show it come and go. */
export class Desk {
  private modeler: Modeler | undefined;
  private view: View | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private xml: string) {}

  /** The diagram as it is now. */
  readonly read = async (): Promise<string> => {
    if (this.modeler) {
      const { xml } = await this.modeler.saveXML({ format: true });
      this.xml = xml ?? this.xml;
    }
    return this.xml;
  };

  /** Shows the diagram in a new modeler, as soon as the one before has been put away. */
  open(container: HTMLElement, panel: HTMLElement): Promise<Modeler> {
    return this.inTurn(async () => {
      const modeler = createModeler(container, panel);
      try {
        await modeler.importXML(this.xml);
      } catch (problem) {
        modeler.destroy();
        throw problem;
      }
      this.modeler = modeler;
      this.look(modeler);
      return modeler;
    });
  }

  /** Puts the modeler away and keeps what was drawn. */
  clear(): Promise<void> {
    return this.inTurn(async () => {
      const { modeler } = this;
      if (modeler) {
        const { x, y, width, height } = modeler.get<Canvas>('canvas').viewbox();
        this.view = { x, y, width, height };
        await this.read().catch(() => {});
        this.modeler = undefined;
        modeler.destroy();
      }
    });
  }

  /** Puts another diagram in the place of this one. */
  replace(xml: string): Promise<void> {
    return this.inTurn(async () => {
      this.xml = xml;
      this.view = undefined;
      if (this.modeler) {
        await this.modeler.importXML(xml);
        this.look(this.modeler);
      }
    });
  }

  private look(modeler: Modeler) {
    if (this.view) {
      modeler.get<Canvas>('canvas').viewbox(this.view);
    } else {
      fitBeside(modeler, LEGIBLE_SCALE);
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => {});
    return done;
  }
}
