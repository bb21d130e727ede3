import { InlineNotification, Modal, TextArea } from '@carbon/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { deploy, refusalOf, type Refusal } from '../../api/checks';
import { overtakenBy, type SavedDraft } from '../../api/overtaken';
import { Failure } from '../../components/Failure';
import type { Finding } from '../../modeler/lint';
import { Sentences } from './findings/Sentences';
import { isError } from './findings/words';
import { RedStories } from './trial/RedStories';

interface Props {
  cascade: string;
  name: string;
  findings: Finding[];
  nameOf: (element: string) => string;
  /** Saves the draft and gives what is to be deployed; nothing if it could not be saved. */
  prepare: () => Promise<{ xml: string; version: number } | undefined>;
  onDeployed: (version: number) => void;
  onConflict: (other: SavedDraft) => void;
  onClose: () => void;
}

export function DeployDialog(props: Props) {
  const { cascade, name, findings, nameOf, prepare, onDeployed, onConflict, onClose } = props;
  const { t } = useTranslation();
  const [comment, setComment] = useState('');
  const [override, setOverride] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const [error, setError] = useState<unknown>();
  const [version, setVersion] = useState<number>();
  const errors = (refused?.findings.length ? refused.findings : findings).filter(isError);
  const red = refused?.stories ?? [];
  const blocked = errors.length > 0 || (red.length > 0 && override.trim() === '');

  const submit = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const ready = await prepare();
      if (!ready) {
        throw new Error(t('modeler.deploy.notSaved'));
      }
      const deployed = await deploy(cascade, {
        xml: ready.xml,
        draftVersion: ready.version,
        comment: comment.trim(),
        ...(override.trim() && { override: override.trim() }),
      });
      setVersion(deployed.version);
      onDeployed(deployed.version);
    } catch (problem) {
      const other = overtakenBy(problem);
      const refusal = refusalOf(problem);
      if (other) {
        onConflict(other);
        onClose();
      } else if (refusal.findings.length + refusal.stories.length > 0) {
        setRefused(refusal);
      } else {
        setError(problem);
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      size="sm"
      passiveModal={version !== undefined}
      modalHeading={t('modeler.deploy.title', { name })}
      primaryButtonText={t(busy ? 'modeler.deploy.busy' : 'modeler.deploy.submit')}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={busy || blocked}
      selectorPrimaryFocus="#deploy-comment"
      onRequestClose={onClose}
      onRequestSubmit={() => void submit()}
    >
      {version !== undefined ? (
        <>
          <InlineNotification
            kind="success"
            role="status"
            lowContrast
            hideCloseButton
            title={t('modeler.deploy.done', { version })}
          />
          <Link className="cds--link" to={`/cascades/${encodeURIComponent(cascade)}`}>
            {t('modeler.deploy.live')}
          </Link>
        </>
      ) : (
        <div className="deploy">
          <TextArea
            id="deploy-comment"
            labelText={t('modeler.deploy.comment')}
            helperText={t('modeler.deploy.commentHint')}
            rows={2}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          {errors.length > 0 && (
            <Blocking title={t('modeler.deploy.blocked', { count: errors.length })}>
              {errors.map((finding, index) => (
                <li key={index}>
                  {finding.element && <b>{nameOf(finding.element)}: </b>}
                  <Sentences finding={finding} />
                </li>
              ))}
            </Blocking>
          )}
          {red.length > 0 && (
            <>
              <Blocking title={t('modeler.deploy.red', { count: red.length })}>
                <RedStories stories={red} names={{ get: nameOf }} />
              </Blocking>
              <TextArea
                id="deploy-override"
                labelText={t('modeler.deploy.override')}
                rows={2}
                value={override}
                onChange={(event) => setOverride(event.target.value)}
              />
            </>
          )}
          {error !== undefined && <Failure error={error} title={t('modeler.deploy.failed')} />}
        </div>
      )}
    </Modal>
  );
}

function Blocking({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="deploy__blocking" role="alert">
      <p>{title}</p>
      <ul>{children}</ul>
    </div>
  );
}
