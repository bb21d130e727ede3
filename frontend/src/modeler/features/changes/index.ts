import { SeveralChanges } from './SeveralChanges';

export default {
  __init__: ['severalChanges'],
  severalChanges: ['type', SeveralChanges],
};
