import type { ErrorsWords } from '../en/errors.ts'

const HELP = '08:00, 평일 08:00, 월요일 08:00 또는 0 8 * * 1-5 같은 cron 형식으로 입력하세요'

export const errors: ErrorsWords = {
  notDone: '실행하지 못했습니다',
  noCommand: ({ name, guess, names }) =>
    `‘${name}’ 명령은 없습니다.${guess === null ? '' : ` 혹시 \`${guess}\`인가요?`} 사용할 수 있는 명령: ${names.join(', ')}.`,
  forOperators: (command) =>
    `\`${command}\` 명령은 관리자용입니다. 워크스페이스 관리자, 서버 관리 권한이 있는 분 또는 \`admins\`에 등록된 분만 사용할 수 있습니다.`,
  tryAgain: '지금은 처리하지 못했습니다. 1분쯤 뒤에 다시 시도해 주세요.',
  wentWrong: '내부에서 문제가 생겨 기록했습니다. 다시 시도해 주시고, 계속되면 관리자에게 알려 주세요.',
  stillBusy: '앞선 질문을 아직 처리하고 있습니다. 잠시 뒤에 다시 시도해 주세요.',
  buttonTooOld: '이 버튼은 오래되어 쓸 수 없습니다. 명령을 직접 입력해 주세요.',
  tooLong: ({ characters, most }) => `너무 깁니다(${characters}자, 최대 ${most}자).`,
  optionTooLong: ({ option, characters, most }) => `\`${option}\` 값이 너무 깁니다(${characters}자, 최대 ${most}자).`,
  takes: (options) => (options.length === 0 ? '옵션이 없습니다' : `사용할 수 있는 옵션: ${options.join(', ')}`),
  takesNo: ({ command, text, takes }) => `\`${command}\` 명령에는 ‘${text}’ 항목을 쓸 수 없습니다. ${takes}.`,
  noOption: ({ command, option, takes }) => `\`${command}\` 명령에는 ‘${option}’ 옵션이 없습니다. ${takes}.`,
  needs: ({ command, what, example }) =>
    `\`${command}\` 명령에는 다음 입력이 필요합니다: ${what}${example === null ? '' : `. 예: \`${example}\``}.`,
  oneOf: ({ option, choices }) => `\`${option}\` 값은 다음 중 하나입니다: ${choices.join(', ')}.`,
  noTopic: ({ id, topics }) => `‘${id}’ 주제는 없습니다. 선택할 수 있는 주제: ${topics.join(', ')}.`,
  noIssue: ({ id, issues }) => `‘${id}’ 쟁점은 없습니다. 선택할 수 있는 쟁점: ${issues.join(', ')}.`,
  noMeeting: (id) => `‘${id}’ 회의는 없습니다. 회의 ID는 \`timeline\`에서 확인하세요.`,
  noAccountYet: '회의에 관한 공식 발표가 아직 확인되지 않았습니다.',
  noStory: (id) => `‘${id}’ 사안은 없습니다. 사안 ID는 \`latest\`에서 확인하세요.`,
  noAddress: '웹 주소로 읽을 수 없습니다. https://로 시작하는 전체 주소를 입력하세요.',
  noTime: (written) =>
    `‘${written}’ 값은 일시로 읽을 수 없습니다. 24h, 7d, 2023-11-26 또는 2023-11-26T08:00Z처럼 입력하세요.`,
  timeOutOfRange: (written) => `‘${written}’ 값은 범위를 벗어납니다. 1990년 이전이나 1년 이상 뒤는 다루지 않습니다.`,
  sinceAfterUntil: '`since`는 `until`보다 앞서야 합니다.',
  noClockTime: (time) => `${time}라는 시각은 없습니다. ${HELP}.`,
  noSchedule: (written) => `‘${written}’ 값은 게시 시각으로 읽을 수 없습니다. ${HELP}.`,
  neverComes: (written) => `‘${written}’에 해당하는 때가 오지 않습니다. ${HELP}.`,
  noDay: (word) => `‘${word}’ 값은 요일로 읽을 수 없습니다. ${HELP}.`,
  noQuietHours: (written) => `‘${written}’ 값은 시간대로 읽을 수 없습니다. 22:00-06:30처럼 입력하세요.`,
  noZone: (written) =>
    `‘${written}’ 시간대는 없습니다. Asia/Tokyo, Asia/Seoul, Europe/London 같은 IANA 이름으로 입력하세요.`,
  subscribeInChannel: '다이제스트를 받을 채널에서 실행하세요.',
  unsubscribeInChannel: '다이제스트를 받고 있는 채널에서 실행하세요.',
  noLanguage: ({ written, languages }) =>
    `‘${written}’ 값은 다이제스트 언어로 쓸 수 없습니다. ${languages.join(', ')} 중에서 선택하세요.`,
  noFilter: (written) =>
    `‘${written}’ 값으로는 거를 수 없습니다. changes, contradictions, issue:ID 또는 all을 입력하세요.`,
  noBreaking: (written) =>
    `‘${written}’ 값은 속보 설정으로 읽을 수 없습니다. yes, no 또는 하루 최대 횟수(1~20)를 입력하세요.`,
  tooManyHere: (subscriptions) =>
    `이 채널에는 구독이 이미 ${subscriptions}개 있습니다. 먼저 \`unsubscribe\`로 하나를 종료하세요.`,
  noneHere: '이 채널에는 구독이 없습니다.',
  severalHere: ({ first, ids }) =>
    `이 채널에는 구독이 여러 개 있습니다. \`unsubscribe ${first}\`처럼 입력하세요. 등록된 구독: ${ids.join(', ')}.`,
  noSuchHere: ({ id, ids }) => `이 채널에는 ‘${id}’ 구독이 없습니다. 등록된 구독: ${ids.join(', ')}.`,
  endsInFile: '이 구독은 설정 파일 `communique.yaml`에 적혀 있습니다. 종료하려면 파일을 수정하세요.',
  partsNotShown: (parts) =>
    `나머지 ${parts}개는 여기에 표시하지 못했습니다. 제가 참여한 채널이나 다이렉트 메시지에서 다시 요청해 주세요.`,
}
