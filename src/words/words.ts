/**
 * Every text that a reader of the product sees, in every language of the product. The English file of an area gives its
 * shape; `tsc` refuses a language that lacks a message of it. A fifth language is a folder and a line here.
 */
import type { Lang } from '../language/lang.ts'
import { en } from './en/en.ts'
import { ja } from './ja/ja.ts'
import { ko } from './ko/ko.ts'
import { zh } from './zh/zh.ts'

export type Words = { readonly lang: Lang } & typeof en

const WORDS: Readonly<Record<Lang, Words>> = {
  en: { lang: 'en', ...en },
  ja: { lang: 'ja', ...ja },
  ko: { lang: 'ko', ...ko },
  zh: { lang: 'zh', ...zh },
}

/** The texts of one language. */
export function wordsFor(lang: Lang): Words {
  return WORDS[lang]
}

/** One text in every language. */
export type Said = Readonly<Record<Lang, string>>

/** Picks one text in every language: for what is told before it is known who reads it (a command's summary, an error). */
export function inEach(pick: (words: Words) => string): Said {
  return { en: pick(WORDS.en), ja: pick(WORDS.ja), ko: pick(WORDS.ko), zh: pick(WORDS.zh) }
}

/**
 * The language of the product nearest to a locale (`ko-KR`, `zh-TW`, `ja_JP.UTF-8`); null where the product has none. A
 * traditional-script locale reads simplified Chinese sooner than English.
 */
export function langOfLocale(locale: string | null | undefined): Lang | null {
  const [, found] = /^\s*(en|ja|ko|zh)(?![a-z])/i.exec(locale ?? '') ?? []
  switch (found?.toLowerCase()) {
    case 'en':
      return 'en'
    case 'ja':
      return 'ja'
    case 'ko':
      return 'ko'
    case 'zh':
      return 'zh'
    default:
      return null
  }
}
