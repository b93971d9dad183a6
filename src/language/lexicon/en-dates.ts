import type { DateTable } from '../date-table.ts'

const FULL = 'January|February|March|April|May|June|July|August|September|October|November|December'
const SURE = 'January|February|April|June|July|August|September|October|November|December'
const M = `(?:${FULL}|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`
const D = '\\d{1,2}(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d)'
const Y = '(?:19|20)\\d\\d'
const WD = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const WD_BEFORE = `(?:(?:${WD}|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\.?),? (?:the )?)?`
const TO = '(?: ?- ?| to | and | through | until )'
const OF_YEAR = `(?:,? (?<y>${Y})\\b)?`
/** "to start this year" is a verb: these nouns want an "of". */
const PART_OF =
  '(?:(?:[Tt]he )?\\b(?<part>(?i:early|mid|late)(?= |-)|(?i:end)(?=-)|(?i:middle|end|beginning|start|first half|second half)(?= of))(?: of| in)?[ -](?:the )?)'
const SEASON = '(?i:spring|summer|autumn|fall|winter)'
const OFF = '\\b(?i:postponed|delayed|deferred|pushed back|put off|moved) '
const QUARTER = '(?i:(?:first|second|third|fourth) quarter)'
const COUNT =
  '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty'
const ROUGHLY = '(?:(?i:about|around|some|nearly|almost|over|roughly|more than|just over) )?'

const MONTHS = FULL.toLowerCase().split('|')

