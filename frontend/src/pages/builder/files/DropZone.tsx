import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  onFile: (file: File) => void;
  children: ReactNode;
}

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/** A file that is dropped here is opened. */
export function DropZone({ onFile, children }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    if (bringsFiles(event)) {
      event.preventDefault();
      setOver(true);
    }
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    setOver(false);
    if (file) {
      event.preventDefault();
      onFile(file);
    }
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!currentTarget.contains(relatedTarget as Node | null)) {
      setOver(false);
    }
  };
  return (
    // A drop is one of three ways to open a file; the others are a button and its keyboard.
    <div className="drop-zone" onDragOver={drag} onDragLeave={leave} onDrop={drop}>
      {children}
      {over && <p className="drop-zone__hint">{t('modeler.import.drop')}</p>}
    </div>
  );
}
