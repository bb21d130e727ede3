/** "12.4%"; a share that is not nothing never looks like it. */
export function shareOf(part: number, total: number, language: string): string {
  const percent = (share: number, digits: number) =>
    share.toLocaleString(language, { style: 'percent', maximumFractionDigits: digits });
  const share = total === 0 ? 0 : part / total;
  return share > 0 && share < 0.001 ? `< ${percent(0.001, 1)}` : percent(share, 1);
}
