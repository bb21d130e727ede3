import { PassedPath } from './PassedPath';

export default {
  passedPath: ['type', PassedPath],
};
