import type { VerdictWords } from '../en/verdict.ts'
import { withParticle } from './particle.ts'

export const verdict: VerdictWords = {
  meanings: {
    confirms: '기존 사실과 일치합니다',
    updates: '기존 사실보다 나중의 내용으로, 이를 대체합니다',
    contradicts: '기존 사실과 동시에 성립할 수 없습니다',
    new: '뒷받침하거나 반박하는 기존 사실이 없습니다',
  },
  judged: ({ meaning, percent }) => `: ${meaning}(확신도 ${percent}%).`,
  nothingKnown: '이를 말하거나 부정하는 기존 사실이 없습니다.',
  nearest: (fact) => `이를 말하거나 부정하는 기존 사실이 없습니다. 가장 가까운 사실: ${fact}.`,
  saysTheSame: (fact) => `기존 사실과 같은 내용입니다: ${fact}.`,
  laterState: (fact) => `같은 사안의 이후 상황입니다: ${fact}.`,
  contrary: (fact) => `기존 사실과 반대되는 내용입니다: ${fact}.`,
  sameValue: ({ fact, part, value }) => `${withParticle(part, '이', '가')} 기존 사실(${fact})과 같습니다: ${value}.`,
  laterValue: ({ fact, part, was, now }) =>
    `기존 사실(${fact})의 ${withParticle(part, '이', '가')} 바뀌었습니다: ${was} → ${now}.`,
  otherValue: ({ fact, part, known, says }) =>
    `${withParticle(part, '이', '가')} 기존 사실(${fact})과 다릅니다: 기존 ‘${known}’, 이 주장 ‘${says}’.`,
  speaksOf: (meeting) => `${meeting}에 관한 내용입니다.`,
  noMeeting: '특정 회의에 관한 내용이 아닙니다.',
  itsWords: (words) => `근거가 된 표현: “${words}”.`,
  accountUnseen: ({ side, meeting, feeds }) =>
    `${meeting}에 관한 ${side}의 공식 발표는 아직 확인되지 않았습니다(${feeds}).`,
  accountOmits: ({ side, meeting, issues }) =>
    `${meeting}에 관한 ${side}의 공식 발표에는 다음 언급이 없습니다: ${issues.join(', ')}.`,
  issueOthersRaise: ({ issue, sides }) => `${issue}(${sides.join('·')} 측은 언급)`,
  noOwnFeed: '해당국 발표 피드가 등록되어 있지 않음',
  ownFeedAnswers: '피드는 정상이나 발표가 올라오지 않음',
  ownFeedUnheard: (hours) => `공식 피드가 ${hours}시간째 모두 응답하지 않아 침묵으로 볼 수 없음`,
  ownFeedDown: '피드가 중단되어 침묵으로 볼 수 없음',
}
