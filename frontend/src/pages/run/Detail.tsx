import { Quotation } from './Quotation';
import { furtherDetail, type Told } from './sentence';

/** What else there is to know of an entry, such as the customer's words. */
export function Detail({ entry }: { entry: Told }) {
  const detail = furtherDetail(entry);
  if (!detail) {
    return null;
  }
  return ['message.replied', 'message.noted'].includes(entry.kind) ? (
    <Quotation words={detail} />
  ) : (
    <p className="quiet">{detail}</p>
  );
}
