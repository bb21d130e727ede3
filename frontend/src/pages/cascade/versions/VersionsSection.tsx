import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVersions } from '../../../api/cascades';
import type { Version } from '../../../api/versions';
import { Loaded } from '../../../components/Loaded';
import { BackToVersion } from './BackToVersion';
import { CompareForm } from './CompareForm';
import { MoveRuns } from './MoveRuns';
import './versions.scss';
import { VersionsTable } from './VersionsTable';

interface Props {
  cascade: string;
  name: string;
  shown: number;
  onShow: (version: number) => void;
}

type Asking = { what: 'back' | 'move'; version: Version };

/** Who deployed what and when, and what can be done with it. */
export function VersionsSection({ cascade, name, shown, onShow }: Props) {
  const { t } = useTranslation();
  const versions = useVersions(cascade);
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  return (
    <section className="section">
      <h2>{t('versions.title')}</h2>
      <Loaded query={versions}>
        {(all) => (
          <>
            {all.length > 1 && <CompareForm cascade={cascade} versions={all} />}
            <VersionsTable
              cascade={cascade}
              versions={all}
              shown={shown}
              onShow={onShow}
              onBack={(version) => setAsking({ what: 'back', version })}
              onMove={(version) => setAsking({ what: 'move', version })}
            />
            {asking?.what === 'back' && (
              <BackToVersion
                cascade={cascade}
                name={name}
                version={asking.version.version}
                onClose={close}
              />
            )}
            {asking?.what === 'move' && (
              <MoveRuns cascade={cascade} from={asking.version} versions={all} onClose={close} />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
