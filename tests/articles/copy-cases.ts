/**
 * Pairs of reports as feeds give them, and whether the second is a copy of the first. Our own words. A copy is the same
 * text however cut, credited, headed or added to; two outlets' own reports of one event are none, whatever they quote.
 */
export interface CopyCase {
  readonly what: string
  readonly copy: boolean
  readonly first: string
  readonly second: string
  readonly outlets?: readonly [string, string]
  readonly titles?: readonly [string, string]
}

const en = [
  'The foreign ministers of Japan, China and South Korea met in Busan on Nov. 26 and agreed to speed up the work on a summit of their leaders.',
  'It was the first such meeting in four years and three months, delayed by the pandemic and by quarrels over wartime history.',
  'Park Jin, the host, told reporters that the three would go on working in six fields, among them trade, health and exchanges between people.',
  'No joint press conference was held, since the Chinese minister left for the airport about 30 minutes after the talks had ended.',
  'The ministers also spoke of North Korea, whose launch of a satellite five days earlier had alarmed its neighbours.',
]
const ja = [
  '日本、中国、韓国の外相は26日、韓国南部の釜山で会談し、首脳会談の早期開催に向けて準備を急ぐことで一致した。',
  '3カ国の外相が一堂に会するのは4年3カ月ぶりで、感染症の流行や歴史をめぐる対立のために開けずにいた。',
  '議長を務めた朴振外相は会談後、貿易や保健、人的交流など6分野で協力を続けると記者団に述べた。',
  '中国側の日程の都合により、予定していた共同記者会見は見送られた。',
  '5日前の衛星打ち上げで周辺国を驚かせた北朝鮮についても意見を交わした。',
]
const ko = [
  '한국과 일본, 중국의 외교장관이 26일 부산에서 만나 정상회의를 가능한 한 빨리 열기 위해 준비를 서두르기로 했다.',
  '세 장관이 한자리에 앉은 것은 4년 3개월 만으로, 감염병 유행과 역사 갈등 탓에 그동안 열리지 못했다.',
  '의장을 맡은 박진 장관은 무역과 보건, 인적 교류를 비롯한 6개 분야에서 협력을 이어 가겠다고 기자들에게 말했다.',
  '중국 측 일정 때문에 예정된 공동 기자회견은 열리지 않았다.',
  '닷새 전 위성을 쏘아 올려 이웃 나라를 놀라게 한 북한 문제도 논의했다.',
]
const zh = [
  '中日韩三国外长26日在韩国南部城市釜山举行会议，一致同意加快筹备领导人会议。',
  '这是三国外长时隔四年零三个月再次聚首，此前因疫情和历史问题上的争执而迟迟未能举行。',
  '担任主席的韩国外长朴振会后对记者说，三方将在贸易、卫生、人文交流等六个领域继续推进合作。',
  '由于中方日程安排，原定的联合记者会没有举行。',
  '朝鲜五天前发射卫星令邻国不安，三方也就此交换了意见。',
]
const traditional = [
  '中日韓三國外長26日在韓國南部城市釜山舉行會議，一致同意加快籌備領導人會議。',
  '這是三國外長時隔四年零三個月再次聚首，此前因疫情和歷史問題上的爭執而遲遲未能舉行。',
  '擔任主席的韓國外長朴振會後對記者說，三方將在貿易、衛生、人文交流等六個領域繼續推進合作。',
  '由於中方日程安排，原定的聯合記者會沒有舉行。',
]

