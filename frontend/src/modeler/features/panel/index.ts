import changesModule from '../changes';
import conditionEditingModule from '../conditionEditing';
import splitsModule from '../splits';
import vocabularyModule from '../vocabulary';
import { Editing } from './Editing';
import { StepGroups } from './StepGroups';

export default {
  __depends__: [changesModule, conditionEditingModule, splitsModule, vocabularyModule],
  __init__: ['stepGroups'],
  editing: ['type', Editing],
  stepGroups: ['type', StepGroups],
};
