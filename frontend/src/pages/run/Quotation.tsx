import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SHORT = { characters: 280, lines: 5 };

/** What somebody wrote, as it was written; the beginning of it where it is long. */
export function Quotation({ words }: { words: string }) {
  const { t } = useTranslation();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const long = words.length > SHORT.characters || words.split('\n').length > SHORT.lines;
  return (
    <div className="quotation">
      <blockquote id={id} className={long && !whole ? 'quotation__beginning' : undefined}>
        {t('timeline.quoted', { words })}
      </blockquote>
      {long && (
        <button
          type="button"
          className="quotation__more"
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole(!whole)}
        >
          {t(whole ? 'timeline.less' : 'timeline.more')}
        </button>
      )}
    </div>
  );
}
