import type { NumberTable } from '../number-table.ts'

const SMALL =
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?'
const WORDS = `(?:${SMALL}|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|half a)`
const FIGURES = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d+)?'
const SCALE = '(?:[ -](?:hundred|thousand|million|billion|trillion))'

export const enNumbers: NumberTable = {
  notAfter: '(?<![\\w.,])',
  number: `(?i:(?:${FIGURES}|${WORDS}|a(?= (?:hundred|thousand|million|billion)))${SCALE}?(?:[ -]and[ -]a[ -]half)?(?!\\d))`,
  between: '[ -]{0,2}',
  joint: '(?:,? and |, | )',
  half: ' and a half',
  units: {
    year: 'years?|yrs?',
    month: 'months?',
    week: 'weeks?',
    day: 'days?',
    hour: 'hours?',
    minute: 'minutes?',
    people:
      'people|persons?|visitors|travell?ers|tourists|citizens|victims|women|men|soldiers|troops|students|delegates|passengers',
    percent: 'per ?cent|percent|percentage points?|%',
    times: 'times',
    country: 'countries|nations|states',
    field: '(?:key |main |broad |priority )?(?:fields|areas|sectors|domains|pillars)',
    document: 'documents|papers|texts|statements|declarations',
    case: 'cases',
    item: 'items|projects|measures',
    point: 'points?|proposals|suggestions',
    meeting: 'meetings|summits|rounds|sessions',
    mechanism: '(?:dialogue |ministerial |consultative )?(?:mechanisms|channels|frameworks)',
    dollar: '(?:US )?dollars',
    yen: 'yen',
    yuan: 'yuan',
    won: 'won',
    euro: 'euros',
    kilometre: 'kilomet(?:er|re)s?|km',
    ton: 'tons?|tonnes?',
    kilogram: 'kilograms?|kg|kilos?',
    vote: 'votes?\\b',
    vessel: 'ships|vessels|boats',
    missile: '(?:ballistic )?missiles|rockets',
    aircraft: 'aircraft|planes|jets',
    age: 'years? old',
    side: 'sides|parties',
    minister: '(?:foreign )?ministers|top diplomats',
    leader: 'leaders',
    company: 'companies|firms',
    place: 'cities|places',
    anniversary: 'anniversar(?:y|ies)',
  },
  roughBefore:
    '(?i:about|around|some|roughly|nearly|almost|approximately|more than|over|at least|up to|as many as|fewer than|less than|close to|just over|just under|an estimated|well over)',
  roughAfter: '(?i:or so|or more)',
  roughBetween: '(?!)',
  ordinals: [
    '(?<![\\w.,])(?<n>\\d{1,3}(?:st|nd|rd|th))\\b',
    '\\b(?i:(?<n>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth))(?= )',
  ],
  signs: { US$: 'dollar', $: 'dollar', '€': 'euro', '¥': 'yen', '₩': 'won' },
  bare: `(?<![\\w.,$€¥₩-])(?:${FIGURES})(?:${SCALE})?(?![\\w%-]|[.,]\\d)`,
}
