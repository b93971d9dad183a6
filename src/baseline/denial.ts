import type { Lang, Span } from '../language/lang.ts'

/**
 * What a sentence names only to set it aside: "not Busan but Seoul", 釜山ではなくソウル, 부산이 아니라 서울, 而非釜山.
 * The capturing group is what is denied.
 */
const DENIALS: { readonly [L in Lang]: readonly RegExp[] } = {
  en: [
    /\b(?:not|rather than|instead of|in place of)\s+((?:in|on|at|by|to|from|the)?\s*[^,.;]{2,40}?)(?=\s+but\b|[,.;]|$)/dgi,
  ],
  ja: [/([^、。（）「」]{1,14}?)(?:では|じゃ|で)(?:なく|ない、)/dg],
  ko: [/(?:^|[\s,])([^\s,.]{1,14}(?:\s[^\s,.]{1,8}){0,2}?)(?:이|가)\s?(?:아니라|아닌)/dg],
  zh: [/(?:而非|而不是|并非|並非|不是)([^，。；,]{1,14})/dg],
}

/** Spans that are named in order to be denied. */
export function deniedSpans(text: string, lang: Lang): Span[] {
  return DENIALS[lang].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const at = match.indices?.[1]
      return at ? [{ start: at[0], end: at[1] }] : []
    }),
  )
}
