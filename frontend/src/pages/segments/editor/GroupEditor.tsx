import { Add, FolderAdd } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/Choice';
import { RemoveButton } from '../../../components/RemoveButton';
import { newGroup, newRule } from '../condition/choices';
import { isEmpty } from '../condition/faults';
import { HOWS, type Group, type Part } from '../condition/tree';
import { RuleEditor } from './RuleEditor';

/** Deeper than this nobody understands it any more. */
const DEEPEST = 4;

interface Props {
  /** Empty for the outermost. */
  number: string;
  depth: number;
  group: Group;
  tried: boolean;
  onChange: (group: Group) => void;
  onRemove?: () => void;
}

export function GroupEditor({ number, depth, group, tried, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const adding = useRef<HTMLButtonElement>(null);
  const { parts, how } = group;
  const replace = (index: number, ...by: Part[]) =>
    onChange({ ...group, parts: parts.toSpliced(index, 1, ...by) });
  const add = (part: Part) => onChange({ ...group, parts: [...parts, part] });
  const props = (index: number) => ({
    number: number ? `${number}.${index + 1}` : `${index + 1}`,
    tried,
    onChange: (part: Part) => replace(index, part),
    onRemove: () => {
      replace(index);
      // Else the focus would be nowhere.
      adding.current?.focus();
    },
  });
  return (
    <fieldset
      className={onRemove ? 'condition-group condition-group--inner' : 'condition-group'}
      aria-label={
        onRemove ? t('segments.group.nested', { number }) : t('segments.editor.conditions')
      }
    >
      <div className="condition-group__head">
        <Choice
          id={`group-${number.replaceAll('.', '-') || 'all'}`}
          label={t('segments.group.label')}
          value={how}
          options={HOWS}
          name={(each) => t(`segments.group.${each}`)}
          onChange={(chosen) => onChange({ ...group, how: chosen })}
        />
        {onRemove && <RemoveButton label={t('segments.group.remove')} onClick={onRemove} />}
      </div>
      {parts.length === 0 && (
        <p className={tried && isEmpty(group, !onRemove) ? 'condition-group__fault' : 'quiet'}>
          {t(isEmpty(group, !onRemove) ? 'segments.group.empty' : 'segments.group.emptyRoot')}
        </p>
      )}
      {parts.map((part, index) =>
        part.kind === 'rule' ? (
          <RuleEditor key={index} {...props(index)} rule={part} />
        ) : (
          <GroupEditor key={index} {...props(index)} depth={depth + 1} group={part} />
        ),
      )}
      <div className="condition-group__acts">
        <Button ref={adding} kind="ghost" size="sm" renderIcon={Add} onClick={() => add(newRule())}>
          {t('segments.group.addRule')}
        </Button>
        {depth < DEEPEST && (
          <Button kind="ghost" size="sm" renderIcon={FolderAdd} onClick={() => add(newGroup())}>
            {t('segments.group.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
