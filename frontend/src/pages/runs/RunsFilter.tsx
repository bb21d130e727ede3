import { DismissibleTag, Select, SelectItem } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useCascades } from '../../api/cascades';
import type { RunFilter } from '../../api/runs';
import type { RunState } from '../../api/types';
import { TypedFilter } from '../../components/TypedFilter';
import { RUN_STATES } from './filter';

interface Props {
  filter: RunFilter;
  onChange: (changed: Partial<RunFilter>) => void;
}

export function RunsFilter({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const cascades = useCascades().data ?? [];
  return (
    <search aria-label={t('runs.filter')}>
      <div className="filters">
        <TypedFilter
          id="customer"
          label={t('runs.customer')}
          value={filter.customer}
          onChange={(customer) => onChange({ customer })}
        />
        <Select
          id="cascade"
          labelText={t('runs.cascade')}
          value={filter.cascade ?? ''}
          onChange={(event) => onChange({ cascade: event.target.value, element: undefined })}
        >
          <SelectItem value="" text={t('common.all')} />
          {cascades.map(({ key, name }) => (
            <SelectItem key={key} value={key} text={name} />
          ))}
        </Select>
        <Select
          id="state"
          labelText={t('runs.state')}
          value={filter.state ?? ''}
          onChange={(event) => onChange({ state: event.target.value as RunState })}
        >
          <SelectItem value="" text={t('common.all')} />
          {RUN_STATES.map((state) => (
            <SelectItem key={state} value={state} text={t(`runs.states.${state}`)} />
          ))}
        </Select>
      </div>
      {filter.element && (
        <DismissibleTag
          className="element-filter"
          type="blue"
          text={t('runs.element', { element: filter.element })}
          title={t('runs.clearElement')}
          onClose={() => onChange({ element: undefined })}
        />
      )}
    </search>
  );
}
