import changesModule from '../changes';
import { SplitChanges } from './SplitChanges';
import { SplitFlows } from './SplitFlows';

export default {
  __depends__: [changesModule],
  __init__: ['splitFlows'],
  splitFlows: ['type', SplitFlows],
  splitChanges: ['type', SplitChanges],
};
