import type { Lang } from '../language/lang.ts'
import type { Office, Person } from './topic.ts'

/** What people are called besides their posts. */
const HONORIFICS: Readonly<Record<Lang, readonly string[]>> = {
  en: [],
  ja: ['氏', 'さん'],
  ko: ['씨'],
  zh: ['氏', '先生', '女士'],
}

/** Put before a title of someone who has left the post: 前首相, 전 총리. */
const FORMER: Readonly<Record<Lang, readonly string[]>> = { en: [], ja: ['前', '元'], ko: ['전 '], zh: ['前'] }

/** A short form with a longer title than this (characters) is not written by anyone. */
const LONGEST_TITLE = 8

/** What a person may be called: `names` without and `titled` with the post, which such a form names too (朴長官). */
export interface CalledAs {
  readonly names: Partial<Record<Lang, readonly string[]>>
  readonly titled: readonly { readonly office: string; readonly lang: Lang; readonly name: string }[]
}

/**
 * Every form in which a person is named: the full names as written, the two orders of a Latin name, the family name
 * alone where it is safe (Latin script, or two characters and more), and with a title or honorific where it is one
 * character (王外相, 박 장관, 尹氏), which alone would be found everywhere.
 */
export function calledAs(person: Person, offices: ReadonlyMap<string, Office>): CalledAs {
  const titled: { office: string; lang: Lang; name: string }[] = []
  const names: Partial<Record<Lang, string[]>> = {}
  for (const lang of ['en', 'ja', 'ko', 'zh'] as const) {
    const families = person.family?.[lang] ?? []
    const forms = new Set<string>(person.names[lang] ?? [])
    if (lang === 'en') for (const full of [...forms]) for (const form of latinForms(full, families)) forms.add(form)
    for (const family of families) {
      if (lang === 'en' || [...family].length > 1) {
        forms.add(family)
        continue
      }
      for (const honorific of HONORIFICS[lang]) forms.add(family + honorific)
      for (const { office } of person.offices) {
        for (const title of offices.get(office)?.names[lang] ?? []) {
          if ([...title].length > LONGEST_TITLE) continue
          for (const name of titledForms(lang, family, title)) titled.push({ office, lang, name })
        }
      }
    }
    if (forms.size > 0) names[lang] = [...forms]
  }
  return { names, titled }
}

/** "Yoko Kamikawa" and "Kamikawa Yoko"; a given name of two syllables as "Suk Yeol" and "Sukyeol". */
function latinForms(full: string, families: readonly string[]): string[] {
  for (const family of families) {
    const given = givenName(full, family)
    if (given === null) continue
    const joined = given.replace(/[- ]/g, '')
    const spellings = given === joined ? [given] : [given, joined.charAt(0) + joined.slice(1).toLowerCase()]
    return spellings.flatMap((spelling) => [`${family} ${spelling}`, `${spelling} ${family}`])
  }
  return []
}

function givenName(full: string, family: string): string | null {
  if (full.startsWith(`${family} `)) return full.slice(family.length + 1)
  if (full.endsWith(` ${family}`)) return full.slice(0, -family.length - 1)
  return null
}

function titledForms(lang: Lang, family: string, title: string): string[] {
  const gap = lang === 'ko' ? ' ' : ''
  return [family + gap + title, ...FORMER[lang].map((former) => family + gap + former + title)]
}
