import { FindingMarks } from './FindingMarks';

export default {
  __init__: ['findingMarks'],
  findingMarks: ['type', FindingMarks],
};
