import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conceptsIn } from '../../src/language/concepts.ts'
import { MODALITIES } from '../../src/language/cues.ts'
import { datesIn } from '../../src/language/dates.ts'
import { fold } from '../../src/language/fold.ts'
import { LANGS, type Lang, type Span } from '../../src/language/lang.ts'
import { LEXICONS } from '../../src/language/lexicon/lexicon.ts'
import { modalityOf } from '../../src/language/modality.ts'
import { buildNames } from '../../src/language/names.ts'
import { negationsIn } from '../../src/language/negation.ts'
import { quantitiesIn } from '../../src/language/numbers.ts'
import { sentencesOf } from '../../src/language/sentences.ts'
import { speakerCuesIn } from '../../src/language/speakers.ts'
import { termsOf } from '../../src/language/terms.ts'
import { whichLanguage } from '../../src/language/which-language.ts'

/** Pieces that news is made of, and what breaks readers of text. */
const PIECES = [
  'Park Jin',
  'South Korea',
  'US',
  "'s",
  'the three',
  'on Nov. 26',
  'next May',
  '2019',
  'four years and',
  ' three months',
  '10th',
  '26日',
  '昨年12月',
  '来年',
  '日中韓',
  '外相',
  '釜山',
  '4年',
  '3カ月ぶり',
  'しなかった',
  '第10回',
  '오는 ',
  '26~27일',
  '한·중·일',
  '외교장관',
  '4년 ',
  '3개월여',
  '지 않',
  '中日韩',
  '四年',
  '零三个月',
  '没有',
  '。',
  '」',
  '「',
  '"',
  '“',
  '.',
  ' ',
  '\n',
  '\u3000',
  '・',
  '\u200b',
  '\u0301',
  '\u3099',
  '\ud800',
  '\udc00',
  '😀',
  '\ufdfa',
  'ﬁ',
  '①',
  '1,',
  '%',
  '$',
  '万',
  '一',
  'U.S. ',
  'Mr. ',
  '\u0000',
  '\u1161',
  'ｶﾞ',
  '13月32日',
] as const
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)
const lang = fc.constantFrom<Lang>(...LANGS)
const finder = buildNames([
  {
    concept: 'a',
    names: { en: ['Park', 'Park Jin', 'South Korea', 'US'], ja: ['日中韓', '中', '釜山'], ko: ['한중일', '외교장관'] },
  },
  { concept: 'b', names: { en: ['ﬁ', '1'], zh: ['中日韩', '四年'], ja: ['外相', '日'] } },
])

const inside = (text: string, { start, end }: Span): boolean => 0 <= start && start < end && end <= text.length

describe('whatever the text', () => {
  it('spans lie in it, in order, and slice back to what was found', () => {
    fc.assert(
      fc.property(hostile, lang, (text, language) => {
        const lists: (readonly (Span & { text: string })[])[] = [
          finder.find(text),
          finder.findNested(text),
          conceptsIn(text, language),
          sentencesOf(text, language),
          datesIn(text, language, { day: '2023-11-27' }),
          speakerCuesIn(text, language),
        ]
        for (const list of lists) {
          list.forEach((piece, i) => {
            expect(inside(text, piece)).toBe(true)
            expect(text.slice(piece.start, piece.end)).toBe(piece.text)
            expect(piece.start).toBeGreaterThanOrEqual(list[i - 1]?.start ?? 0)
          })
        }
        for (const piece of [...quantitiesIn(text, language), ...negationsIn(text, language)]) {
          expect(inside(text, piece)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('sentences do not overlap, and lose nothing but blanks', () => {
    fc.assert(
      fc.property(hostile, lang, (text, language) => {
        const sentences = sentencesOf(text, language)
        sentences.forEach((sentence, i) => {
          expect(sentence.start).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0)
        })
        expect(sentences.map((sentence) => sentence.text.replace(/\s/g, '')).join('')).toBe(text.replace(/\s/g, ''))
      }),
      { numRuns: 300 },
    )
  })

  it('dates are real days in order, and quantities are numbers', () => {
    fc.assert(
      fc.property(hostile, lang, fc.integer({ min: 0, max: 40_000 }), (text, language, days) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10)
        for (const { from, to } of datesIn(text, language, { day })) {
          expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
          expect(to >= from).toBe(true)
        }
        for (const { value } of quantitiesIn(text, language)) expect(Number.isFinite(value)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('terms are bare words, the same each time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const terms = termsOf(text)
        expect(termsOf(text)).toEqual(terms)
        for (const term of terms) {
          expect(term).not.toMatch(/\s/)
          expect(term.length).toBeGreaterThan(0)
          expect(term.length).toBeLessThanOrEqual(40)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('places in a folded text point into the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const folded = fold(text)
        for (let i = 0; i < folded.text.length; i++) {
          expect(inside(text, { start: folded.startOf(i), end: folded.endOf(i) })).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('language and modality are always one of those known', () => {
    fc.assert(
      fc.property(hostile, lang, (text, language) => {
        expect(LANGS).toContain(whichLanguage(text, language))
        expect(MODALITIES).toContain(modalityOf(text, language))
      }),
    )
  })
})

describe('very long texts', () => {
  it.each([
    ['letters', 'a'],
    ['figures', '1'],
    ['blanks', ' '],
    ['full stops', '.'],
    ['open brackets', '「'],
    ['one Han character', '中'],
    ['dates', '26日'],
    ['number characters', '一二三'],
    ['a pile of marks', '\u0301'],
    ['invisible characters', 'a\u200b'],
    ['lone surrogates', '\ud800'],
    ['negations', 'not '],
  ])('of %s are read to the end', (_, piece) => {
    const text = piece.repeat(Math.ceil(30_000 / piece.length))
    for (const language of LANGS) {
      const read = [
        sentencesOf(text, language),
        datesIn(text, language, { day: '2023-11-27' }),
        quantitiesIn(text, language),
        conceptsIn(text, language),
        negationsIn(text, language),
        speakerCuesIn(text, language),
        termsOf(text),
      ]
      expect(read.every(Array.isArray)).toBe(true)
    }
  })
})

describe('the tables', () => {
  it('have words for every group that is looked up in them', () => {
    for (const language of LANGS) {
      const { dates } = LEXICONS[language]
      expect(Object.keys(dates.weekdays).length).toBeGreaterThanOrEqual(7)
      expect(new Set(Object.values(dates.years))).toEqual(new Set([...Object.values(dates.years), -1, 0, 1]))
      expect(new Set(Object.values(dates.months))).toEqual(new Set([...Object.values(dates.months), -1, 0, 1]))
    }
  })
})
