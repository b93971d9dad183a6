import type { RelevanceWords } from '../en/relevance.ts'

export const relevance: RelevanceWords = {
  where: { title: '見出しで', lead: '冒頭で', body: '本文の後段で' },
  signs: {
    grouping: ({ what, where }) => `${where}この枠組み（${what}）に言及しています。`,
    meeting: ({ what, where }) => `${where}この枠組みの会合（${what}）に言及しています。`,
    venue: ({ what, where }) => `${where}${what}での会合に言及しています。`,
    series: ({ topic, what, where }) => `${where}「${what}」に触れ、${topic}の各当事者も登場します。`,
    matter: ({ topic, what, where }) => `${where}${topic}の議題（${what}）と当事者に言及しています。`,
    counts: ({ topic, where }) => `${where}当事者の数を挙げ（「3カ国」など）、${topic}の当事者も登場します。`,
    together: ({ topic, where }) => `${where}${topic}の当事者すべてにまとめて言及しています。`,
  },
  beside: ({ sign, what }) => `${sign}${what}にも触れています。`,
  inPassing: ({ topic, sign }) => `${topic}はわずかに触れられているだけです：${sign}`,
  otherGrouping: ({ topic, what }) => `${topic}ではなく、別の枠組み（${what}）についての記事です。`,
  others: ({ topic, sides }) => `${topic}ではなく、${sides.join('、')}についての記事です。`,
  someSides: ({ topic, what }) => `一部の当事者（${what}）だけの話題で、${topic}の会合には触れていません。`,
  nothing: (topic) => `${topic}にも、その会合にも触れていません。`,
}
