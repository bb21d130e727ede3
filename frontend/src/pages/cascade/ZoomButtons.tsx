import { CenterToFit, ZoomIn, ZoomOut } from '@carbon/icons-react';
import { IconButton } from '@carbon/react';
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useTranslation } from 'react-i18next';
import { fit, zoom } from './viewport';

const BUTTONS = [
  { label: 'fit', Icon: CenterToFit, act: (viewer: NavigatedViewer) => fit(viewer) },
  { label: 'zoomIn', Icon: ZoomIn, act: (viewer: NavigatedViewer) => zoom(viewer, 1) },
  { label: 'zoomOut', Icon: ZoomOut, act: (viewer: NavigatedViewer) => zoom(viewer, -1) },
] as const;

export function ZoomButtons({ viewer }: { viewer: NavigatedViewer | undefined }) {
  const { t } = useTranslation();
  return (
    <span className="diagram-bar__zoom">
      {BUTTONS.map(({ label, Icon, act }) => (
        <IconButton
          key={label}
          kind="ghost"
          size="md"
          align="top-end"
          label={t(`cascade.${label}`)}
          disabled={!viewer}
          onClick={() => viewer && act(viewer)}
        >
          <Icon />
        </IconButton>
      ))}
    </span>
  );
}
