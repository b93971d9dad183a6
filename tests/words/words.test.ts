import { describe, expect, it } from 'vitest'
import { LANGS, type Lang } from '../../src/language/lang.ts'
import { langOfLocale, wordsFor } from '../../src/words/words.ts'
import { samples } from './samples.ts'

interface Message {
  readonly name: string
  /** The text without values, or with each set of its sample values. */
  readonly rendered: readonly string[]
  /** What the first rendering has to mention. */
  readonly values: readonly string[]
}

/** Every message below `node`, rendered. `given` is the same tree with sample arguments in place of functions. */
function messagesIn(node: unknown, given: unknown, name = ''): Message[] {
  if (typeof node === 'string') return [{ name, rendered: [node], values: [] }]
  if (typeof node === 'function') {
    const sets: readonly unknown[][] = Array.isArray(given) ? given : []
    const [first = []] = sets
    return [{ name, rendered: sets.map((set) => String(Reflect.apply(node, undefined, set))), values: valuesOf(first) }]
  }
  const below: Readonly<Record<string, unknown>> = Object(given)
  return Object.entries(Object(node)).flatMap(([key, one]) =>
    messagesIn(one, below[key], name === '' ? key : `${name}.${key}`),
  )
}

function valuesOf(given: unknown): string[] {
  if (given === null) return []
  if (typeof given === 'object') return Object.values(given).flatMap(valuesOf)
  return [String(given)]
}

const all = (lang: Lang) => messagesIn(wordsFor(lang), samples)
/** Messages whose text is the same in every language, or nothing: marks, formats, what has values alone. */
const SAME_EVERYWHERE =
  /^(times|finding\.quoted|finding\.inEnglish|digest\.gap|digest\.summary|feeds\.(stateOf|joined)|subscribing\.line)/
/** Sentences that end where a value follows or precedes may be empty in a language. */
const MAY_BE_EMPTY =
  /^(finding\.inEnglish|digest\.gap|answers\.story\.until|subscribing\.nextEnd|delivery\.refused\.end)$/

describe.each(LANGS)('the words in %s', (lang) => {
  it('are the messages that English has, no more and no fewer', () => {
    expect(
      all(lang)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(
      all('en')
        .map(({ name }) => name)
        .toSorted(),
    )
  })

  it('each say something, with whatever values', () => {
    const broken = all(lang).filter(
      ({ name, rendered }) =>
        rendered.length === 0 ||
        rendered.some((text) => /undefined|null|NaN|\[object/.test(text)) ||
        (!MAY_BE_EMPTY.test(name) && !name.startsWith('times.list') && rendered.some((text) => text.trim() === '')),
    )
    expect(broken).toEqual([])
  })

  it('mention every value that they are given', () => {
    const silent = all(lang)
      .filter(({ name }) => !/^times\.(time|day|period)/.test(name))
      .flatMap(({ name, rendered: [text = ''], values }) =>
        values.filter((value) => !text.includes(value)).map((value) => `${name}: ${value} in "${text}"`),
      )
    expect(silent).toEqual([])
  })

  it('fit where Discord shows them: a command or an option is described in 100 characters', () => {
    const long = all(lang).filter(
      ({ name, rendered }) => name.startsWith('commands.') && rendered.some((text) => text.length > 100),
    )
    expect(long).toEqual([])
  })

  it('mark what can be typed with pairs of backticks', () => {
    const odd = all(lang).filter(({ rendered }) => rendered.some((text) => text.split('`').length % 2 === 0))
    expect(odd).toEqual([])
  })

  it('offer the same commands to type as English does', () => {
    const typed = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code).toSorted()
    const english = new Map(all('en').map(({ name, rendered: [text = ''] }) => [name, typed(text)]))
    const other = all(lang).filter(
      ({ name, rendered: [text = ''] }) => JSON.stringify(typed(text)) !== JSON.stringify(english.get(name)),
    )
    expect(other.map(({ name }) => name)).toEqual([])
  })
})

describe.each(['ja', 'ko', 'zh'] as const)('the words in %s', (lang) => {
  const script = { ja: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u, ko: /\p{sc=Hangul}/u, zh: /\p{sc=Han}/u }[lang]

  it('are in that language, not English left over', () => {
    const english = new Map(all('en').map(({ name, rendered }) => [name, rendered]))
    const left = all(lang).filter(
      ({ name, rendered }) =>
        !SAME_EVERYWHERE.test(name) &&
        !MAY_BE_EMPTY.test(name) &&
        rendered.some((text, i) => {
          const bare = text.replace(/`[^`]*`/g, '').replace(/[A-Z]+-[A-Z]/g, '')
          return text === english.get(name)?.[i] ? /[a-z]{3}/i.test(bare) : !script.test(text) && /[a-z]{3}/i.test(bare)
        }),
    )
    expect(left.map(({ name, rendered }) => `${name}: ${rendered[0]}`)).toEqual([])
  })
})

describe('the language of a locale', () => {
  it.each([
    ['ko', 'ko'],
    ['ja-JP', 'ja'],
    ['zh-TW', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['en-GB', 'en'],
    ['ja_JP.UTF-8', 'ja'],
  ])('is read from %s', (locale, lang) => {
    expect(langOfLocale(locale)).toBe(lang)
  })

  it.each(['fr', 'C', 'C.UTF-8', 'kok-IN', '', null, undefined])('is none for %s', (locale) => {
    expect(langOfLocale(locale)).toBeNull()
  })
})
