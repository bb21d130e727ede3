import { useMemo, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState';
import { Failure } from '../../../components/Failure';
import { useViewer } from '../useViewer';
import { ZoomButtons } from '../ZoomButtons';
import { differencesOf, KINDS } from './differences';
import { DifferencesList } from './DifferencesList';
import type { Moddle } from './facts';
import { showDifference, useDifferenceMarks } from './marks';
import { useSameView } from './useSameView';

interface Side {
  version: number;
  xml: string;
}

export function Comparison({ before, after }: { before: Side; after: Side }) {
  const { t } = useTranslation();
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const old = useViewer(left, before.xml);
  const fresh = useViewer(right, after.xml);
  const differences = useMemo(
    () =>
      old.viewer && fresh.viewer
        ? differencesOf(
            old.viewer.getDefinitions() as unknown as Moddle,
            fresh.viewer.getDefinitions() as unknown as Moddle,
          )
        : undefined,
    [old.viewer, fresh.viewer],
  );
  useDifferenceMarks(old.viewer, differences, ['removed', 'changed', 'moved']);
  useDifferenceMarks(fresh.viewer, differences, ['added', 'changed', 'moved']);
  useSameView(old.viewer, fresh.viewer);
  const error = old.error ?? fresh.error;
  return (
    <>
      {error !== undefined && <Failure error={error} title={t('cascade.diagramBroken')} />}
      <div className="diagram-bar">
        <ul className="legend" aria-label={t('versions.legend')}>
          {KINDS.map((kind) => (
            <li key={kind} className={`legend__item difference--${kind}`}>
              <span className="difference-sign" aria-hidden />
              {t(`versions.kinds.${kind}`)}
            </li>
          ))}
        </ul>
        <ZoomButtons viewer={fresh.viewer} />
      </div>
      <div className="compared">
        <Drawing side={before} container={left} />
        <Drawing side={after} container={right} />
      </div>
      <section className="section">
        <h2>{t('versions.differences')}</h2>
        {differences?.length === 0 && (
          <EmptyState title={t('versions.same')} hint={t('versions.sameHint')} />
        )}
        {differences && differences.length > 0 && (
          <DifferencesList
            differences={differences}
            onChoose={(element) =>
              [old.viewer, fresh.viewer].forEach(
                (viewer) => viewer && showDifference(viewer, element),
              )
            }
          />
        )}
      </section>
    </>
  );
}

function Drawing({
  side: { version },
  container,
}: {
  side: Side;
  container: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useTranslation();
  return (
    <figure>
      <figcaption>{t('versions.versionNumber', { version })}</figcaption>
      <div
        ref={container}
        className="diagram"
        role="group"
        aria-label={t('versions.diagramOf', { version })}
      />
    </figure>
  );
}
