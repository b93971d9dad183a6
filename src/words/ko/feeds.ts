import type { FeedsWords } from '../en/feeds.ts'

export const feeds: FeedsWords = {
  none: '설정된 피드가 없어 수집한 내용이 없습니다.',
  oneUnasked: '하나뿐인 피드를 아직 수집하지 않았습니다.',
  allUnasked: (feeds) => `피드 ${feeds}개 모두 아직 수집하지 않았습니다.`,
  oneAnswered: '하나뿐인 피드가 정상 응답했습니다.',
  allAnswered: (feeds) => `피드 ${feeds}개가 모두 정상 응답했습니다.`,
  someAnswered: ({ answered, feeds }) => `피드 ${feeds}개 중 ${answered}개가 응답했습니다.`,
  waiting: (feeds) => `${feeds}개는 아직 수집하지 않았습니다.`,
  down: ({ down, feeds, outlets, more }) =>
    `피드 ${feeds}개 중 ${down}개가 중단되어(${outlets.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}) 빠진 내용이 있을 수 있습니다.`,
  officialDown: (parties) =>
    `중단된 피드에 공식 발표(${parties.join(', ')})가 포함되어 있습니다. 발표가 보이지 않아도 침묵으로 볼 수 없습니다.`,
  states: { failing: '수집 실패', stopped: '중단', quiet: '평소보다 오래 새 글 없음', ok: '정상' },
  stateOf: ({ state, feeds }) => `${state}: ${feeds}개`,
  ownAccountOf: (party) => `${party} 공식 발표`,
  why: {
    stopped: ({ at, why }) => `${at} 중단: ${why}`,
    goneForGood: '폐지됨',
    held: (why) => `대기 중: ${why}`,
    hostAskedForPause: '해당 서버가 잠시 기다려 달라고 요청함',
    failing: (why) => `수집 실패: ${why}`,
    failingSince: ({ since, times, why }) => `${since}부터 수집 실패${times === 1 ? '' : `(연속 ${times}회)`}: ${why}`,
    unknownReason: '원인 불명',
    nextTry: (at) => `다음 시도 ${at}`,
    unasked: '아직 수집하지 않음',
    undated: '응답은 하지만 날짜가 있는 글이 아직 없음',
    repaired: (notes) => `보정하여 읽음: ${notes}`,
    layoutChanged: (what) => `페이지 구성이 바뀌었을 수 있음: ${what}`,
    nothingNewFor: (time) => `응답은 하지만 ${time} 동안 새 글 없음`,
    beyondHabit: ({ nothingNew, habit }) => `${nothingNew}(평소 간격 ${habit}보다 긺)`,
    askedEvery: (time) => `약 ${time}마다 수집`,
    pushed: ({ hub, last }) =>
      `${hub}에서 새 글 알림을 받음(${last === null ? '아직 받은 알림 없음' : `마지막 알림 ${last}`})`,
    movedTo: (url) => `${url}(으)로 옮겨 감`,
    newestAgo: (time) => `최신 글 ${time} 전`,
  },
  minutes: (n) => `${n}분`,
  hours: (n) => `${n}시간`,
  days: (n) => `${n}일`,
  joined: (parts) => parts.join('; '),
}
