import { describe, expect, it } from 'vitest'
import { copyOf, type Fingerprint, openCopies, publisherOf } from '../../src/articles/copies.ts'

const wireStory =
  'The foreign ministers of Japan, China and South Korea met in Busan on Sunday and agreed to speed up the work on a ' +
  'summit of their leaders. It was the first such meeting in four years and three months. The host said after the ' +
  'talks that the three would go on working in six fields, among them trade and exchanges between people. No joint ' +
  'press conference was held, since the Chinese minister left soon after the talks.'
const ownWords =
  "Busan saw the three countries' top diplomats at one table for the first time since August 2019. Park Jin, Yoko " +
  'Kamikawa and Wang Yi want their leaders to follow soon, though they named no day. Wang skipped dinner and flew ' +
  'home, and no statement to the press was made by the three together. Six fields of joint work were named.'
const japanese =
  '日本、中国、韓国の外相は26日、韓国・釜山で会談し、首脳会談の早期開催に向けて準備を急ぐことで一致した。3カ国の外相が顔をそろえるのは4年3カ月ぶりとなる。会談後の共同記者会見は見送られた。'
const korean =
  '한국과 일본, 중국의 외교장관이 26일 부산에서 만나 정상회의를 가능한 한 빨리 열기 위해 준비를 서두르기로 했다. 세 장관이 한자리에 앉은 것은 4년 3개월 만이다. 회의 뒤 공동 기자회견은 열리지 않았다. 박진 장관은 여섯 분야에서 협력하자고 제안했다.'
const chinese =
  '中日韩三国外长26日在韩国釜山举行会议，同意加快筹备领导人会议。这是三国外长时隔四年三个月再次聚首。会后没有举行联合记者会。韩国外长表示，三方将在六个领域继续推进合作。'

function kept(article: string, text: string, more: Partial<Fingerprint> = {}): Fingerprint {
  return { article, outlet: 'The Herald', wire: false, copyOf: null, title: 'Ministers meet', text, ...more }
}
const asked = (text: string, title = 'Three ministers meet', outlet = 'The Mirror') => ({
  id: 'asked',
  outlet,
  title,
  text,
})

