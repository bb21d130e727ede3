import { InlineNotification, Modal, Select, SelectItem } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveRuns } from '../../../api/operations';
import { useMovePreview, type Version } from '../../../api/versions';
import { Failure } from '../../../components/Failure';
import { Loaded } from '../../../components/Loaded';
import { StandsTable } from './StandsTable';

interface Props {
  cascade: string;
  from: Version;
  versions: Version[];
  onClose: () => void;
}

/** Shows where the runs stand and which of them can go on before any of them is moved. */
export function MoveRuns({ cascade, from: { version: from }, versions, onClose }: Props) {
  const { t } = useTranslation();
  const others = versions.filter(({ version }) => version !== from);
  const [to, setTo] = useState(others[0]?.version);
  const preview = useMovePreview(cascade, from, to);
  const move = useMoveRuns(cascade);
  const runs = preview.data?.runs ?? 0;
  const stands = preview.data?.stands ?? [];
  const stay = stands.filter(({ obstacle }) => obstacle).reduce((sum, each) => sum + each.runs, 0);
  const submit = () => {
    if (to !== undefined) {
      move.mutate({ from, to }, { onSuccess: onClose });
    }
  };
  return (
    <Modal
      open
      size="md"
      modalHeading={t('versions.moveTitle', { version: from })}
      primaryButtonText={t('versions.moveYes', { count: Math.max(0, runs - stay) })}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={runs - stay <= 0 || preview.isFetching || move.isPending}
      selectorPrimaryFocus="#move-to"
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      <div className="dialog">
        <Select
          id="move-to"
          labelText={t('versions.moveTo')}
          value={to ?? ''}
          onChange={(event) => {
            setTo(Number(event.target.value));
            move.reset();
          }}
        >
          {others.map(({ version }) => (
            <SelectItem
              key={version}
              value={version}
              text={t('versions.versionNumber', { version })}
            />
          ))}
        </Select>
        <Loaded query={preview}>
          {() =>
            runs === 0 ? (
              <p className="quiet">{t('versions.moveNone', { version: from })}</p>
            ) : (
              <StandsTable stands={stands} />
            )
          }
        </Loaded>
        {stay > 0 && (
          <InlineNotification
            kind="warning"
            role="status"
            lowContrast
            hideCloseButton
            title={t('versions.moveStay', { count: stay, version: from })}
          />
        )}
        {move.isError && <Failure error={move.error} title={t('errors.action')} />}
      </div>
    </Modal>
  );
}
