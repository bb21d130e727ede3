import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Segment } from '../../../api/segments';
import { LeavingUnsaved } from '../../../components/LeavingUnsaved';
import { PageHead } from '../../../components/PageHead';
import { SaveBar } from '../../../components/SaveBar';
import { UndoRedo } from '../../../components/UndoRedo';
import { Audience } from './Audience';
import { GroupEditor } from './GroupEditor';
import { RemoveSegment } from './RemoveSegment';
import { SegmentFields } from './SegmentFields';
import { useSegmentDraft } from './useSegmentDraft';

export function SegmentEditor({ segment }: { segment?: Segment }) {
  const { t } = useTranslation();
  const editing = useSegmentDraft(segment);
  const { draft, change, undo, redo, tried, unsaved } = editing;
  return (
    <div className="page">
      <PageHead
        title={draft.name.trim() || t('segments.editor.newTitle')}
        intro={
          <Link className="cds--link" to="/segments">
            {t('segments.editor.back')}
          </Link>
        }
      >
        <UndoRedo undo={undo} redo={redo} />
        {segment && <RemoveSegment segment={segment} />}
      </PageHead>
      <div className="segment">
        <div className="segment__form">
          <SegmentFields editing={editing} isNew={!segment} />
          <h2>{t('segments.editor.conditions')}</h2>
          <GroupEditor
            number=""
            depth={1}
            group={draft.root}
            tried={tried}
            onChange={(root) => change({ root })}
          />
          <SaveBar
            save={editing.save}
            text={t(segment ? 'segments.editor.save' : 'segments.editor.create')}
            isFaulty={Object.keys(editing.faults).length > 0}
            unsaved={unsaved}
            isNew={!segment}
            onSave={editing.submit}
            onTakeTheirs={editing.takeTheirs}
          />
        </div>
        <Audience root={draft.root} />
      </div>
      <LeavingUnsaved unsaved={unsaved} />
    </div>
  );
}
