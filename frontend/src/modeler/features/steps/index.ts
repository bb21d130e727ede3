import vocabularyModule from '../vocabulary';
import { AddingSteps } from './AddingSteps';
import { AwaitTimeouts } from './AwaitTimeouts';
import { ReplacingSteps } from './ReplacingSteps';
import { StepFactory } from './StepFactory';
import { StepIds } from './StepIds';
import { StepMenus } from './StepMenus';
import { StepPad } from './StepPad';
import { StepPalette } from './StepPalette';

export default {
  __depends__: [vocabularyModule],
  __init__: ['stepIds', 'awaitTimeouts', 'stepMenus', 'replacingSteps', 'stepPalette', 'stepPad'],
  stepFactory: ['type', StepFactory],
  addingSteps: ['type', AddingSteps],
  stepIds: ['type', StepIds],
  awaitTimeouts: ['type', AwaitTimeouts],
  stepMenus: ['type', StepMenus],
  replacingSteps: ['type', ReplacingSteps],
  stepPalette: ['type', StepPalette],
  stepPad: ['type', StepPad],
};