const own = {
  en:
    "Busan saw the three countries' top diplomats at one table for the first time since August 2019. Park Jin said that " +
    'the three "will go on working in six fields", and that leaders should meet "at the earliest convenient time". Wang ' +
    'Yi skipped dinner and flew home; Yoko Kamikawa spoke to Japanese reporters alone, on the 26th, in her hotel.',
  ja:
    '釜山の海辺の会場に、3人の外相がようやくそろった。朴振外相は「6分野で協力を続ける」と語り、上川陽子外相は首脳会談の' +
    '時期について「できるだけ早く」と繰り返した。王毅外相は夕食会に出ず、26日のうちに帰国の途に就いた。',
  ko:
    '부산 바닷가 회의장에 세 장관이 모처럼 마주 앉았다. 박진 장관은 "6개 분야에서 협력을 이어 가겠다"고 했고 가미카와 ' +
    '외무상은 정상회의 시기를 두고 "되도록 빨리"라는 말을 되풀이했다. 왕이 부장은 만찬에 나오지 않고 26일 밤 귀국했다.',
  zh:
    '釜山海边的会场里，三位外长终于坐到了一起。朴振表示“将在六个领域继续推进合作”，上川阳子谈到领导人会议时反复说' +
    '“越早越好”。王毅没有出席晚宴，26日当天启程回国。',
}
/** Another paper's own report of the same briefing, which takes over what was said word for word. */
const briefing = {
  en: [
    'Park Jin said on Sunday that "the three countries will go on working in six fields, among them trade, health and exchanges between people", as he came out of the hall in Busan. The Korean minister looked tired but content. Asked for a date of the summit he smiled and pointed to the sky.',
    'Reporters in Busan waited until dusk. Then the host minister appeared and announced that "the three countries will go on working in six fields, among them trade, health and exchanges between people". For Tokyo, whose minister sat upstairs, that was less than hoped; for Beijing it was enough.',
  ],
  ja: [
    '朴振外相は26日夕、会場を出ると「3カ国は貿易や保健など6分野で協力を続ける」と述べた。疲れた様子ながら笑顔も見せ、首脳会談の日取りを問われると空を指さした。',
    '記者団が日暮れまで待った後、議長役の外相が姿を見せ「3カ国は貿易や保健など6分野で協力を続ける」と発表した。東京にとっては物足りず、北京にとっては十分な内容だった。',
  ],
  ko: [
    '박진 장관은 26일 저녁 회의장을 나서며 "세 나라는 무역과 보건 등 6개 분야에서 협력을 이어 갈 것"이라고 말했다. 지친 기색이었지만 정상회의 날짜를 묻자 웃으며 하늘을 가리켰다.',
    '기자들이 해 질 녘까지 기다린 끝에 의장국 장관이 나타나 "세 나라는 무역과 보건 등 6개 분야에서 협력을 이어 갈 것"이라고 발표했다. 도쿄에는 아쉽고 베이징에는 넉넉한 내용이었다.',
  ],
  zh: [
    '朴振26日傍晚走出会场时说：“三国将在贸易、卫生等六个领域继续推进合作。”他神情疲惫却面带笑容，被问到领导人会议的日期时指了指天空。',
    '记者们一直等到天黑，东道主外长才露面并宣布：“三国将在贸易、卫生等六个领域继续推进合作。”对东京来说这还不够，对北京来说已经足矣。',
  ],
}

const all = (sentences: readonly string[], between = ' '): string => sentences.join(between)
const copies = (what: string, first: string, second: string, more: Partial<CopyCase> = {}): CopyCase => {
  return { what, copy: true, first, second, ...more }
}
const apart = (what: string, first: string, second: string, more: Partial<CopyCase> = {}): CopyCase => {
  return { what, copy: false, first, second, ...more }
}

