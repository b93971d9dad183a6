import type { CasesOf, Setting } from './case.ts'
import { CN, JP, KAMIKAWA, KISHIDA, KR, LI, PARK, WANG, YOON } from './case.ts'

const busan: Setting = {
  title: 'Three foreign ministers meet in Busan',
  published: '2023-11-26T09:00:00Z',
  lead: 'Foreign Minister Park Jin hosted his counterparts Yoko Kamikawa of Japan and Wang Yi of China in Busan on Sunday.',
}
const pair: Setting = {
  title: 'South Korean and Chinese ministers meet',
  published: '2023-11-26T03:00:00Z',
  lead: 'Park Jin and Wang Yi held bilateral talks in Busan on Sunday morning.',
}
const seoul: Setting = {
  title: 'Leaders of three neighbours meet in Seoul',
  published: '2024-05-27T09:00:00Z',
  lead: 'South Korean President Yoon Suk Yeol, Chinese Premier Li Qiang and Japanese Prime Minister Fumio Kishida met in Seoul on Monday.',
}
const eve: Setting = {
  title: 'Three leaders to meet in Seoul',
  published: '2024-05-23T09:00:00Z',
  lead: 'The leaders of South Korea, China and Japan will hold a trilateral summit in Seoul on May 27.',
}
const tokyo: Setting = {
  title: 'Foreign ministers of Japan, China and South Korea meet in Tokyo',
  published: '2025-03-22T09:00:00Z',
  lead: 'Takeshi Iwaya, Cho Tae-yul and Wang Yi met in Tokyo on Saturday.',
}
const wangSpoke: Setting = { ...busan, lead: 'Wang Yi spoke to reporters after the meeting in Busan on Sunday.' }
const kamikawaSpoke: Setting = { ...busan, lead: 'Kamikawa met the press in Busan on Sunday evening.' }

export const en: CasesOf = {
  lang: 'en',
  cases: [
    [busan, 'They agreed to hold a summit at an early date.', { who: [PARK, KAMIKAWA, WANG] }],
    [busan, 'The three shared the view that exchanges should grow.', { who: [PARK, KAMIKAWA, WANG], meeting: 'fm-10' }],
    [busan, 'All three sides want more exchanges of students.', { who: [KR, JP, CN], modality: 'wants' }],
    [pair, 'Both sides agreed to keep in touch.', { who: [PARK, WANG], notWho: [KAMIKAWA, JP], meeting: 'bilateral' }],
    [pair, 'The two ministers talked for two hours.', { who: [PARK, WANG], meeting: 'bilateral' }],
    [pair, 'Neither side mentioned the issue of Taiwan.', { who: [PARK, WANG], meeting: 'bilateral' }],
    [pair, 'They met in Busan.', { who: [PARK, WANG], meeting: 'bilateral' }],
    [busan, 'They met in Busan.', { who: [PARK, KAMIKAWA, WANG], meeting: 'fm-10' }],
    [kamikawaSpoke, 'She called the talks meaningful.', { who: [KAMIKAWA], notWho: [PARK, WANG] }],
    [wangSpoke, 'He left for Beijing without taking questions.', { who: [WANG] }],
    [seoul, 'The premier left Seoul in the evening.', { who: [LI], notWho: [KISHIDA, YOON] }],
    [seoul, 'The president hosted a dinner for his guests.', { who: [YOON], notWho: [LI] }],
    [seoul, 'The prime minister thanked the host.', { who: [KISHIDA], notWho: [LI, YOON] }],
    [busan, 'The Chinese minister stressed free trade.', { who: [WANG], notWho: [PARK, KAMIKAWA] }],
    [wangSpoke, 'His Japanese counterpart did not answer.', { who: [KAMIKAWA], notWho: [PARK] }],
    [busan, 'They will speak again on Tuesday.', { days: ['2023-11-28', '2023-11-28'], modality: 'will' }],
    [busan, 'Wang had arrived in the city the day before.', { days: ['2023-11-25', '2023-11-25'] }],
    [eve, 'Business leaders will gather on the same day.', { days: ['2024-05-27', '2024-05-27'], modality: 'will' }],
    [busan, 'Senior officials prepared the meeting in September.', { days: ['2023-09-01', '2023-09-30'] }],
    [tokyo, 'The plan had been made known last month.', { days: ['2025-02-01', '2025-02-28'] }],
    [seoul, 'Li arrived on Sunday.', { days: ['2024-05-26', '2024-05-26'], who: [LI] }],
    [
      { ...busan, published: '2023-11-26T20:00:00Z' },
      'A spokesperson took questions on Monday.',
      { days: ['2023-11-27', '2023-11-27'] },
    ],
    [tokyo, 'The last such meeting was held in Busan in November 2023.', { meeting: 'fm-10' }],
    [tokyo, 'At the previous meeting they had promised more exchanges.', { meeting: 'fm-10' }],
    [busan, 'The next round is to be held in Japan.', { meeting: 'fm-11', modality: 'will' }],
    [busan, 'The next foreign ministers’ meeting will be held in Japan.', { meeting: 'fm-11' }],
    [tokyo, 'China will host the next foreign ministers’ meeting.', { meeting: 'fm-12', modality: 'will' }],
    [seoul, 'The next summit will be held in Japan.', { meeting: 'summit-10' }],
    [busan, 'The leaders last met in Chengdu in December 2019.', { meeting: 'summit-8' }],
    [busan, 'Park and Wang met one-on-one on Saturday.', { meeting: 'bilateral' }],
    [
      busan,
      'The foreign ministers of the United States, Japan and South Korea met in San Francisco.',
      { meeting: 'other' },
    ],
    [busan, 'Park said the three would meet again next year.', { modality: 'will', speaker: PARK }],
    [busan, 'The ministry denied that a date had been fixed.', { modality: 'denied' }],
    [busan, 'If conditions allow, the leaders will meet this year.', { modality: 'may' }],
    [busan, 'Had the talks failed, the summit would have been put off.', { modality: 'may' }],
    [busan, 'Seoul hopes to host the summit before the year ends.', { modality: 'wants', who: [KR] }],
    [busan, 'Wang is said to have declined the dinner.', { modality: 'alleged', who: [WANG] }],
    [busan, 'The three agreed to hold a summit soon.', { modality: 'did' }],
    [busan, 'Wang Yi said: “We should support each other.”', { speaker: WANG }],
    [
      { ...busan, lead: '“The three of us are neighbours,” Wang Yi said.' },
      '“We cannot move away from each other.”',
      { speaker: WANG },
    ],
    [wangSpoke, 'He added that the three need each other.', { speaker: WANG, who: [WANG] }],
    [busan, 'The talks were tense, a diplomatic source said.', { speaker: 'unnamed' }],
    [busan, 'According to the Chinese foreign ministry, trade was discussed.', { speaker: CN }],
    [busan, 'The meeting lasted for ninety minutes.', { speaker: null, meeting: 'fm-10' }],
  ],
}
