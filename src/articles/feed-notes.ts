import type { Words } from '../words/words.ts'

type FeedWords = Words['feeds']
type Told<Said> = readonly (readonly [note: RegExp, told: (said: Said, ...found: string[]) => string])[]

/** Notes that tell how a feed is, not what was mended in it: where its links lead, and how its articles' pages are. */
const REMARKS: Told<FeedWords['remarks']> = [
  [/^(\d+) of its links leads? through Google News$/, (said, links) => said.throughGoogle(Number(links))],
  [/^(\d+) of its articles' pages (?:is|are) for subscribers$/, (said, pages) => said.paywalled(Number(pages))],
  [/^(\d+) of its articles' pages (?:is|are) barred by robots/, (said, pages) => said.barred(Number(pages))],
  [/^(\d+) of its articles' pages (?:is|are) not readable$/, (said, pages) => said.unread(Number(pages))],
  [/^its address is a page, which names this feed: (.+)$/, (said, url = '') => said.isPage(url)],
]

/** Notes that tell what was mended in a feed's text to read it. */
const REPAIRS: Told<FeedWords['repairs']> = [
  [/^bare ampersands in (\d+) places?$/, (said, places) => said.ampersands(Number(places))],
  [/^bare < signs in (\d+) places?$/, (said, places) => said.lessThans(Number(places))],
  [/^control characters were left out in (\d+) places?$/, (said, places) => said.controls(Number(places))],
  [/^elements were left open in (\d+) places?$/, (said, places) => said.leftOpen(Number(places))],
  [/^(\d+) of its entries have no address or no text/, (said, entries) => said.unusable(Number(entries))],
  [/^(\d+) of its characters are damaged$/, (said, characters) => said.damaged(Number(characters))],
  [/^only its first (\d+) entries were read$/, (said, entries) => said.firstOnly(Number(entries))],
  [/^it ends in the middle of an entry$/, (said) => said.torn],
  [/^it states no version$/, (said) => said.noVersion],
  [/^something stands before the feed$/, (said) => said.before],
  [/^only the second reader could read it$/, (said) => said.secondReader],
  [/^it declares entities, which are not expanded$/, (said) => said.entities],
  [/^it is nested too deeply; the rest was left out$/, (said) => said.tooDeep],
  [/^it is too large or too deep; only its beginning was read$/, (said) => said.tooLarge],
  [/^it is longer than ([\d.]+) MB; only its beginning was read$/, (said, mb = '') => said.tooLong(mb)],
  [/^it broke off while being read/, (said) => said.brokeOff],
  [/^its header names an unknown encoding \((.+)\)$/, (said, name = '') => said.headerUnknown(name)],
  [/^its declaration names an unknown encoding \((.+)\)$/, (said, name = '') => said.declarationUnknown(name)],
  [/^its header says (\S+), (?:which it is not|but its bytes are not)$/, (said, name = '') => said.headerWrong(name)],
  [
    /^its declaration says (\S+), (?:which it is not|but its bytes are not)$/,
    (said, name = '') => said.declarationWrong(name),
  ],
  [/^its bytes fit (\S+)$/, (said, name = '') => said.fits(name)],
  [/^it names no encoding; its bytes fit (\S+)$/, (said, name = '') => said.unnamedFits(name)],
  [/^some of its bytes are not valid (\S+)$/, (said, name = '') => said.invalid(name)],
]

function toldBy<Said>(list: Told<Said>, note: string, said: Said): string | null {
  for (const [written, told] of list) {
    const found = written.exec(note)
    if (found !== null) return told(said, ...found.slice(1))
  }
  return null
}

/** A remark on a feed in the reader's language; null where the note, as its reading wrote it, is none. */
export function remarkIn(note: string, { remarks }: FeedWords): string | null {
  return toldBy(REMARKS, note, remarks)
}

/** What was mended in a feed, in the reader's language; as the note has it where it is of another kind. */
export function repairIn(note: string, { repairs }: FeedWords): string {
  return toldBy(REPAIRS, note, repairs) ?? note
}
