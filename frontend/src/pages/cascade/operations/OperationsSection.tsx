import { useTranslation } from 'react-i18next';
import { useOperations } from '../../../api/operations';
import { Loaded } from '../../../components/Loaded';
import { OperationRow } from './OperationRow';

/** Work on many runs of this cascade, the newest first; nothing where there has never been any. */
export function OperationsSection({ cascade }: { cascade: string }) {
  const { t } = useTranslation();
  const operations = useOperations(cascade);
  if (operations.data?.length === 0) {
    return null;
  }
  return (
    <section className="section">
      <h2>{t('operations.title')}</h2>
      <Loaded query={operations}>
        {(all) => (
          <ul className="operations">
            {all.map((operation) => (
              <OperationRow key={operation.id} operation={operation} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
