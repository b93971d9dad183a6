import { describe, expect, it } from 'vitest'
import { agencyOfOutlet, creditedAgency, withoutCredit } from '../../src/articles/wire.ts'

describe('creditedAgency', () => {
  it.each([
    ['TOKYO (Kyodo) -- The three ministers met.', 'Kyodo'],
    ['BEIJING, Nov. 26 (Xinhua) -- The three ministers met.', 'Xinhua'],
    ['Seoul, May 27 (Jiji Press)--The leaders met.', 'Jiji'],
    ['SEOUL (AP) — The leaders met.', 'AP'],
    ['[서울=뉴시스] 홍길동 기자 = 세 장관이 만났다.', 'Newsis'],
    ['(부산=연합뉴스) 홍길동 기자 = 세 장관이 만났다.', 'Yonhap'],
    ['【ソウル聯合ニュース】3カ国の外相が会談した。', 'Yonhap'],
    ['【釜山共同】3カ国の外相が会談した。', 'Kyodo'],
    ['[東京 22日 ロイター] - 3カ国の外相が会談した。', 'Reuters'],
    ['新华社釜山11月26日电（记者某某）三国外长举行会议。', 'Xinhua'],
    ['中新社北京11月26日电 三国外长举行会议。', 'China News Service'],
    ['The three ministers met. (Yonhap)', 'Yonhap'],
    ['会談は約100分だった。（共同）', 'Kyodo'],
    ['会談は約100分だった。（時事）', 'Jiji'],
    ['The three ministers met. © Kyodo News', 'Kyodo'],
    ['They met. (Reporting by A. Writer in Seoul; Editing by B. Editor)', 'Reuters'],
    ['三国外长举行会议。来源：新华社', 'Xinhua'],
  ])('%s is by %s', (text, agency) => {
    expect(creditedAgency(text)).toBe(agency)
  })

  it.each([
    ['Tokyo has proposed January, Kyodo News reported on Saturday, citing sources.'],
    ['Kyodo reported that Tokyo has proposed January.'],
    ['据新华社报道，三国外长举行会议。'],
    ['共同社22日称，日方已征询意见。'],
    ['교도통신은 22일 일본이 1월 개최를 타진했다고 전했다.'],
    ['聯合ニュースによると、韓国は開催に前向きだ。'],
    ['SEOUL — The leaders met. An aide told Yonhap that no date was set. They parted.'],
    ['일본과 중국은 연합 훈련(공동)을 비판했다.'],
    ['The Associated Press and others were shut out of the room.'],
    [''],
  ])('%s credits nobody', (text) => {
    expect(creditedAgency(text)).toBeNull()
  })

  it('reads long runs of brackets and names in no more than their length', () => {
    expect(creditedAgency(`${'('.repeat(50_000)}Kyodo${')'.repeat(50_000)}`)).toBeNull()
    expect(creditedAgency('[（【'.repeat(40_000))).toBeNull()
  })
})

describe('agencyOfOutlet', () => {
  it.each([
    ['Yonhap', 'Yonhap'],
    ['Kyodo News', 'Kyodo'],
    ['聯合ニュース', 'Yonhap'],
    ['Jiji Press via Arab News', 'Jiji'],
    ['The Japan Times (Kyodo)', 'Kyodo'],
    ['共同通信', 'Kyodo'],
    ['新华社', 'Xinhua'],
    ['中新网', 'China News Service'],
  ])('%s is %s', (outlet, agency) => {
    expect(agencyOfOutlet(outlet)).toBe(agency)
  })

  it.each([['The Japan Times'], ['연합코리안타임스'], ['Apple Daily'], ['共同網'], ['Kyodonews-like Blog']])(
    '%s is no agency',
    (outlet) => {
      expect(agencyOfOutlet(outlet)).toBeNull()
    },
  )
})

describe('withoutCredit', () => {
  it('takes the dateline off and leaves the rest', () => {
    expect(withoutCredit('TOKYO (Kyodo) -- The three met.').trim()).toBe('The three met.')
    expect(withoutCredit('The three met.')).toBe('The three met.')
  })
})
