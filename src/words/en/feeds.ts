import { choose, count } from './plural.ts'

export const feeds = {
  none: 'No feed is configured, so nothing could be heard.',
  oneUnasked: 'The one feed has not been asked yet.',
  allUnasked: (feeds: number) => `None of the ${feeds} feeds has been asked yet.`,
  oneAnswered: 'The one feed answered.',
  allAnswered: (feeds: number) => `All ${feeds} feeds answered.`,
  someAnswered: ({ answered, feeds }: { answered: number; feeds: number }) => `${answered} of ${feeds} feeds answered.`,
  waiting: (feeds: number) => `${feeds} ${choose(feeds, 'has', 'have')} not been asked yet.`,
  /** `outlets` are the first few names, `more` how many further ones are down. */
  down: ({ down, feeds, outlets, more }: { down: number; feeds: number; outlets: readonly string[]; more: number }) =>
    `${down} of ${count(feeds, 'feed')} ${choose(down, 'is', 'are')} down (${outlets.join(', ')}${more > 0 ? ` and ${more} more` : ''}), so this may be incomplete.`,
  officialDown: (parties: readonly string[]) =>
    `An official account (${parties.join(', ')}) is among them: its silence means nothing.`,
  states: { failing: 'Failing', stopped: 'Stopped', quiet: 'Quiet for longer than usual', ok: 'Well' },
  stateOf: ({ state, feeds }: { state: string; feeds: number }) => `${state}: ${count(feeds, 'feed')}`,
  ownAccountOf: (party: string) => `own account of ${party}`,
  /** Why a feed is in its state. `again`, `repaired` and the like are put behind with `; `. */
  why: {
    stopped: ({ at, why }: { at: string; why: string }) => `stopped ${at}: ${why}`,
    goneForGood: 'gone for good',
    held: (why: string) => `held back: ${why}`,
    hostAskedForPause: 'its host asked for a pause',
    failing: (why: string) => `failing: ${why}`,
    failingSince: ({ since, times, why }: { since: string; times: number; why: string }) =>
      `failing since ${since}${times === 1 ? '' : ` (${times} times in a row)`}: ${why}`,
    unknownReason: 'unknown reason',
    nextTry: (at: string) => `next try ${at}`,
    unasked: 'not asked yet',
    undated: 'answers, but has shown no dated entry so far',
    repaired: (notes: string) => `read after repair: ${notes}`,
    /** The layout of a listing page has changed: what is missing, a phrase. */
    layoutChanged: (what: string) => `its page's layout may have changed: ${what}`,
    nothingNewFor: (time: string) => `answers, but nothing new for ${time}`,
    beyondHabit: ({ nothingNew, habit }: { nothingNew: string; habit: string }) =>
      `${nothingNew}, longer than its habit (${habit})`,
    askedEvery: (time: string) => `asked about every ${time}`,
    /** A hub pushes it; `last` is when it did so last, null where it has not so far. */
    pushed: ({ hub, last }: { hub: string; last: string | null }) =>
      `pushed by ${hub}, ${last === null ? 'no push so far' : `last push ${last}`}`,
    movedTo: (url: string) => `it has moved to ${url}`,
    newestAgo: (time: string) => `newest entry ${time} ago`,
  },
  /** What was noticed of a feed and is no fault of its text. */
  remarks: {
    throughGoogle: (links: number) => `${links} of its links ${links === 1 ? 'leads' : 'lead'} through Google News`,
    paywalled: (pages: number) => `${pages} of its articles' pages ${pages === 1 ? 'is' : 'are'} for subscribers`,
    barred: (pages: number) => `${pages} of its articles' pages ${pages === 1 ? 'is' : 'are'} barred by robots.txt`,
    unread: (pages: number) => `${pages} of its articles' pages ${pages === 1 ? 'is' : 'are'} not readable`,
    isPage: (url: string) => `its address is a page, which names this feed: ${url}`,
  },
  /** What was mended in a feed's text to read it: short phrases, several of them side by side. */
  repairs: {
    ampersands: (places: number) => `bare ampersands in ${count(places, 'place')}`,
    lessThans: (places: number) => `bare < signs in ${count(places, 'place')}`,
    controls: (places: number) => `control characters were left out in ${count(places, 'place')}`,
    leftOpen: (places: number) => `elements were left open in ${count(places, 'place')}`,
    unusable: (entries: number) => `${entries} of its entries have no address or no text and were left out`,
    damaged: (characters: number) => `${characters} of its characters ${choose(characters, 'is', 'are')} damaged`,
    firstOnly: (entries: number) => `only its first ${entries} entries were read`,
    torn: 'it ends in the middle of an entry',
    noVersion: 'it states no version',
    before: 'something stands before the feed',
    secondReader: 'only the second reader could read it',
    entities: 'it declares entities, which are not expanded',
    tooDeep: 'it is nested too deeply; the rest was left out',
    tooLarge: 'it is too large or too deep; only its beginning was read',
    tooLong: (mb: string) => `it is longer than ${mb} MB; only its beginning was read`,
    brokeOff: 'it broke off while being read',
    headerUnknown: (encoding: string) => `its header names an unknown encoding (${encoding})`,
    declarationUnknown: (encoding: string) => `its declaration names an unknown encoding (${encoding})`,
    headerWrong: (encoding: string) => `its header says ${encoding}, but its bytes are not`,
    declarationWrong: (encoding: string) => `its declaration says ${encoding}, but its bytes are not`,
    fits: (encoding: string) => `its bytes fit ${encoding}`,
    unnamedFits: (encoding: string) => `it names no encoding; its bytes fit ${encoding}`,
    invalid: (encoding: string) => `some of its bytes are not valid ${encoding}`,
  },
  minutes: (n: number) => count(n, 'minute'),
  hours: (n: number) => count(n, 'hour'),
  days: (n: number) => count(n, 'day'),
  joined: (parts: readonly string[]) => parts.join('; '),
}
export type FeedsWords = typeof feeds
