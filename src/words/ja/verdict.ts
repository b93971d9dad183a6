import type { VerdictWords } from '../en/verdict.ts'

export const verdict: VerdictWords = {
  meanings: {
    confirms: '既知の事実と一致します',
    updates: '既知の事実より新しい内容で、これに置き換わります',
    contradicts: '既知の事実と両立しません',
    new: '裏づける事実も、反する事実も見当たりません',
  },
  judged: ({ meaning, percent }) => `：${meaning}（確度${percent}%）。`,
  nothingKnown: 'これを述べる事実も、これに反する事実も見当たりません。',
  nearest: (fact) => `これを述べる事実も、これに反する事実も見当たりません。最も近いのは ${fact} です。`,
  saysTheSame: (fact) => `事実 ${fact} と同じ内容です。`,
  laterState: (fact) => `事実 ${fact} と同じ事柄の、その後の状況です。`,
  contrary: (fact) => `事実 ${fact} に反する内容です。`,
  sameValue: ({ fact, part, value }) => `${part}が事実 ${fact} と一致します：${value}。`,
  laterValue: ({ fact, part, was, now }) => `事実 ${fact} の${part}が変わりました：${was} → ${now}。`,
  otherValue: ({ fact, part, known, says }) =>
    `事実 ${fact} と${part}が異なります：既知は「${known}」、この主張は「${says}」。`,
  speaksOf: (meeting) => `${meeting}についての記述です。`,
  noMeeting: '特定の会合についての記述ではありません。',
  itsWords: (words) => `根拠の語句：「${words}」。`,
  accountUnseen: ({ side, meeting, feeds }) => `${meeting}に関する${side}の公式発表は未確認です（${feeds}）。`,
  accountOmits: ({ side, meeting, issues }) =>
    `${meeting}に関する${side}の公式発表は、${issues.join('、')}に触れていません。`,
  issueOthersRaise: ({ issue, sides }) => `${issue}（${sides.join('と')}は言及）`,
  noOwnFeed: '同国の発表のフィードは登録されていません',
  ownFeedAnswers: 'フィードは正常ですが、発表は届いていません',
  ownFeedUnheard: (hours) => `自らのフィードがいずれも${hours}時間応答していないため、沈黙とは言えません`,
  ownFeedDown: 'フィードが停止中のため、沈黙とは言えません',
}
