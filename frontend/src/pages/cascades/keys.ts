const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

const LONGEST = 60;
const KEY = /^[A-Za-z_][\w.-]*$/;

/** A key for something of this name: "Заказ оплачен!" → "zakaz-oplachen". */
export function suggestedKey(name: string, what = 'cascade'): string {
  const latin = [...name.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
  const words =
    latin
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  const key = words.join('-').slice(0, LONGEST).replace(/-$/, '');
  return /^[0-9]/.test(key) ? `${what}-${key}` : key;
}

export type KeyFault = 'keyMissing' | 'keyWrong' | 'keyTaken';

export function faultOf(key: string, taken: string[]): KeyFault | undefined {
  if (!key) {
    return 'keyMissing';
  }
  if (!KEY.test(key) || key.length > LONGEST + 4) {
    return 'keyWrong';
  }
  return taken.includes(key) ? 'keyTaken' : undefined;
}
