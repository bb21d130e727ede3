import { InlineNotification, Modal } from '@carbon/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiProblem, isStatus } from '../../../api/problem';
import { useBackToVersion, useStoredDraft } from '../../../api/versions';
import { Failure } from '../../../components/Failure';
import { Loaded } from '../../../components/Loaded';
import { shortTime } from '../../../format/time';
import { useLanguage } from '../../../i18n/language';

interface Props {
  cascade: string;
  name: string;
  version: number;
  onClose: () => void;
}

/** Nobody's draft is written over unseen: whose it is stands here, and the server compares. */
export function BackToVersion({ cascade, name, version, onClose }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const draft = useStoredDraft(cascade);
  const back = useBackToVersion(cascade, name);
  const by = (user: string, at: string) => ({ user, at: shortTime(at, language) });
  const submit = () =>
    back.mutate(
      { version, seen: draft.data?.version ?? 0 },
      { onSuccess: () => navigate(`/cascades/${encodeURIComponent(cascade)}/edit`) },
    );
  return (
    <Modal
      open
      size="sm"
      modalHeading={t('versions.backTitle', { version })}
      primaryButtonText={t('versions.backYes')}
      secondaryButtonText={t('common.cancel')}
      closeButtonLabel={t('common.close')}
      primaryButtonDisabled={draft.data === undefined || back.isPending}
      onRequestClose={onClose}
      onRequestSubmit={submit}
    >
      <div className="dialog">
        <p>{t('versions.backText', { version })}</p>
        <Loaded query={draft}>
          {(there) =>
            there && (
              <InlineNotification
                kind="warning"
                role="status"
                lowContrast
                hideCloseButton
                title={t(
                  'versions.backReplaces',
                  by(there.updatedBy ?? t('common.none'), there.updatedAt ?? ''),
                )}
              />
            )
          }
        </Loaded>
        {back.isError && (
          <Failure error={conflict(back.error) ?? back.error} title={t('versions.backFailed')} />
        )}
      </div>
    </Modal>
  );

  function conflict(error: unknown): Error | undefined {
    if (!isStatus(error, 409)) {
      return undefined;
    }
    const other = savedBy(error);
    return new ApiProblem(
      409,
      other
        ? t('versions.backConflict', by(other.updatedBy, other.updatedAt))
        : t('versions.backConflictGone'),
    );
  }
}

/** Who was faster: beside the other members of the problem, or as a member of its own. */
function savedBy(error: unknown): { updatedBy: string; updatedAt: string } | undefined {
  const members = error instanceof ApiProblem ? error.members : {};
  const { updatedBy, updatedAt } = (members.draft ?? members) as Record<string, unknown>;
  return typeof updatedBy === 'string' && typeof updatedAt === 'string'
    ? { updatedBy, updatedAt }
    : undefined;
}
