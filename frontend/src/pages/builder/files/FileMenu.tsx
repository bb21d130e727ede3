import { Document } from '@carbon/icons-react';
import { OverflowMenu, OverflowMenuItem } from '@carbon/react';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { download } from './download';
import { png, standalone } from './picture';

interface Props {
  cascade: string;
  modeler: Modeler | undefined;
  read: () => Promise<string>;
  onFile: (file: File) => void;
  /** Missing while there is no draft to discard. */
  onDiscard?: () => void;
  onFailure: (problem: unknown) => void;
}

export function FileMenu({ cascade, modeler, read, onFile, onDiscard, onFailure }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const picture = async () => standalone((await modeler!.saveSVG()).svg);
  const attempt = (act: () => Promise<void>) => () => void act().catch(onFailure);

  return (
    <>
      <OverflowMenu
        aria-label={t('modeler.files.menu')}
        iconDescription={t('modeler.files.menu')}
        renderIcon={Document}
        size="md"
        align="bottom"
        flipped
        menuOptionsClass="file-menu"
      >
        <OverflowMenuItem
          itemText={t('modeler.files.open')}
          onClick={() => input.current?.click()}
        />
        <OverflowMenuItem
          itemText={t('modeler.files.bpmn')}
          onClick={attempt(async () => download(`${cascade}.bpmn`, await read()))}
          hasDivider
        />
        <OverflowMenuItem
          itemText={t('modeler.files.svg')}
          disabled={!modeler}
          onClick={attempt(async () =>
            download(`${cascade}.svg`, await picture(), 'image/svg+xml'),
          )}
        />
        <OverflowMenuItem
          itemText={t('modeler.files.png')}
          disabled={!modeler}
          onClick={attempt(async () => download(`${cascade}.png`, await png(await picture())))}
        />
        <OverflowMenuItem
          itemText={t('modeler.files.templates')}
          onClick={() => navigate('/element-templates')}
          hasDivider
        />
        <OverflowMenuItem
          itemText={t('modeler.files.discard')}
          disabled={!onDiscard}
          onClick={onDiscard}
          isDelete
          hasDivider
        />
      </OverflowMenu>
      <input
        ref={input}
        type="file"
        accept=".bpmn,.xml,application/xml"
        aria-label={t('modeler.files.open')}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) {
            onFile(file);
          }
        }}
      />
    </>
  );
}
