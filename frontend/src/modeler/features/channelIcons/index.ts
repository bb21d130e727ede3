import { StepRenderer } from './StepRenderer';

export default {
  __init__: ['stepRenderer'],
  stepRenderer: ['type', StepRenderer],
};
