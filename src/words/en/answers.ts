import { count } from './plural.ts'

/** What commands answer with. Backticks mark what can be typed. */
export const answers = {
  help: {
    title: 'What can be asked',
    forOperators: ' (for operators)',
    /** A command's name stands before it, an example behind. */
    line: ({ summary, operators }: { summary: string; operators: string }) => ` ${summary}${operators}. `,
    note: (topics: readonly string[]) => `Topics: ${topics.join(', ')}. Times are 24h, 7d, or 2023-11-26.`,
  },
  latest: {
    title: (topic: string) => `${topic}: latest`,
    none: 'No story in this period. `sources` tells whether every feed answered.',
    older: (stories: number) =>
      `${count(stories, 'older story', 'older stories')} not shown: ask for a shorter period.`,
    /** A time stands behind. */
    articlesLast: (articles: number) => `${count(articles, 'article')}, last `,
    whole: 'The whole story',
  },
  story: {
    about: (meeting: string) => ` · about ${meeting}`,
    /** A time stands behind the first, `to` and another time behind that. */
    from: ({ id, articles }: { id: string; articles: number }) => `${id} · ${count(articles, 'article')} from `,
    to: ' to ',
    until: '',
    grew: 'How it grew',
    copy: ' (a copy)',
    /** Behind an article that its outlet changed since. */
    edited: ({ times, time }: { times: number; time: string }) =>
      times === 1 ? ` (edited, seen ${time})` : ` (edited ${times} times, last seen ${time})`,
    findings: (n: number) => count(n, 'finding'),
    more: (n: number) => `${n} more findings not shown.`,
    /** Of whom, and in which languages. */
    by: ({ publishers, languages }: { publishers: number; languages: readonly string[] }) =>
      `${count(publishers, 'publisher')}, in ${languages.join(', ')}. Copies of one text count once.`,
    /** An outlet and a link stand behind, a time between. */
    first: 'First report: ',
    official: 'First account by a side itself: ',
    noOfficial: "No side's own account of it has been seen.",
    leadsTo: ({ asked, story }: { asked: string; story: string }) => `${asked} was merged into ${story}.`,
    /** A time stands behind. */
    tookIn: (story: string) => `${story} was merged into it `,
  },
  ask: { answer: 'Answer', noAnswer: 'No answer', record: 'record of the process' },
  check: { title: 'Check', asWritten: 'as you wrote it', known: 'Known', reported: 'Reported' },
  facts: {
    title: (topic: string) => `${topic}: facts`,
    titleAsOf: ({ topic, day }: { topic: string; day: string }) => `${topic}: facts as of ${day}`,
    noneAsOf: 'No fact is known as of that day.',
    noneAbout: (about: string) => `No fact is known about "${about}". \`facts\` alone shows them all.`,
    asOf: (day: string) => `as of ${day}`,
    until: (day: string) => `, until ${day}`,
    /** `source` and `day` of a fact; the source is a link between the two. */
    before: (asOf: string) => ` (${asOf}; `,
    after: (day: string | null) => `${day === null ? '' : `, ${day}`})`,
    later: ({ day, text }: { day: string; text: string }) => `Later, ${day}: ${text} `,
    differs: ({ day, text }: { day: string; text: string }) => `Differs, ${day}: ${text} `,
  },
  timeline: {
    title: (topic: string) => `${topic}: timeline`,
    noDate: 'no date',
    none: 'No event of the process is known there.',
    firmness: {
      reported: 'reported',
      'under coordination': 'under coordination',
      announced: 'announced',
      held: 'held',
      postponed: 'postponed',
      cancelled: 'cancelled',
    },
    /** Behind a meeting that coverage proposes. */
    unknown: ', a meeting that the baseline does not know yet',
    /** Days that are only known roughly. */
    roughly: (days: string) => `about ${days}`,
    /** How firm it was said to be before: "reported 2023-12-29". */
    step: ({ firmness, day }: { firmness: string; day: string }) => `${firmness} ${day}`,
    place: (place: string) => `, ${place}`,
    chair: (party: string) => `; chair: ${party}`,
    record: 'record of meetings',
  },
  compare: {
    title: (meeting: string) => `Accounts of the ${meeting}`,
    noneOfIssue: (meeting: string) => `No side's own account of the ${meeting} that has been seen speaks of it.`,
    noneAtAll: (meeting: string) => `No side's own account of the ${meeting} that has been seen speaks of an issue.`,
    unseen: (sides: readonly string[]) => `No own account of ${sides.join(' and ')} has been seen: that is no silence.`,
    /** `time` since any feed of that side answered; null where none ever did. */
    accountDown: ({ side, time }: { side: string; time: string | null }) =>
      `No feed of an official account of ${side} has answered ${time === null ? 'so far' : `for ${time}`}, so its silence means nothing.`,
    /** Behind a side's name. */
    notSeen: ': own account not seen',
    silent: ': silent',
    says: (quote: string) => `: “${quote}” `,
  },
  why: {
    title: 'Why',
    notSeenTitle: 'Not seen',
    notSeen: 'No feed has brought this article. `sources` shows the feeds that are read and how they do.',
    /** A time stands behind. */
    firstSeen: (outlet: string) => ` ${outlet}, first seen `,
    kept: (topic: string) => `${topic}: kept`,
    setAside: (topic: string) => `${topic}: set aside`,
    reason: (why: string) => `. ${why}`,
    copy: ' It is a copy of a report already known, so it counts once with it.',
    ofStory: (story: string) => ` Story ${story}.`,
    /** Where an article's text is from. */
    readings: {
      page: 'Its text was read from its page: the feed gave a teaser.',
      paywalled: 'Its page is for subscribers, so only the teaser of its feed was read.',
      barred: 'Its site lets no robots in (robots.txt), so only the teaser of its feed was read.',
      unread: 'Its page could not be read, so only the teaser of its feed was.',
      redirect: 'Its link leads through Google News, so only what Google gives was read.',
    },
    /** Its words changed after it was first read. */
    edited: ({ times, time }: { times: number; time: string }) =>
      times === 1 ? `Edited by its outlet, seen ${time}.` : `Edited ${times} times by its outlet, last seen ${time}.`,
    titleBefore: (title: string) => `Its headline was: “${title}”`,
    inDigest: ({ place, time }: { place: string; time: string }) =>
      `In the digest of ${place}, ${time}: shown, or counted among the further statements.`,
    wasSetAside: 'It was in no digest because it was set aside.',
    saysNothing: 'It was in no digest: none of its sentences says anything to be compared.',
    notYet:
      'It was in no digest so far: what it says was not new to the channel, was older than the digests, or waits for the next one.',
  },
  sources: { title: 'Sources' },
}
export type AnswersWords = typeof answers
