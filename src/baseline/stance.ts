import type { Lang, Span } from '../language/lang.ts'
import { buildNames, type NameFinder } from '../language/names.ts'
import { EN_POLES } from './poles/en.ts'
import { inflected } from './poles/inflect.ts'
import { JA_POLES } from './poles/ja.ts'
import { KO_POLES } from './poles/ko.ts'
import { AXES, type Axis, type PoleWords } from './poles/poles.ts'
import { ZH_POLES } from './poles/zh.ts'

const TABLES: { readonly [L in Lang]: PoleWords } = { en: EN_POLES, ja: JA_POLES, ko: KO_POLES, zh: ZH_POLES }

/** A word on an axis as it stands in a sentence: `sign` is after negation. */
export interface Pull extends Span {
  readonly axis: Axis
  readonly sign: 1 | -1
  readonly negated: boolean
}

/** Negating words in front of what they negate (en, ko, zh), at most this many characters before it, in one clause. */
const BEFORE: { readonly [L in Lang]?: { readonly words: RegExp; readonly reach: number } } = {
  en: {
    words:
      /\b(?:not|never|no|nor|neither|none|nobody|nothing|without|hardly|scarcely|far from|fail(?:ed|s)? to|declin(?:ed|es|ing) to|refus(?:ed|es|ing) to|avoid(?:ed|s|ing)?|prevent(?:ed|s|ing)?|stop(?:ped|s)? short of|instead of|rather than|cannot|unable to|lower(?:s|ed|ing)?|eas(?:e[sd]?|ing)|calm(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|defus(?:e[sd]?|ing))\b|n['’]t\b/gi,
    reach: 34,
  },
  ko: { words: /(?:^|\s)(?:안|못|덜)\s|(?<![더끊변])없이|않고/g, reach: 8 },
  zh: {
    words:
      /不|没有?|沒有?|未|无|無|毫无|并非|避免|从未|從未|无意|無意|非|拒绝|拒絕|不想|不愿|缓和|緩和|降低|化解|消除/g,
    reach: 8,
  },
}

/** Negating endings after what they negate (ja, ko), at most this many characters after it, in one clause. */
const AFTER: { readonly [L in Lang]?: { readonly words: RegExp; readonly reach: number } } = {
  ja: {
    words:
      /ない|なかった|なく|ず(?:に|、|。|$)|せず|ぬ|おらず|いな[いか]|ません|なし|避け|防[いぐ]|回避|不要|どころか|見送|取りやめ|拒|和らげ|緩和|解消/g,
    reach: 12,
  },
  ko: {
    words:
      /지\s?(?:않|못|말)|없[었이다는을]|아니|피하|피했|막[기으고]|커녕|거부|취소|무산|못했|못한|낮추|완화|해소|풀/g,
    reach: 12,
  },
  en: { words: /\b(?:did not|was not|were not|will not|is not)\b/g, reach: 0 },
}
const TOPIC: { readonly [L in Lang]?: RegExp } = { ja: /^(?:に|と)?は、/, ko: /^(?:과|와)?[은는],/ }
/** Words that deny together with the negation beside them: "not a word", 一言も…ない, 한마디도…않다. */
const WITH_NEGATION = /한마디도|一言も|not a word|只字|no hesitation|망설임 없이/i
const CLAUSE_END = /[,;:.!?。、，；：！？]|\bbut\b|\bwhile\b|\balthough\b/

let finder: NameFinder | null = null

/** One finder over all axes of all languages, built when it is first needed. */
function poleFinder(): NameFinder {
  finder ??= buildNames(
    AXES.flatMap((axis) =>
      (['plus', 'minus'] as const).map((side) => ({
        concept: `${axis}:${side}`,
        names: {
          en: TABLES.en[axis][side].flatMap(inflected),
          ja: TABLES.ja[axis][side],
          ko: TABLES.ko[axis][side],
          zh: TABLES.zh[axis][side],
        },
      })),
    ),
  )
  return finder
}

/** Whether a span of a text is negated by a word before or an ending after it in its clause. */
export function isNegated(text: string, span: Span, lang: Lang): boolean {
  const before = BEFORE[lang]
  if (before) {
    const reach = text.slice(Math.max(0, span.start - before.reach), span.start)
    const clause = reach.slice(lastEnd(reach))
    if (clause.search(before.words) >= 0) return true
  }
  const after = AFTER[lang]
  if (after && after.reach > 0) {
    const reach = text.slice(span.end, span.end + after.reach)
    const end = reach.search(CLAUSE_END)
    if ((end < 0 ? reach : reach.slice(0, end + 1)).search(after.words) >= 0) return true
    // A topic set off by a comma is what the end of the sentence speaks of: 衝突は、…望んでいない.
    const topic = TOPIC[lang]?.test(text.slice(span.end, span.end + 5))
    if (topic && text.slice(-16).search(after.words) >= 0) return true
  }
  return false
}

function lastEnd(text: string): number {
  let at = 0
  for (;;) {
    const next = text.slice(at).search(CLAUSE_END)
    if (next < 0) return at
    at += next + 1
  }
}

/** The words of a sentence that pull two ways, with the way they pull here. */
export function pullsIn(text: string, lang: Lang): Pull[] {
  return poleFinder()
    .find(text)
    .flatMap(({ concept, start, end }) => {
      const [name, side] = concept.split(':')
      const axis = AXES.find((known) => known === name)
      if (axis === undefined) return []
      const negated = !WITH_NEGATION.test(text.slice(start, end)) && isNegated(text, { start, end }, lang)
      return [{ axis, start, end, negated, sign: (side === 'plus') === negated ? (-1 as const) : (1 as const) }]
    })
}

/** Where a sentence stands on each axis it touches: -1, 0 (both ways) or 1. */
export function stanceOf(pulls: readonly Pull[]): ReadonlyMap<Axis, number> {
  const sums = new Map<Axis, number>()
  for (const { axis, sign } of pulls) sums.set(axis, (sums.get(axis) ?? 0) + sign)
  return new Map([...sums].map(([axis, sum]) => [axis, Math.sign(sum)]))
}
