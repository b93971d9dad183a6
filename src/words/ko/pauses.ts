import type { PausesWords } from '../en/pauses.ts'

export const pauses: PausesWords = {
  gone: '채널이 없어졌거나 앱에 공개되어 있지 않습니다',
  archived: '채널이 보관되었습니다',
  notIn: '앱이 채널에 없습니다. 초대해 주십시오',
  mayNotPost: '앱이 이 채널에 게시할 권한이 없습니다',
  wrongKind: '이 종류의 채널에는 앱이 게시할 수 없습니다',
  refused: '채팅 서비스가 게시 내용을 받아들이지 않습니다',
  noToken: '앱의 토큰을 더는 쓸 수 없습니다',
  removed: '앱이 제거되었습니다',
  lacks: (names) => `없는 권한: ${names}`,
  noTopic: (topic) => `주제 “${topic}”의 설정이 없어졌습니다`,
  told: (parts) => parts.join('. '),
}
