import { Vocabulary } from './Vocabulary';

export default {
  vocabulary: ['type', Vocabulary],
};
