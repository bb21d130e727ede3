import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/Failure';
import { useViewer } from '../../cascade/useViewer';

/** A diagram to look at, beside the one that is edited. */
export function DiagramPreview({ xml, label }: { xml: string; label: string }) {
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const { error } = useViewer(container, xml);
  return (
    <>
      <div ref={container} className="diagram diagram-preview" role="group" aria-label={label} />
      {error !== undefined && <Failure error={error} title={t('cascade.diagramBroken')} />}
    </>
  );
}
