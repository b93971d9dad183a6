import type { Lang, Span } from '../language/lang.ts'

/**
 * What a sentence singles out: "Wang alone", "it came from Park", …のは王毅氏, …사람은 왕이뿐, 只有王毅. Whoever is named
 * there is meant and nobody else. The capturing group is what is singled out.
 */
const FOCUS: { readonly [L in Lang]: readonly RegExp[] } = {
  en: [
    /([A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,2})\s+alone\b/dg,
    /\b(?:only|solely by|none but|no one but|nobody but)\s+([^,.;]{2,40})/dgi,
    /\b(?:came|made|voiced|given|issued|put forward|raised|uttered|spoken)\s+(?:from|by)\s+([^,.;]{2,50})/dgi,
    /\bit was\s+([^,.;]{2,40}?)\s*,?\s+(?:not\s[^,.;]{2,40}\s*,?\s+)?(?:who|that|which)\b/dgi,
  ],
  ja: [
    /のは[、,]?([^、。,]{1,24}?)(?:氏|だけ|のみ|である|だった|だ[、。]|です|で[、,])/dg,
    /([^、。\s]{1,12})(?:だけ|のみ)が/dg,
  ],
  ko: [
    /(?:사람|것|나라|쪽|인물|장관|정상)[은는]\s?([^,.]{1,24}?)(?:뿐|이었|였|이다|다\.|이며)/dg,
    /([^\s,.]{1,12})(?:만이|만은|뿐)/dg,
  ],
  zh: [/的[，,]?(?:只有|唯有|就是|是)([^，。,]{1,16})/dg, /(?:只有|唯有|唯独)([^，。,]{1,12})/dg],
}

/** Spans that are singled out. */
export function focusIn(text: string, lang: Lang): Span[] {
  return FOCUS[lang].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const at = match.indices?.[1]
      return at ? [{ start: at[0], end: at[1] }] : []
    }),
  )
}