describe('copyOf', () => {
  it.each([
    ['word for word', wireStory],
    ['under a dateline', `BUSAN (Kyodo) -- ${wireStory}`],
    ['cut after three sentences', wireStory.slice(0, wireStory.indexOf(' No joint'))],
    ['with other quotes, dashes and case', wireStory.toUpperCase().replaceAll(',', ' –')],
    ['with a paragraph of its own', `${wireStory} Readers of this paper know the harbour well.`],
  ])('knows a copy %s', (_, text) => {
    expect(copyOf(asked(text), [kept('first', wireStory)])).toBe('first')
  })

  it.each([
    ['ja', japanese, `【釜山共同】${japanese}`],
    ['ko', korean, `(부산=연합뉴스) 홍길동 기자 = ${korean}`],
    ['zh', chinese, `新华社釜山11月26日电 ${chinese}`],
  ])('knows a copy in %s', (_, original, copy) => {
    expect(copyOf(asked(copy), [kept('first', original)])).toBe('first')
  })

  it('leaves two reports of one event in own words apart', () => {
    expect(copyOf(asked(ownWords), [kept('first', wireStory)])).toBeNull()
  })

  it('leaves a long report that quotes one sentence apart', () => {
    const quoting = `${ownWords} ${ownWords.split(' ').reverse().join(' ')} One agency wrote: ${wireStory.slice(0, 130)}`
    expect(copyOf(asked(quoting), [kept('first', wireStory)])).toBeNull()
  })

  it('gives the id that the copies already share', () => {
    const recent = [kept('first', wireStory), kept('second', wireStory, { copyOf: 'first' })]
    expect(copyOf(asked(wireStory), recent)).toBe('first')
    expect(copyOf(asked(wireStory), recent.slice(1))).toBe('first')
  })

  it('does not call an article a copy of itself', () => {
    expect(
      copyOf({ id: 'first', outlet: 'The Mirror', title: '', text: wireStory }, [kept('first', wireStory)]),
    ).toBeNull()
  })

  it('goes by the headline where feeds give hardly any text, unless it is a short one', () => {
    const long = 'Japan, China and South Korea agree to hasten work on a summit'
    expect(copyOf(asked('', long), [kept('first', 'More soon.', { title: `${long}.` })])).toBe('first')
    expect(copyOf(asked('', 'Ministers meet'), [kept('first', '', { title: 'Ministers meet' })])).toBeNull()
  })

  it('leaves a report with another number apart, however alike its words', () => {
    const other = (day: string) =>
      `The foreign ministers of Japan, China and South Korea met in Busan on November ${day} for their first three-way talks in four years, the Foreign Ministry in Seoul said, and agreed to speed up work on a summit of their leaders.`
    expect(copyOf(asked(other('25'), 'Talks', 'The Mirror'), [kept('first', other('26'))])).toBeNull()
    expect(copyOf(asked(other('26'), 'Talks', 'The Mirror'), [kept('first', other('26'))])).toBe('first')
  })

  it('leaves a column that has one headline every day apart', () => {
    const title = "The Foreign Ministry spokesperson's regular press conference"
    expect(copyOf(asked('', title, 'The Herald'), [kept('first', '', { title })])).toBeNull()
    expect(copyOf(asked('', title, 'The Mirror'), [kept('first', '', { title })])).toBe('first')
  })

  it.each([[''], ['.'], ['🙂'.repeat(5000)], ['a'.repeat(100_000)], ['\u0000\uFFFD']])('takes %.10s', (text) => {
    expect(copyOf(asked(text, ''), [kept('first', wireStory)])).toBeNull()
  })

  it('finds the original among thousands, and those added later', () => {
    const copies = openCopies(
      Array.from({ length: 3000 }, (_, i) =>
        kept(
          `a${i}`,
          `${i} ${ownWords
            .split(' ')
            .slice(i % 9)
            .join(`${i} `)}`,
        ),
      ),
    )
    expect(copies.originalOf(asked(wireStory))).toBeNull()
    copies.add(kept('late', wireStory))
    expect(copies.originalOf(asked(wireStory))).toBe('late')
  })
})

describe('publisherOf', () => {
  const article = (outlet: string, text = wireStory, wire = false) => ({ outlet, text, wire })

  it.each([
    ['an outlet of its own words', article('The Herald'), [], 'The Herald'],
    ['an agency', article('Yonhap News Agency'), [], 'Yonhap'],
    [
      'a wire feed of an agency not known by name',
      article('Mongol News Wire', wireStory, true),
      [],
      'Mongol News Wire',
    ],
    ['a paper under a wire dateline', article('The Herald', `BUSAN (Kyodo) -- ${wireStory}`), [], 'Kyodo'],
    ['a copy without a credit', article('The Herald'), [article('Kyodo News')], 'Kyodo'],
    ['a copy of a paper', article('The Mirror'), [article('The Herald')], 'The Herald'],
    [
      'a credited copy of an uncredited one',
      article('The Mirror', `${wireStory} (Jiji)`),
      [article('The Herald')],
      'Jiji',
    ],
    [
      'a copy of which another copy is credited',
      article('The Sun'),
      [article('The Herald'), article('Jiji Press')],
      'Jiji',
    ],
  ])('%s', (_, mine, copies, wanted) => {
    expect(publisherOf(mine, copies)).toBe(wanted)
  })

  it('counts a wire story carried by eight papers once', () => {
    const papers = Array.from({ length: 8 }, (_, i) => article(`Paper ${i}`, `TOKYO (Kyodo) -- ${wireStory}`))
    expect(new Set(papers.map((paper) => publisherOf(paper))).size).toBe(1)
  })
})
