import type { Lang } from './lang.ts'

/** First words that point back at a sentence before: "He also", 同氏は, 그는, 此次. All three sides are known without one. */
const POINTS_BACK: { readonly [L in Lang]: RegExp } = {
  en: /^["“‘]?(?:he|she|they|it|his|her|their|its|this|that|these|those|both|the (?:two|minister|spokes\w+))\b/i,
  ja: /^[「『]?(?:同(?:氏|相|外相|首相|長官|大統領|会議|会談)|これ|それ|この|その|そこ|両者|また|さらに|ただ|しかし|一方)/,
  ko: /^["“‘]?(?:그는|그가|그의|그녀|이는|이에|이번|이들|그들|양측은|또|또한|다만|하지만|한편)(?=[\s,]|$)/,
  zh: /^[“「]?(?:他|她|它|这|這|其(?!他)|此|该|該|对此|對此|双方|雙方|同时|同時|另外|不过|不過)/,
}

/** Whether a sentence can be understood out of its article as far as its first words tell: it does not begin with whom or what was named before. */
export function standsAlone(sentence: string, lang: Lang): boolean {
  return !POINTS_BACK[lang].test(sentence.trimStart())
}
