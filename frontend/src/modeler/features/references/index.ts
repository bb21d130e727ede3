import changesModule from '../changes';
import { SendReferences } from './SendReferences';

export default {
  __depends__: [changesModule],
  __init__: ['sendReferences'],
  sendReferences: ['type', SendReferences],
};
