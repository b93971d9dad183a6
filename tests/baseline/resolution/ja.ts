import type { CasesOf, Setting } from './case.ts'
import { CN, JP, KAMIKAWA, KISHIDA, KR, LI, PARK, WANG, YOON } from './case.ts'

const busan: Setting = {
  title: '日中韓外相が釜山で会談',
  published: '2023-11-26T09:00:00Z',
  lead: '上川陽子外相は26日、韓国の朴振外相、中国の王毅外相と釜山で会談した。',
}
const pair: Setting = {
  title: '日韓外相が会談',
  published: '2023-11-26T03:00:00Z',
  lead: '上川外相は26日午前、韓国の朴振外相と釜山で会談した。',
}
const seoul: Setting = {
  title: '日中韓首脳がソウルで会談',
  published: '2024-05-27T09:00:00Z',
  lead: '岸田文雄首相、韓国の尹錫悦大統領、中国の李強首相は27日、ソウルで会談した。',
}
const eve: Setting = {
  title: '日中韓首脳会談、ソウルで開催へ',
  published: '2024-05-23T09:00:00Z',
  lead: '日中韓首脳会談が27日にソウルで開かれる。',
}
const tokyo: Setting = {
  title: '日中韓外相会議、東京で開催',
  published: '2025-03-22T09:00:00Z',
  lead: '岩屋毅外相、趙兌烈外相、王毅外相が22日、東京で会談した。',
}
const wangSpoke: Setting = { ...busan, lead: '中国の王毅外相は26日、会談後に記者団の取材に応じた。' }
const kamikawaSpoke: Setting = { ...busan, lead: '上川外相は26日、釜山で記者会見した。' }

export const ja: CasesOf = {
  lang: 'ja',
  cases: [
    [busan, '三氏は首脳会談の早期開催で一致した。', { who: [KAMIKAWA, PARK, WANG] }],
    [busan, '3外相は人的交流を広げることで一致した。', { who: [KAMIKAWA, PARK, WANG], meeting: 'fm-10' }],
    [busan, '3カ国は協力を続ける考えで一致した。', { who: [JP, KR, CN], meeting: 'fm-10' }],
    [
      pair,
      '両外相は意思疎通を続けることで一致した。',
      { who: [KAMIKAWA, PARK], notWho: [WANG, CN], meeting: 'bilateral' },
    ],
    [pair, '両氏の会談は1時間に及んだ。', { who: [KAMIKAWA, PARK], meeting: 'bilateral' }],
    [pair, '双方は北朝鮮への対応を協議した。', { who: [KAMIKAWA, PARK], meeting: 'bilateral' }],
    [kamikawaSpoke, '同相は「有意義な議論だった」と語った。', { who: [KAMIKAWA], speaker: KAMIKAWA }],
    [wangSpoke, '同氏は自由貿易の重要性を強調した。', { who: [WANG], notWho: [PARK] }],
    [wangSpoke, '王氏はその後、北京に戻った。', { who: [WANG] }],
    [seoul, '大統領は夕食会を開いた。', { who: [YOON], notWho: [LI, KISHIDA] }],
    [seoul, '中国の首相は自由貿易を訴えた。', { who: [LI], notWho: [KISHIDA] }],
    [busan, '韓国の外相は首脳会談の早期開催を求めた。', { who: [PARK], notWho: [KAMIKAWA] }],
    [busan, '3外相は28日にも電話で協議する。', { days: ['2023-11-28', '2023-11-28'], modality: 'will' }],
    [busan, '王氏は前日に釜山に入った。', { days: ['2023-11-25', '2023-11-25'], who: [WANG] }],
    [eve, '同日、経済団体の会合も開かれる。', { days: ['2024-05-27', '2024-05-27'] }],
    [eve, '前日には二国間の会談が行われる。', { days: ['2024-05-26', '2024-05-26'] }],
    [tokyo, '開催は先月に固まった。', { days: ['2025-02-01', '2025-02-28'] }],
    [busan, '首脳会談は来年5月に開く案がある。', { days: ['2024-05-01', '2024-05-31'], meeting: 'summit-9' }],
    [busan, '年内の開催は難しいとの見方がある。', { days: ['2023-11-26', '2023-12-31'] }],
    [
      { ...busan, published: '2023-11-26T20:00:00Z' },
      '松野博一官房長官は27日、記者団に説明した。',
      { days: ['2023-11-27', '2023-11-27'] },
    ],
    [tokyo, '前回の外相会議は2023年11月に釜山で開かれた。', { meeting: 'fm-10' }],
    [tokyo, '前回会合では交流の拡大を申し合わせた。', { meeting: 'fm-10' }],
    [busan, '次回の外相会議は日本で開かれる。', { meeting: 'fm-11' }],
    [tokyo, '次回は中国が議長国を務める。', { meeting: 'fm-12' }],
    [seoul, '次の首脳会談は日本で開かれる見通しだ。', { meeting: 'summit-10', modality: 'may' }],
    [busan, '首脳会談は2019年12月の成都以来開かれていない。', { meeting: 'summit-8' }],
    [null, '第10回日中韓外相会議が開かれた。', { meeting: 'fm-10', modality: 'did' }],
    [busan, '上川氏は25日、朴氏と個別に会談した。', { meeting: 'bilateral' }],
    [busan, '日米韓の外相は14日、サンフランシスコで会談した。', { meeting: 'other' }],
    [busan, '朴氏は来年も会うと述べた。', { modality: 'will', speaker: PARK }],
    [busan, '外務省は日程が決まったとの報道を否定した。', { modality: 'denied' }],
    [busan, '条件が整えば、年内に首脳会談が開かれる。', { modality: 'may' }],
    [busan, '韓国は年内の首脳会談開催を目指している。', { modality: 'wants', who: [KR] }],
    [busan, '王氏は夕食会を断ったとされる。', { modality: 'alleged', who: [WANG] }],
    [busan, '3外相は早期の首脳会談開催で一致した。', { modality: 'did' }],
    [busan, '王氏は「互いに支え合うべきだ」と述べた。', { speaker: WANG }],
    [
      { ...busan, lead: '王毅氏は「3カ国は隣人だ」と述べた。' },
      '「引っ越すことはできない」とも語った。',
      { speaker: WANG },
    ],
    [busan, '外交筋によると、会談は緊迫したという。', { speaker: 'unnamed' }],
    [busan, '中国外務省によると、貿易も議題になった。', { speaker: CN }],
    [busan, '会談は約1時間半行われた。', { speaker: null, meeting: 'fm-10' }],
  ],
}
