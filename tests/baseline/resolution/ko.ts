import type { CasesOf, Setting } from './case.ts'
import { CN, JP, KAMIKAWA, KISHIDA, KR, LI, PARK, WANG, YOON } from './case.ts'

const busan: Setting = {
  title: '한일중 외교장관, 부산서 회동',
  published: '2023-11-26T09:00:00Z',
  lead: '박진 외교부 장관은 26일 부산에서 가미카와 요코 일본 외무상, 왕이 중국 외교부장과 만났다.',
}
const pair: Setting = {
  title: '한중 외교장관 회담',
  published: '2023-11-26T03:00:00Z',
  lead: '박진 장관과 왕이 부장은 26일 오전 부산에서 양자 회담을 했다.',
}
const seoul: Setting = {
  title: '한일중 정상, 서울서 회의',
  published: '2024-05-27T09:00:00Z',
  lead: '윤석열 대통령과 리창 중국 총리, 기시다 후미오 일본 총리는 27일 서울에서 만났다.',
}
const eve: Setting = {
  title: '한일중 정상회의 서울 개최',
  published: '2024-05-23T09:00:00Z',
  lead: '한일중 정상회의가 27일 서울에서 열린다.',
}
const tokyo: Setting = {
  title: '한일중 외교장관회의 도쿄서 개최',
  published: '2025-03-22T09:00:00Z',
  lead: '조태열 외교부 장관과 이와야 다케시 일본 외무상, 왕이 중국 외교부장이 22일 도쿄에서 만났다.',
}
const wangSpoke: Setting = { ...busan, lead: '왕이 부장은 26일 회의 뒤 기자들과 만났다.' }
const parkSpoke: Setting = { ...busan, lead: '박진 장관은 26일 부산에서 기자회견을 했다.' }

export const ko: CasesOf = {
  lang: 'ko',
  cases: [
    [busan, '세 장관은 정상회의를 조속히 열기로 했다.', { who: [PARK, KAMIKAWA, WANG] }],
    [busan, '이들은 인적 교류를 늘리기로 뜻을 모았다.', { who: [PARK, KAMIKAWA, WANG], meeting: 'fm-10' }],
    [busan, '3국은 협력을 이어 가기로 했다.', { who: [KR, JP, CN], meeting: 'fm-10' }],
    [pair, '양측은 소통을 이어 가기로 했다.', { who: [PARK, WANG], notWho: [KAMIKAWA, JP], meeting: 'bilateral' }],
    [pair, '두 장관의 대화는 두 시간 동안 이어졌다.', { who: [PARK, WANG], meeting: 'bilateral' }],
    [pair, '양국은 공급망 문제를 논의했다.', { who: [KR, CN], notWho: [JP], meeting: 'bilateral' }],
    [parkSpoke, '그는 의미 있는 자리였다고 말했다.', { who: [PARK], speaker: PARK }],
    [wangSpoke, '그는 자유무역을 강조했다.', { who: [WANG], notWho: [PARK] }],
    [wangSpoke, '왕 부장은 곧바로 베이징으로 돌아갔다.', { who: [WANG] }],
    [seoul, '윤 대통령은 만찬을 열었다.', { who: [YOON], notWho: [LI, KISHIDA] }],
    [seoul, '중국 총리는 자유무역을 강조했다.', { who: [LI], notWho: [KISHIDA] }],
    [busan, '일본 외무상은 납북자 문제를 제기했다.', { who: [KAMIKAWA], notWho: [PARK, WANG] }],
    [busan, '세 장관은 28일 다시 통화할 예정이다.', { days: ['2023-11-28', '2023-11-28'] }],
    [busan, '왕 부장은 전날 부산에 도착했다.', { days: ['2023-11-25', '2023-11-25'], who: [WANG] }],
    [eve, '같은 날 경제인 행사도 열린다.', { days: ['2024-05-27', '2024-05-27'] }],
    [eve, '전날에는 양자 회담이 열린다.', { days: ['2024-05-26', '2024-05-26'] }],
    [tokyo, '개최 계획은 지난달 알려졌다.', { days: ['2025-02-01', '2025-02-28'] }],
    [busan, '정상회의를 내년 5월에 여는 방안이 있다.', { days: ['2024-05-01', '2024-05-31'], meeting: 'summit-9' }],
    [busan, '연내 개최는 어렵다는 관측이 있다.', { days: ['2023-11-26', '2023-12-31'] }],
    [
      { ...busan, published: '2023-11-26T20:00:00Z' },
      '대변인은 27일 정례브리핑에서 이를 설명했다.',
      { days: ['2023-11-27', '2023-11-27'] },
    ],
    [tokyo, '직전 회의는 2023년 11월 부산에서 열렸다.', { meeting: 'fm-10' }],
    [tokyo, '지난번 회의에서 이들은 교류 확대를 약속했다.', { meeting: 'fm-10' }],
    [busan, '다음 외교장관회의를 일본에서 열기로 했다.', { meeting: 'fm-11' }],
    [busan, '차기 회의는 일본이 의장국을 맡는다.', { meeting: 'fm-11' }],
    [tokyo, '다음 외교장관회의는 중국에서 열린다.', { meeting: 'fm-12' }],
    [seoul, '다음 정상회의는 일본에서 열릴 전망이다.', { meeting: 'summit-10', modality: 'may' }],
    [busan, '정상회의는 2019년 12월 청두 이후 열리지 않았다.', { meeting: 'summit-8' }],
    [null, '제10차 한일중 외교장관회의가 부산에서 열렸다.', { meeting: 'fm-10', modality: 'did' }],
    [busan, '박 장관은 25일 가미카와 외무상과 양자 회담을 했다.', { meeting: 'bilateral' }],
    [busan, '한미일 외교장관은 14일 샌프란시스코에서 만났다.', { meeting: 'other' }],
    [busan, '박 장관은 내년에도 만날 것이라고 말했다.', { modality: 'will', speaker: PARK }],
    [busan, '외교부는 날짜가 정해졌다는 보도를 부인했다.', { modality: 'denied' }],
    [busan, '여건이 갖춰지면 연내 정상회의가 열린다.', { modality: 'may' }],
    [busan, '한국은 연내 정상회의 개최를 희망한다.', { modality: 'wants', who: [KR] }],
    [busan, '왕 부장은 만찬을 거절한 것으로 알려졌다.', { modality: 'alleged', who: [WANG] }],
    [busan, '세 장관은 정상회의를 조속히 열기로 합의했다.', { modality: 'did' }],
    [busan, '왕 부장은 "서로 도와야 한다"고 말했다.', { speaker: WANG }],
    [
      { ...busan, lead: '왕이 부장은 "세 나라는 이웃"이라고 말했다.' },
      '"이사 갈 수 없다"고도 했다.',
      { speaker: WANG },
    ],
    [busan, '외교 소식통은 회담 분위기가 무거웠다고 전했다.', { speaker: 'unnamed' }],
    [busan, '중국 외교부에 따르면 무역 문제도 논의됐다.', { speaker: CN }],
    [busan, '회의는 약 한 시간 반 동안 진행됐다.', { speaker: null, meeting: 'fm-10' }],
  ],
}