export const COPY_CASES: readonly CopyCase[] = [
  copies('en, word for word', all(en), all(en)),
  copies('ja, word for word', all(ja, ''), all(ja, '')),
  copies('ko, word for word', all(ko), all(ko)),
  copies('zh, word for word', all(zh, ''), all(zh, '')),
  copies('en, under a dateline', all(en), `BUSAN, Nov. 26 (Kyodo) -- ${all(en)}`),
  copies('ja, under a dateline', all(ja, ''), `【釜山共同】${all(ja, '')}`),
  copies('ko, under a dateline', all(ko), `(부산=연합뉴스) 홍길동 기자 = ${all(ko)}`),
  copies('zh, under a dateline', all(zh, ''), `新华社釜山11月26日电（记者某某）${all(zh, '')}`),
  copies('en, credited at its foot', all(en), `${all(en)} (Yonhap)`),
  copies('ja, credited at its foot', all(ja, ''), `${all(ja, '')}（時事）`),
  copies('ko, with rights at its foot', all(ko), `${all(ko)} 무단 전재 및 재배포 금지 ⓒ 뉴시스`),
  copies('zh, with a source at its foot', all(zh, ''), `${all(zh, '')}（责任编辑：某某）来源：新华社`),
  copies('en, cut', all(en), all(en.slice(0, 2))),
  copies('ja, cut', all(ja, ''), all(ja.slice(0, 2), '')),
  copies('ko, cut', all(ko), all(ko.slice(0, 2))),
  copies('zh, cut', all(zh, ''), all(zh.slice(0, 2), '')),
  copies(
    'en, cut, and a paragraph of its own',
    all(en),
    `${all(en.slice(0, 3))}\n\nThe port of Hakata, 200 km across the strait, has had 11 ferries a week to Busan since spring.`,
  ),
  copies(
    'ja, cut, and a paragraph of its own',
    all(ja, ''),
    `${all(ja.slice(0, 3), '')}\n\n釜山と博多を結ぶ船は、今春から週11便に増えている。`,
  ),
  copies(
    'ko, cut, and a paragraph of its own',
    all(ko),
    `${all(ko.slice(0, 3))}\n\n부산과 하카타를 잇는 배는 올봄부터 주 11회로 늘었다.`,
  ),
  copies(
    'zh, cut, and a paragraph of its own',
    all(zh, ''),
    `${all(zh.slice(0, 3), '')}\n\n往返釜山与博多的渡轮自今年春天起增至每周11班。`,
  ),
  copies(
    'en, a paragraph of its own in front',
    all(en),
    `Families on Tsushima, 50 km from Busan, watched the talks on television.\n\n${all(en)}`,
  ),
  copies(
    'en, figures spelled out otherwise',
    all(en),
    all(en)
      .replace('four years and three months', '4 years and 3 months')
      .replace('six fields', '6 fields')
      .replace('30 minutes', 'thirty minutes'),
  ),
  copies('en, dated otherwise', all(en), all(en).replace('on Nov. 26', 'on Sunday')),
  copies('en, its sentences in another order', all(en), all([...en.slice(2), ...en.slice(0, 2)])),
  copies(
    'en, names spelled otherwise',
    all(en),
    all(en).replace('South Korea', 'the Republic of Korea').replace('Park Jin', 'Foreign Minister Park'),
  ),
  copies('zh, in traditional letters', all(zh, ''), all(traditional, '')),
  copies('zh, in traditional letters, cut', all(zh, ''), all(traditional.slice(0, 2), '')),
  copies('ko, letters and spaces typed otherwise', all(ko), all(ko).normalize('NFD').replaceAll(', ', ' , ')),
  copies('ja, wide digits', all(ja, ''), all(ja, '').replace('26', '２６').replace('4年3', '４年３')),
  copies('en, headline alone under two outlets', '', 'More soon.', {
    titles: [
      'Three ministers agree in Busan to speed up work on a summit',
      'Three ministers agree in Busan to speed up work on a summit',
    ],
  }),
  apart('en, own words', all(en), own.en),
  apart('ja, own words', all(ja, ''), own.ja),
  apart('ko, own words', all(ko), own.ko),
  apart('zh, own words', all(zh, ''), own.zh),
  apart('en, one briefing, two reports', briefing.en[0] ?? '', briefing.en[1] ?? ''),
  apart('ja, one briefing, two reports', briefing.ja[0] ?? '', briefing.ja[1] ?? ''),
  apart('ko, one briefing, two reports', briefing.ko[0] ?? '', briefing.ko[1] ?? ''),
  apart('zh, one briefing, two reports', briefing.zh[0] ?? '', briefing.zh[1] ?? ''),
  apart('en, the same form for another day', all(en.slice(0, 2)), all(en.slice(0, 2)).replace('Nov. 26', 'Nov. 25')),
  apart('ja, the same form for another day', all(ja.slice(0, 2), ''), all(ja.slice(0, 2), '').replace('26日', '25日')),
  apart('ko, the same form for another day', all(ko.slice(0, 2)), all(ko.slice(0, 2)).replace('26일', '25일')),
  apart('zh, the same form for another day', all(zh.slice(0, 2), ''), all(zh.slice(0, 2), '').replace('26日', '25日')),
  apart(
    'en, a long report that quotes one sentence of it',
    all(en),
    `${own.en} ${briefing.en.join(' ')} One agency put it so: ${en[0]}`,
  ),
  apart(
    'en, background in common',
    `${en[4]} Leaders may meet in spring, an aide in Seoul said on radio, if Beijing agrees to a day. Talks among officials go on.`,
    `${en[4]} Tokyo's minister called the launch a grave threat and asked both neighbours for pressure. The three did not agree on it.`,
  ),
  apart('en, a column with one headline every day', '', 'Today: trade.', {
    titles: [
      "The Foreign Ministry spokesperson's regular press conference",
      "The Foreign Ministry spokesperson's regular press conference",
    ],
    outlets: ['The Herald', 'The Herald'],
  }),
  apart('en, hardly any text, other headlines', 'More soon.', 'More soon.', {
    titles: [
      'Three ministers agree in Busan to speed up work on a summit',
      'Three leaders meet in Seoul and issue a joint declaration',
    ],
  }),
]
