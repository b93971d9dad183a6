import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { communique, type Ended } from '../support/run-program.ts'

let ended: Ended
let first = ''
let second = ''
let answers: string[] = []

beforeAll(async () => {
  ended = await communique(['demo'])
  const [, one = '', rest = ''] = ended.out.split(/Japan–China–South Korea: digest\n/)
  first = one
  const [two = '', ...commands] = rest.split('$ communique ')
  second = two
  answers = commands
}, 60_000)

/** What a section says, up to the next heading, on one line. */
function section(digest: string, title: string): string {
  const heading = '(?:CHANGED|DIFFERS FROM|NEW|RELATED|STILL STANDS|SILENT)[^\\n]*\\n\\n'
  const found = new RegExp(`\\n${title}[^\\n]*\\n\\n([\\s\\S]*?)(?=\\n${heading}|$)`).exec(digest)
  return (found?.[1] ?? '').replace(/\s+/g, ' ')
}

describe('the demo', () => {
  it('ends well, with two digests and five answers', () => {
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out.match(/: digest\n─/g)).toHaveLength(2)
    expect(answers).toHaveLength(5)
  })

  it('names the feed that cannot be read, and what that means', () => {
    expect(ended.out).toContain('peninsula-radio: what it answers is an HTML page, not a feed')
    for (const digest of [first, second])
      expect(digest).toContain('1 of 15 feeds is down (Peninsula Radio), so this may be incomplete.')
  })
})

it('the README shows the digest that the demo prints, cut only where it says so', async () => {
  const shown = /```text\n([\s\S]*?)\n```/.exec(await readFile('README.md', 'utf8'))?.[1] ?? ''
  const { out } = ended
  let from = out.lastIndexOf(shown.slice(0, shown.indexOf('\n')))
  expect(from).toBeGreaterThan(0)
  for (const piece of shown.split(/\n+ *…\n+/)) {
    const at = out.indexOf(piece, from)
    expect(at, `the demo does not print, after what stands above it:\n${piece}`).toBeGreaterThanOrEqual(from)
    from = at + piece.length
  }
})

describe("the first digest, on the morning after the ministers' meeting", () => {
  it('shows the wrong report beside what is known', () => {
    const differs = section(first, 'DIFFERS FROM WHAT WAS KNOWN')
    expect(differs).toContain('November 25')
    expect(differs).toContain(
      'known: The foreign ministers of Japan, South Korea and China held a three-way meeting in Busan',
    )
    expect(differs).toContain('Pacific Bulletin')
    expect(differs).not.toContain('Harbour Wire')
  })

  it('says that the meeting still stands, by many publishers', () => {
    expect(section(first, 'STILL STANDS')).toMatch(/held a three-way meeting in Busan[\s\S]*?\(\d+\s+publishers/)
  })

  it("points at what China's own account leaves out", () => {
    expect(section(first, 'SILENT, OR NOT YET HEARD').replace(/\s+/g, ' ')).toMatch(
      /China's own account of the 10th trilateral foreign ministers' meeting does not mention .*denuclearization/,
    )
  })

  it('reads the feed in EUC-KR', () => {
    expect(first).toMatch(/한빛일보/)
  })

  it('leaves out sports, two-way talks and another threesome', () => {
    expect(first).not.toMatch(/Ulsan|Champions League|seafood|Blinken/)
  })

  it('shows nothing hostile as it came', () => {
    expect(ended.out).not.toMatch(/<script|evil\.example|onerror|javascript:|\u202e/)
  })
})

describe("the second digest, when the summit's date is set", () => {
  it('tells it as a change, was and now, with the wire story counted once', () => {
    const changed = section(second, 'CHANGED')
    expect(changed).toMatch(/summit\s+in\s+Seoul\s+on\s+May\s+26\s+and\s+27/)
    expect(changed).toContain('was: No date had been set for a trilateral summit')
    expect(changed).toMatch(/\d independent publishers \(\d shown\), carried by \d more outlets/)
  })

  it('tells the new South Korean foreign minister as a change', () => {
    expect(section(second, 'CHANGED')).toContain("was: South Korea's foreign minister is Park Jin.")
  })

  it('tells nothing of the first digest again', () => {
    expect(second).not.toMatch(/2023\/11\/26/)
  })

  it('is written as a page that runs nothing and links its sources', async () => {
    const page = await readFile('data/demo-digest.html', 'utf8')
    expect(page).toContain('<a href="https://harbour-wire.example/2024/05/23/summit-date"')
    expect(page).not.toMatch(/<script/i)
  })
})

describe('the answers', () => {
  it.each([
    [0, /ask .*\n[\s\S]*26\S27 May 2024[\s\S]*Seoul/],
    [1, /DIFFERS: the two cannot be true together[\s\S]*2023-11-26[\s\S]*2023-11-25/],
    [2, /DENUCLEARIZATION[\s\S]*?China: silent/],
    [3, /set aside\. About another grouping/],
    [4, /FAILING: 1 FEED[\s\S]*Peninsula Radio/],
  ])('number %d says what it should', (n, text) => {
    expect(answers[n]).toMatch(text)
  })
})
