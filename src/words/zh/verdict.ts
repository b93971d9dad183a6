import type { VerdictWords } from '../en/verdict.ts'

export const verdict: VerdictWords = {
  meanings: {
    confirms: '与已知事实一致',
    updates: '晚于已知情况，取而代之',
    contradicts: '两者不能同时成立',
    new: '已知事实既不支持也不否定这一说法',
  },
  judged: ({ meaning, percent }) => `：${meaning}（把握${percent}%）。`,
  nothingKnown: '没有已知事实支持或否定这一说法。',
  nearest: (fact) => `没有已知事实支持或否定这一说法；最接近的是 ${fact}。`,
  saysTheSame: (fact) => `与已知事实 ${fact} 一致。`,
  laterState: (fact) => `这是已知事实 ${fact} 所述事项的后续情况。`,
  contrary: (fact) => `与已知事实 ${fact} 相反。`,
  sameValue: ({ fact, part, value }) => `${part}与已知事实 ${fact} 一致：${value}。`,
  laterValue: ({ fact, part, was, now }) => `已知事实 ${fact} 的${part}有变动：${was} → ${now}。`,
  otherValue: ({ fact, part, known, says }) => `${part}与已知事实 ${fact} 不符：已知为“${known}”，该说法为“${says}”。`,
  speaksOf: (meeting) => `说的是${meeting}。`,
  noMeeting: '未涉及具体会议。',
  itsWords: (words) => `所据词句：“${words}”。`,
  accountUnseen: ({ side, meeting, feeds }) => `尚未见到${side}关于${meeting}的官方通报：${feeds}。`,
  accountOmits: ({ side, meeting, issues }) => `${side}关于${meeting}的官方通报未提及${issues.join('、')}。`,
  issueOthersRaise: ({ issue, sides }) => `${issue}（${sides.join('、')}有提及）`,
  noOwnFeed: '未订阅其官方来源',
  ownFeedAnswers: '其订阅源正常，但未见通报',
  ownFeedUnheard: (hours) => `其官方订阅源已有${hours}小时均无回应，未见通报不等于沉默`,
  ownFeedDown: '其订阅源中断，未见通报不等于沉默',
}
