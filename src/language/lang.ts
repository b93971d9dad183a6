/** The languages the product reads. A fifth one is a folder of tables beside the others and one more name here. */
export const LANGS = ['en', 'ja', 'ko', 'zh'] as const
export type Lang = (typeof LANGS)[number]

/** Words or names in each language; a language that has none is left out. Chinese lists simplified and traditional forms together. */
export type ByLang<T> = { readonly [L in Lang]?: T }

/** A piece of a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}