export const enDates: DateTable = {
  patterns: [
    `\\b(?<y>${Y})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})(?!\\d)`,
    `\\b${WD_BEFORE}(?:(?<dir>(?i:last|this|next)) )?(?<m>${M}) (?<d>${D})(?:${TO}(?:(?<m2>${M}) )?(?<d2>${D}))?${OF_YEAR}`,
    `\\b${WD_BEFORE}(?<d>${D})(?:${TO}(?<d2>${D}))?(?: of)? (?<m>${M})\\b${OF_YEAR}`,
    `\\b(?<d>${D}) (?<m>${M})${TO}(?<d2>${D}) (?<m2>${M})\\b${OF_YEAR}`,
    `${PART_OF}?\\b(?<m>${M})(?: of|,)? (?<y>${Y})\\b`,
    `${PART_OF}(?:(?<dir>(?i:last|this|next)) )?(?<m>${M})(?![a-z])`,
    `\\b(?<m>${M})(?: ?- ?| to | through | until )(?<m2>${M})(?![a-z])${OF_YEAR}`,
    `\\b(?<dir>(?i:last|this|this past|this coming|next)) (?<m>${M})(?![a-z])`,
    `(?<=\\b(?i:in|by|since|until|till|from|during|for|of|before|after|through|between|and) )(?<m>${M})(?![a-z]| \\d)`,
    `(?<=${OFF}(?:[\\w’']+ )?to )(?<m>${M})(?![a-z]| \\d)`,
    `\\b(?<m>${SURE})\\b`,
    `(?<=\\b(?i:the|a|that) )(?<m>May|March)(?= [a-z])`,
    `\\b(?i:on|by|until|before|after) the (?<d>\\d{1,2}(?:st|nd|rd|th))(?= (?i:and|in|at|with|to|that|when|of)\\b|[,.;)]|$)(?: of (?<rm>(?i:this month|next month|last month)))?`,
    `\\b(?<within>(?i:later this year|within (?:the|this) year|later in the year|(?:by|before) (?:the )?(?:year[- ]end|year's end|year’s end|end of (?:the|this) year|year is out)|before the year (?:is out|ends)))`,
    `${PART_OF}(?<ry>(?i:last year|this year|next year))\\b`,
    `\\b(?:(?i:earlier|sometime|some time) )?(?<ry>(?i:last year|this year|next year|the coming year|the current year|the year after next))\\b`,
    `\\b(?<part>(?i:(?:the )?(?:end of the year|year[- ]end|year's end|year’s end)))\\b`,
    `${PART_OF}(?<rm>(?i:last month|this month|next month|month))\\b`,
    `\\b(?:(?i:earlier|later|sometime) )?(?<rm>(?i:last month|this month|next month|the coming month))\\b`,
    `\\b(?:(?<part>(?i:earlier|later|early|late|end of)) )?(?<rw>(?i:last week|this week|next week|the coming week|this past week))\\b`,
    `\\b(?<rw>(?i:last|this|next|the coming)) (?<part>(?i:weekend))\\b`,
    `\\b(?i:over|at|on|during) the (?<part>(?i:weekend))\\b`,
    `\\b(?<wd>${WD})(?: of)? (?<rw>(?i:last week|this week|next week))\\b`,
    `\\b(?<rw>(?i:last week|this week|next week))(?:'s|’s)? (?<wd>${WD})\\b`,
    `\\b(?:(?<dir>(?i:last|this|next|this past|past|the previous|this coming|the coming|coming)) )?(?<wd>${WD})\\b`,
    `\\b(?<rd>(?i:the day before yesterday|yesterday|today|tonight|tomorrow|the day after tomorrow))\\b`,
    `\\b(?<sd>(?i:(?:later )?the same day|that (?:same )?day|the (?:next|following|previous) day|the day (?:before|after)|(?:a|one) day (?:earlier|later)))\\b`,
    `\\b(?<sy>(?i:the (?:same|following|next|previous) year|that (?:same )?year|the year before|a year (?:earlier|later)))\\b`,
    `\\b${ROUGHLY}(?<n>(?i:${COUNT})) (?<unit>(?i:years?|months?|weeks?|days?)) (?<back>(?i:ago))\\b`,
    `\\b${ROUGHLY}(?<n>(?i:${COUNT})) (?<unit>(?i:years?|months?|weeks?|days?)) (?<on>(?i:from now))\\b`,
    `\\b(?i:in) (?<n>(?i:${COUNT})) (?<unit>(?i:years?|months?|weeks?|days?))['’]?s? (?<on>(?i:time))\\b`,
    `${PART_OF}(?<y>${Y})\\b`,
    `\\b(?:[Tt]he )?(?<part>${SEASON}|${QUARTER})(?: of|,| in)? (?<y>${Y})\\b`,
    `\\b(?:[Tt]he )?(?<part>${SEASON}|${QUARTER}) (?:of )?(?<ry>(?i:last year|this year|next year))\\b`,
    `\\b(?<dir>(?i:last|next|this)) (?<part>${SEASON})\\b`,
    `\\b(?i:in|by|since|during) (?:the )?(?<part>spring|summer|autumn|winter|${QUARTER})\\b(?!,? (?:of |in )?${Y})`,
    `(?<=\\b(?i:until|till) (?:the )?)(?<part>spring|summer|autumn|winter|${QUARTER})\\b(?!,? (?:of |in )?${Y})`,
    `(?<![\\d.,$€£¥#/-])\\b(?<y>${Y})(?:(?: ?- ?| to | and | through )(?<y2>(?:19|20)?\\d\\d)(?!\\d))?\\b(?![.,]\\d|%| ?(?:people|km|miles|meters|metres|tons|tonnes|troops|women|men|won|yen|yuan|dollars)\\b)`,
  ],
  monthNames: Object.fromEntries([
    ...MONTHS.map((month, i) => [month, i + 1]),
    ...MONTHS.map((month, i) => [month.slice(0, 3), i + 1]),
    ['sept', 9],
  ]),
  weekdays: Object.fromEntries(
    'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((weekday, i) => [weekday, i]),
  ),
  years: {
    'last year': -1,
    'this year': 0,
    'the current year': 0,
    'next year': 1,
    'the coming year': 1,
    'the year after next': 2,
    'the same year': 0,
    'that year': 0,
    'that same year': 0,
    'the following year': 1,
    'the next year': 1,
    'a year later': 1,
    'the previous year': -1,
    'the year before': -1,
    'a year earlier': -1,
  },
  months: { 'last month': -1, 'this month': 0, month: 0, 'next month': 1, 'the coming month': 1 },
  weeks: {
    'last week': -1,
    'this past week': -1,
    last: -1,
    'this week': 0,
    this: 0,
    'next week': 1,
    'the coming week': 1,
    next: 1,
    'the coming': 0,
  },
  days: {
    'the day before yesterday': -2,
    yesterday: -1,
    today: 0,
    tonight: 0,
    tomorrow: 1,
    'the day after tomorrow': 2,
    'the same day': 0,
    'later the same day': 0,
    'that day': 0,
    'that same day': 0,
    'the next day': 1,
    'the following day': 1,
    'the day after': 1,
    'a day later': 1,
    'one day later': 1,
    'the previous day': -1,
    'the day before': -1,
    'a day earlier': -1,
    'one day earlier': -1,
  },
  parts: {
    early: 'early',
    earlier: 'early',
    beginning: 'early',
    start: 'early',
    mid: 'middle',
    middle: 'middle',
    late: 'late',
    later: 'late',
    end: 'end',
    'end of': 'end',
    'end of the year': 'end',
    'the end of the year': 'end',
    'year end': 'end',
    'year-end': 'end',
    'the year-end': 'end',
    "year's end": 'end',
    'year’s end': 'end',
    'first half': 'first-half',
    'second half': 'second-half',
    spring: 'spring',
    summer: 'summer',
    autumn: 'autumn',
    fall: 'autumn',
    winter: 'winter',
    'first quarter': 'quarter-1',
    'second quarter': 'quarter-2',
    'third quarter': 'quarter-3',
    'fourth quarter': 'quarter-4',
    weekend: 'weekend',
  },
  directions: {
    last: -1,
    past: -1,
    'this past': -1,
    'the previous': -1,
    this: 0,
    next: 1,
    coming: 1,
    'this coming': 1,
    'the coming': 1,
  },
  units: {
    year: 'year',
    years: 'year',
    month: 'month',
    months: 'month',
    week: 'week',
    weeks: 'week',
    day: 'day',
    days: 'day',
  },
  ahead: {
    where: 'before',
    cue: /\b(?:will|would|scheduled|slated|planned|plans|expected|upcoming|be held|(?:set|due) for|(?:put [\w’' ]{0,20}off|postponed|delayed|deferred|pushed back) .{0,20}\b(?:to|until|till)\b|to (?!the\b|an?\b)[a-z]+)\b/,
    against:
      /\b(?:said|told|met|agreed|announced|reported|reaffirmed|took|ended|arrived|wrapped|gathered|(?<!be )held|(?:was|were) held)\b/,
  },
}
