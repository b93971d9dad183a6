import type { Lang } from '../language/lang.ts'
import type { Sentence } from './evidence.ts'

const GOES_ON: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:he|she|they|it|both|the (?:two|three|pair|trio|leaders|ministers|sides))\b/i,
  ja: /^(?:同氏|両氏|三氏|同相|首相は|外相は|彼|双方|両者|これ|この|同)/,
  ko: /^(?:그는|그녀는|이어|두 사람|세 사람|양측|이들|이 |이는|그 )/,
  zh: /^(?:他|她|并|並|其|双方|雙方|两人|兩人|三人|该|該|此)/,
}

/** Whether a sentence goes on about whoever or whatever was named before it: "they", 両氏, 이 조치. */
export function goesOn({ text, lang }: Sentence): boolean {
  return GOES_ON[lang].test(text)
}
