import type { Words } from '../../src/words/words.ts'

type OnlyTexts = Readonly<Record<string, string>>

/** Arguments with which every message that takes values is rendered. `tsc` refuses a message without. */
export type Samples<T> = {
  [K in keyof T as T[K] extends string | OnlyTexts ? never : K]: T[K] extends (...of: infer Arguments) => unknown
    ? readonly [Arguments, ...Arguments[]]
    : Samples<T[K]>
}

const who = { who: 'Haruka Minami', day: '2031-12-30' }
const zoned = { topic: 'TOPIC-A', schedule: 'weekdays 06:45', zone: 'UTC' }
const numbers: readonly [[number], ...[number][]] = [[47], [1]]

/**
 * Values that stand in no text by chance. Where a message leaves a value out on purpose (`1`, an empty list, null),
 * the first set of values does not hold it: the first is the one that has to be mentioned.
 */
export const samples: Samples<Words> = {
  corrections: {
    part: numbers,
    changed: [[{ outlet: 'OUTLET-A', after: 'AFTER-A', day: 'DAY-A', before: 'BEFORE-A' }]],
    gone: [[{ outlet: 'OUTLET-A', day: 'DAY-A', before: 'BEFORE-A' }]],
  },
  times: {
    time: [['2031-12-30T14:05:00.000Z', 'UTC']],
    day: [['2031-12-30T14:05:00.000Z', 'UTC']],
    period: [['2031-12-30T14:05:00.000Z', '2032-01-02T03:04:00.000Z', 'UTC']],
    list: [[['NAME-A', 'NAME-B', 'NAME-C']], [['NAME-A']], [[]]],
  },
  finding: {
    publishers: [
      [{ independent: 47, shown: 6, more: 53 }],
      [{ independent: 47, shown: 47, more: 0 }],
      [{ independent: 1, shown: 1, more: 1 }],
    ],
    changedValues: [[{ part: 'PART-A', was: 'VALUE-A', now: 'VALUE-B' }]],
    differingValues: [[{ part: 'PART-A', known: 'VALUE-A', says: 'VALUE-B' }]],
    quoted: [['TEXT-A']],
  },
  digest: {
    title: [['TOPIC-A']],
    standing: numbers,
    nothingIn: numbers,
    parts: { changed: numbers, differs: numbers, isNew: numbers, unverified: numbers, stands: numbers },
    summary: [[['PART-A', 'PART-B']]],
    saidBy: numbers,
    moreFacts: numbers,
    read: [
      [{ articles: 47, outlets: 31, stories: 29, languages: ['LANG-A', 'LANG-B'] }],
      [{ articles: 1, outlets: 1, stories: 1, languages: [] }],
    ],
    further: numbers,
    missed: numbers,
    alerted: numbers,
  },
  feeds: {
    allUnasked: [[47]],
    allAnswered: [[47]],
    someAnswered: [[{ answered: 31, feeds: 47 }]],
    waiting: numbers,
    down: [
      [{ down: 31, feeds: 47, outlets: ['OUTLET-A', 'OUTLET-B'], more: 29 }],
      [{ down: 1, feeds: 1, outlets: ['OUTLET-A'], more: 0 }],
    ],
    officialDown: [[['PARTY-A', 'PARTY-B']]],
    stateOf: [[{ state: 'STATE-A', feeds: 47 }]],
    ownAccountOf: [['PARTY-A']],
    why: {
      stopped: [[{ at: 'TIME-A', why: 'WHY-A' }]],
      held: [['WHY-A']],
      failing: [['WHY-A']],
      failingSince: [[{ since: 'TIME-A', times: 47, why: 'WHY-A' }], [{ since: 'TIME-A', times: 1, why: 'WHY-A' }]],
      nextTry: [['TIME-A']],
      layoutChanged: [['2 of its 2 have no date']],
      repaired: [['NOTE-A']],
      nothingNewFor: [['TIME-A']],
      longerThanHabit: [['TIME-A']],
      newestAgo: [['TIME-A']],
    },
    minutes: numbers,
    hours: numbers,
    days: numbers,
    joined: [[['PART-A', 'PART-B']]],
  },
  ledger: {
    unnamedOne: [[{ outlet: 'OUTLET-A' }]],
    unnamedMany: numbers,
    review: [[{ topic: 'TOPIC-A' }]],
    moreWait: numbers,
    moreSources: numbers,
    proposedBy: numbers,
    saidBy: numbers,
  },
  verdict: {
    judged: [[{ meaning: 'MEANING-A', percent: 47 }]],
    nearest: [['FACT-A']],
    saysTheSame: [['FACT-A']],
    laterState: [['FACT-A']],
    contrary: [['FACT-A']],
    sameValue: [[{ fact: 'FACT-A', part: 'PART-A', value: 'VALUE-A' }]],
    laterValue: [[{ fact: 'FACT-A', part: 'PART-A', was: 'VALUE-A', now: 'VALUE-B' }]],
    otherValue: [[{ fact: 'FACT-A', part: 'PART-A', known: 'VALUE-A', says: 'VALUE-B' }]],
    speaksOf: [['MEETING-A']],
    accountUnseen: [[{ side: 'SIDE-A', meeting: 'MEETING-A', feeds: 'FEEDS-A' }]],
    accountOmits: [[{ side: 'SIDE-A', meeting: 'MEETING-A', issues: ['ISSUE-A', 'ISSUE-B'] }]],
    issueOthersRaise: [[{ issue: 'ISSUE-A', sides: ['SIDE-A', 'SIDE-B'] }], [{ issue: 'ISSUE-A', sides: ['SIDE-A'] }]],
  },
  commands: {},
  answers: {
    help: { line: [[{ summary: 'SUMMARY-A', operators: 'OPERATORS-A' }]], note: [[['TOPIC-A', 'TOPIC-B']]] },
    latest: { title: [['TOPIC-A']], older: numbers, articlesLast: numbers },
    story: {
      about: [['MEETING-A']],
      from: [[{ id: 'STORY-A', articles: 47 }]],
      findings: numbers,
      more: numbers,
    },
    facts: {
      title: [['TOPIC-A']],
      titleAsOf: [[{ topic: 'TOPIC-A', day: '2031-12-30' }]],
      noneAbout: [['ABOUT-A']],
      asOf: [['2031-12-30']],
      until: [['2031-12-30']],
      before: [['ASOF-A']],
      after: [['2031-12-30'], [null]],
      later: [[{ day: '2031-12-30', text: 'TEXT-A' }]],
      differs: [[{ day: '2031-12-30', text: 'TEXT-A' }]],
    },
    timeline: { title: [['TOPIC-A']], place: [['PLACE-A']], chair: [['PARTY-A']] },
    compare: {
      title: [['MEETING-A']],
      noneOfIssue: [['MEETING-A']],
      noneAtAll: [['MEETING-A']],
      unseen: [[['SIDE-A', 'SIDE-B']]],
      says: [['QUOTE-A']],
    },
    why: {
      firstSeen: [['OUTLET-A']],
      kept: [['TOPIC-A']],
      setAside: [['TOPIC-A']],
      reason: [['WHY-A']],
      ofStory: [['STORY-A']],
      inDigest: [[{ place: 'PLACE-A', time: 'TIME-A' }]],
    },
  },
  subscribing: {
    nextComes: [[zoned]],
    endsWith: [['s-0f0f0f0f']],
    noMore: [[zoned]],
    line: [
      [{ ...zoned, schedule: '06:45', manners: ['MANNER-A', 'MANNER-B'] }],
      [{ ...zoned, schedule: '06:45', manners: [] }],
    ],
    paused: [['WHY-A']],
    only: [[['KIND-A', 'KIND-B']]],
    issue: [['ISSUE-A']],
    inLanguage: [['LANG-A']],
    quiet: [['22:15-06:45']],
    breaking: numbers,
  },
  delivery: {
    part: [[{ part: 31, parts: 47 }]],
    alert: [['TOPIC-A']],
    alertByPublishers: [[47]],
    alertByOfficial: [[['PARTY-A', 'PARTY-B']]],
    correction: [['TOPIC-A']],
    edited: [[{ outlet: 'OUTLET-A' }]],
    withdrawn: [[{ outlet: 'OUTLET-A' }]],
    othersStand: numbers,
    judgedAnew: [[{ was: 'KIND-A', now: 'KIND-B' }]],
    accepted: [[who]],
    takenBack: [[who]],
    dismissed: [[who]],
  },
  errors: {
    noCommand: [
      [{ name: 'NAME-A', guess: 'NAME-B', names: ['NAME-C', 'NAME-D'] }],
      [{ name: 'NAME-A', guess: null, names: ['NAME-C'] }],
    ],
    forOperators: [['NAME-A']],
    tooLong: [[{ characters: 47_000, most: 4_000 }]],
    optionTooLong: [[{ option: 'OPTION-A', characters: 47_000, most: 4_000 }]],
    takes: [[['OPTION-A', 'OPTION-B']], [[]]],
    takesNo: [[{ command: 'NAME-A', text: 'TEXT-A', takes: 'TAKES-A' }]],
    noOption: [[{ command: 'NAME-A', option: 'OPTION-A', takes: 'TAKES-A' }]],
    needs: [
      [{ command: 'NAME-A', what: 'the WHAT-A', example: 'EXAMPLE-A' }],
      [{ command: 'NAME-A', what: 'the WHAT-A', example: null }],
    ],
    oneOf: [[{ option: 'OPTION-A', choices: ['CHOICE-A', 'CHOICE-B'] }]],
    noTopic: [[{ id: 'ID-A', topics: ['TOPIC-A', 'TOPIC-B'] }]],
    noIssue: [[{ id: 'ID-A', issues: ['ISSUE-A', 'ISSUE-B'] }]],
    noMeeting: [['ID-A']],
    noStory: [['ID-A']],
    noTime: [['TEXT-A']],
    timeOutOfRange: [['TEXT-A']],
    noClockTime: [['27:61']],
    noSchedule: [['TEXT-A']],
    neverComes: [['TEXT-A']],
    noDay: [['TEXT-A']],
    noQuietHours: [['TEXT-A']],
    noZone: [['TEXT-A']],
    noLanguage: [[{ written: 'TEXT-A', languages: ['LANG-A', 'LANG-B'] }]],
    noFilter: [['TEXT-A']],
    noBreaking: [['TEXT-A']],
    tooManyHere: numbers,
    severalHere: [[{ first: 'ID-A', ids: ['ID-A', 'ID-B'] }]],
    noSuchHere: [[{ id: 'ID-A', ids: ['ID-B', 'ID-C'] }]],
    partsNotShown: numbers,
  },
}
