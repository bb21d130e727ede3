/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { translate } from '../../../../i18n/words';
import { LARGEST_WEIGHT, nextVariant, type Share } from '../../../model/shares';
import { inputId, Labelled } from './Labelled';

interface Props {
  id: string;
  label: string;
  description?: string;
  getShares: () => Share[];
  setShares: (shares: Share[]) => void;
}

const FEWEST = 2;

/** The variants of a split and how many of a hundred customers, say, go each way. */
function SharesEntry({ id, label, description, getShares, setShares }: Props) {
  const shares = getShares();
  const sum = shares.reduce((total, { weight }) => total + (weight || 0), 0);
  const edit = (index: number, edited: Partial<Share>) =>
    setShares(shares.map((each, other) => (other === index ? { ...each, ...edited } : each)));
  const isFree = (name: string, index: number) =>
    name !== '' &&
    !/[=,']/.test(name) &&
    shares.every(({ variant }, other) => other === index || variant !== name);
  return (
    <Labelled id={id} label={label} description={description}>
      <ul class="shares-entry">
        {shares.map(({ variant, weight }, index) => (
          <li key={index}>
            <input
              id={index === 0 ? inputId(id) : undefined}
              name={index === 0 ? id : undefined}
              class="bio-properties-panel-input"
              type="text"
              autocomplete="off"
              aria-label={translate('modeler.split.variant', { number: index + 1 })}
              value={variant}
              onChange={(event) => {
                const name = event.currentTarget.value.trim();
                if (isFree(name, index)) {
                  edit(index, { variant: name });
                } else {
                  event.currentTarget.value = variant;
                }
              }}
            />
            <input
              class="bio-properties-panel-input"
              type="number"
              min="0"
              step="1"
              aria-label={translate('modeler.split.share', { variant })}
              value={Number.isNaN(weight) ? '' : weight}
              max={LARGEST_WEIGHT}
              onChange={(event) => {
                const weight = Math.max(0, Math.round(Number(event.currentTarget.value)));
                edit(index, { weight: Math.min(weight, LARGEST_WEIGHT) });
              }}
            />
            <span class="shares-entry__percent">
              {sum > 0 && `${Math.round((100 * (weight || 0)) / sum)} %`}
            </span>
            <button
              type="button"
              class="panel-button"
              aria-label={translate('modeler.split.remove', { variant })}
              title={translate('modeler.split.remove', { variant })}
              disabled={shares.length <= FEWEST}
              onClick={() => setShares(shares.filter((_, other) => other !== index))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="panel-button"
        onClick={() =>
          setShares([...shares, { variant: nextVariant(shares), weight: shares[0]?.weight || 50 }])
        }
      >
        {translate('modeler.split.add')}
      </button>
    </Labelled>
  );
}

export const sharesField = (field: Props) => ({
  ...field,
  component: SharesEntry,
  isEdited: () => true,
});
