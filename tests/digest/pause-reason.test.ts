import { describe, expect, it } from 'vitest'
import { pauseReason } from '../../src/digest/pause-reason.ts'

describe('why posts are paused', () => {
  it('is told in the reader’s language, with the platform’s own code', () => {
    const why = 'the channel is archived (is_archived)'
    expect(pauseReason(why, 'en')).toBe('the channel is archived (is_archived)')
    expect(pauseReason(why, 'ja')).toBe('チャンネルがアーカイブされています (is_archived)')
    expect(pauseReason(why, 'ko')).toBe('채널이 보관되었습니다 (is_archived)')
    expect(pauseReason(why, 'zh')).toBe('频道已归档 (is_archived)')
  })

  it('names the permission or the scope that is missing', () => {
    const discord =
      'the bot may not post in the channel: give it Send Messages there (50013); missing now: Send Messages'
    expect(pauseReason(discord, 'zh')).toBe('应用没有在该频道发言的权限 (50013)；缺少权限：Send Messages')
    const slack =
      'the Slack app lacks chat:write: add it under OAuth & Permissions and reinstall the app (missing_scope)'
    expect(pauseReason(slack, 'en')).toBe('the app may not post in the channel (missing_scope); missing: chat:write')
  })

  it('names the topic that is no longer set up', () => {
    const why = 'The topic "us-japan-korea" is not configured any more: name it in communique.yaml, or unsubscribe.'
    expect(pauseReason(why, 'ko')).toBe('주제 “us-japan-korea”의 설정이 없어졌습니다')
  })

  it('is told as it is kept where it has no code', () => {
    expect(pauseReason('Something else.', 'ja')).toBe('Something else.')
  })
})
