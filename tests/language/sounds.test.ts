import { expect, it } from 'vitest'
import { maybeNames, soundAlike } from '../../src/language/sounds.ts'

/** Names in Latin letters, katakana, Hangul and Han characters. */
const NAMES = [
  ['Macron', 'マクロン', '마크롱', '马克龙'],
  ['Ri Sol Ju', 'リ・ソルジュ', '리설주', '李雪主'],
  ['Trump', 'トランプ', '트럼프', '特朗普'],
  ['Zelensky', 'ゼレンスキー', '젤렌스키', '泽连斯基'],
  ['Blinken', 'ブリンケン', '블링컨', '布林肯'],
  ['Sanchez', 'サンチェス', '산체스', '桑切斯'],
  ['Kim Dae-jung', 'キム・デジュン', '김대중', '金大中'],
  ['Pyeongchang', 'ピョンチャン', '평창', '平昌'],
  ['Albanese', 'アルバニージー', '앨버니지', '阿尔巴尼斯'],
  ['Duterte', 'ドゥテルテ', '두테르테', '杜特尔特'],
  ['Lavrov', 'ラブロフ', '라브로프', '拉夫罗夫'],
  ['Paracel', 'パラセル', '파라셀', '帕拉塞尔'],
] as const

it.each(NAMES)('%s is one name in four scripts', (...scripts) => {
  for (const one of scripts)
    for (const other of scripts) expect([one, other, soundAlike(one, other)]).toEqual([one, other, true])
})

it('holds no two of these people and places for one', () => {
  const others = [
    ...NAMES,
    ['Kishida', 'キシダ', '기시다'],
    ['Hegseth', 'ヘグセス', '헤그세스'],
    ['Costa', 'コスタ', '코스타'],
  ]
  const mistaken = others.flatMap((names, i) =>
    others
      .slice(i + 1)
      .flatMap((more) => names.flatMap((a) => more.filter((b) => soundAlike(a, b)).map((b) => [a, b]))),
  )
  expect(mistaken).toEqual([])
})

it.each([
  ['Li', '리'],
  ['', ''],
  ['Modi', 'モダ'],
  ['Kim Jong Un', '김정일'],
])('%s and %s are not told to be one', (a, b) => {
  expect(soundAlike(a, b)).toBe(false)
})

it('offers whatever may be a name in a text of any script', () => {
  expect(maybeNames('In Paris, Emmanuel Macron spoke.')).toEqual(expect.arrayContaining(['Paris', 'Macron']))
  expect(maybeNames('マルコ・ルビオ国務長官が述べた')).toEqual(expect.arrayContaining(['マルコ・ルビオ', 'ルビオ']))
  expect(maybeNames('리설주도 참석했다')).toContain('리설주')
  expect(maybeNames('李雪主也出席了')).toContain('李雪主')
})
