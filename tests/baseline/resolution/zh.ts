import type { CasesOf, Setting } from './case.ts'
import { CN, JP, KAMIKAWA, KISHIDA, KR, LI, PARK, WANG, YOON } from './case.ts'

const busan: Setting = {
  title: '中日韩外长在釜山会晤',
  published: '2023-11-26T09:00:00Z',
  lead: '韩国外长朴振26日在釜山与日本外相上川阳子、中国外长王毅举行会议。',
}
const pair: Setting = {
  title: '中韩外长举行会谈',
  published: '2023-11-26T03:00:00Z',
  lead: '王毅26日上午在釜山同韩国外长朴振举行双边会谈。',
}
const seoul: Setting = {
  title: '中日韩领导人在首尔会晤',
  published: '2024-05-27T09:00:00Z',
  lead: '韩国总统尹锡悦、中国总理李强和日本首相岸田文雄27日在首尔会晤。',
}
const eve: Setting = {
  title: '中日韩领导人会议将在首尔举行',
  published: '2024-05-23T09:00:00Z',
  lead: '中日韩领导人会议将于27日在首尔举行。',
}
const tokyo: Setting = {
  title: '中日韩外长会在东京举行',
  published: '2025-03-22T09:00:00Z',
  lead: '岩屋毅、赵兑烈和王毅22日在东京举行会议。',
}
const wangSpoke: Setting = { ...busan, lead: '王毅26日在会后会见记者。' }
const kamikawaSpoke: Setting = { ...busan, lead: '日本外相上川阳子26日在釜山举行记者会。' }

export const zh: CasesOf = {
  lang: 'zh',
  cases: [
    [busan, '三方同意尽早举行领导人会议。', { who: [PARK, KAMIKAWA, WANG] }],
    [busan, '他们同意扩大人员往来。', { who: [PARK, KAMIKAWA, WANG], meeting: 'fm-10' }],
    [busan, '三国将继续开展合作。', { who: [JP, KR, CN], modality: 'will', meeting: 'fm-10' }],
    [pair, '双方同意保持沟通。', { who: [WANG, PARK], notWho: [KAMIKAWA, JP], meeting: 'bilateral' }],
    [pair, '两位外长谈了两个小时。', { who: [WANG, PARK], meeting: 'bilateral' }],
    [pair, '两国讨论了供应链问题。', { who: [CN, KR], notWho: [JP], meeting: 'bilateral' }],
    [kamikawaSpoke, '她表示会谈富有意义。', { who: [KAMIKAWA], speaker: KAMIKAWA }],
    [wangSpoke, '他强调自由贸易的重要性。', { who: [WANG], notWho: [PARK], speaker: WANG }],
    [wangSpoke, '王毅随后返回北京。', { who: [WANG] }],
    [seoul, '总统为来宾举行了晚宴。', { who: [YOON], notWho: [LI, KISHIDA] }],
    [seoul, '日本首相感谢东道主。', { who: [KISHIDA], notWho: [LI] }],
    [busan, '日方外相提出了绑架问题。', { who: [KAMIKAWA], notWho: [PARK, WANG] }],
    [busan, '三国外长将于28日再次通话。', { days: ['2023-11-28', '2023-11-28'], modality: 'will' }],
    [busan, '王毅前一天抵达釜山。', { days: ['2023-11-25', '2023-11-25'], who: [WANG] }],
    [eve, '同日还将举行工商界会议。', { days: ['2024-05-27', '2024-05-27'], modality: 'will' }],
    [eve, '前一天将举行双边会谈。', { days: ['2024-05-26', '2024-05-26'] }],
    [tokyo, '会议计划上个月传出。', { days: ['2025-02-01', '2025-02-28'] }],
    [busan, '有方案提出明年5月举行领导人会议。', { days: ['2024-05-01', '2024-05-31'], meeting: 'summit-9' }],
    [busan, '年内举行恐怕有困难。', { days: ['2023-11-26', '2023-12-31'] }],
    [
      { ...busan, published: '2023-11-26T20:00:00Z' },
      '发言人27日在例行记者会上作了说明。',
      { days: ['2023-11-27', '2023-11-27'] },
    ],
    [tokyo, '上一次会议2023年11月在釜山举行。', { meeting: 'fm-10' }],
    [tokyo, '上次会议上，三方承诺扩大交流。', { meeting: 'fm-10' }],
    [busan, '下次外长会将在日本举行。', { meeting: 'fm-11', modality: 'will' }],
    [tokyo, '下一次外长会将在中国举行。', { meeting: 'fm-12' }],
    [seoul, '下届领导人会议预计在日本举行。', { meeting: 'summit-10' }],
    [busan, '领导人会议自2019年12月成都会议以来一直没有举行。', { meeting: 'summit-8' }],
    [null, '中日韩第十次外长会在釜山举行。', { meeting: 'fm-10', modality: 'did' }],
    [null, '第十次会议上，三国外长同意扩大合作。', { meeting: 'fm-10' }],
    [busan, '王毅25日同上川阳子单独会谈。', { meeting: 'bilateral' }],
    [busan, '美日韩外长14日在旧金山会晤。', { meeting: 'other' }],
    [busan, '朴振表示，三方明年还将会面。', { modality: 'will', speaker: PARK }],
    [busan, '外交部否认日期已经确定。', { modality: 'denied' }],
    [busan, '如果条件成熟，年内将举行领导人会议。', { modality: 'may' }],
    [busan, '韩国希望年内举行领导人会议。', { modality: 'wants', who: [KR] }],
    [busan, '据传王毅拒绝了晚宴。', { modality: 'alleged', who: [WANG] }],
    [busan, '三方同意尽早举行领导人会议。', { modality: 'did' }],
    [busan, '王毅说：“我们应当相互支持。”', { speaker: WANG }],
    [{ ...busan, lead: '王毅表示：“三国是近邻。”' }, '“谁也搬不走。”他说。', { speaker: WANG }],
    [busan, '有外交消息人士称，会谈气氛紧张。', { speaker: 'unnamed' }],
    [busan, '据中国外交部消息，会议讨论了贸易问题。', { speaker: CN }],
    [busan, '会议持续了约一个半小时。', { speaker: null, meeting: 'fm-10' }],
  ],
}
