import vocabularyModule from '../vocabulary';
import { AddingSteps } from './AddingSteps';
import { AwaitTimeouts } from './AwaitTimeouts';
import { PadClicks } from './PadClicks';
import { ReplacingSteps } from './ReplacingSteps';
import { StepFactory } from './StepFactory';
import { StepIds } from './StepIds';
import { StepMenus } from './StepMenus';
import { StepPad } from './StepPad';
import { StepPalette } from './StepPalette';

export default {
  __depends__: [vocabularyModule],
  __init__: [
    'stepIds',
    'awaitTimeouts',
    'stepMenus',
    'replacingSteps',
    'stepPalette',
    'stepPad',
    'padClicks',
  ],
  stepFactory: ['type', StepFactory],
  addingSteps: ['type', AddingSteps],
  stepIds: ['type', StepIds],
  awaitTimeouts: ['type', AwaitTimeouts],
  stepMenus: ['type', StepMenus],
  replacingSteps: ['type', ReplacingSteps],
  stepPalette: ['type', StepPalette],
  stepPad: ['type', StepPad],
  padClicks: ['type', PadClicks],
};
