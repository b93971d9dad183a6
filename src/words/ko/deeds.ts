import type { DeedsWords } from '../en/deeds.ts'

export const deeds: DeedsWords = {
  done: {
    subscribe: '구독 등록',
    unsubscribe: '구독 해지',
    accept: '반영',
    reject: '기각',
    undo: '취소',
    wrong: '오류로 표시',
    mute: '숨김',
    unmute: '숨김 해제',
    'add-feed': '피드 추가',
    'remove-feed': '피드 삭제',
  },
  states: { proposed: '제안됨', accepted: '반영됨', rejected: '기각됨', undone: '취소됨', open: '검토 대기' },
  notDoable: (written) => `‘${written}’ 작업은 여기서 할 수 없습니다.`,
  forOperators:
    '운영 담당자만 할 수 있습니다. 워크스페이스 관리자, 서버 관리 권한이 있는 사람, 또는 `admins`에 등록된 사람이어야 합니다.',
  oneDeed: '한 번에 하나만 지정하세요: accept, reject, wrong, mute, muteall, unmute 중 하나.',
  noFinding: (id) => `‘${id}’ 판정 결과는 없습니다. 판정 결과는 \`latest\`에서 확인하세요.`,
  nothingCalled: (id) => `‘${id}’ 항목은 없습니다. 제안은 \`review\`, 판정 결과는 \`latest\`에서 확인하세요.`,
  nothingToAccept: '이미 기존 사실에 있는 내용이어서 반영할 것이 없습니다.',
  nothingDecided: (id) => `${id}에 대해 결정된 것이 없어 취소할 것이 없습니다.`,
  notCalledWrong: (id) => `${id} 항목은 오류로 표시되지 않아 취소할 것이 없습니다.`,
  wrongAlready: (id) => `${id} 항목은 이미 오류로 표시되었습니다.`,
  stateAlready: ({ id, state }) => `${id} 항목은 이미 ‘${state}’ 상태입니다.`,
  decidedAlready: ({ id, state, by }) =>
    `${id} 항목은 이미 ‘${state}’ 상태입니다(${by}). \`undo ${id}\` 명령으로 되돌릴 수 있습니다.`,
  muteInChannel: '사안 숨김은 다이제스트를 받는 채널에서 설정하세요.',
  notMuted: (id) => `${id} 사안은 여기서 숨겨져 있지 않습니다.`,
  mutedAlready: (id) => `${id} 사안은 이미 숨겨져 있습니다.`,
}
