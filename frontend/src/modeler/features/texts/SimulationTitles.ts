import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import i18next from 'i18next';
import { LANGUAGE_CHANGED } from './SpokenLanguage';

const RUSSIAN: Record<string, string> = {
  'Play/Pause Simulation': 'Запустить или приостановить имитацию',
  'Reset Simulation': 'Начать имитацию сначала',
  'Toggle Simulation Log': 'Показать или скрыть журнал имитации',
};

/** The token simulation writes its English titles into the page; they are replaced there. */
export class SimulationTitles {
  static $inject = ['eventBus', 'canvas'];

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
  ) {
    eventBus.on(['tokenSimulation.toggleMode', LANGUAGE_CHANGED], () => this.translate());
  }

  private translate() {
    this.canvas
      .getContainer()
      .querySelectorAll<HTMLElement>('.bts-entry[title]')
      .forEach((entry) => {
        const english = (entry.dataset.english ??= entry.title);
        entry.title = (i18next.language === 'ru' && RUSSIAN[english]) || english;
      });
  }
}
