/** The window that asks why something is overruled. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { actionOf } from '../../commands/act.ts'
import type { Lang } from '../../language/lang.ts'
import { wordsFor } from '../../words/words.ts'
import { plainText } from './buttons.ts'
import { LIMITS } from './limits.ts'
import { formWindow } from './windows.ts'

export const REASON = 'reason'
const FIELD = 'why'
/** What the audit keeps of a reason. */
const LONGEST = 1_000

const metadata = z.object({
  action: z.string(),
  channel: z.string().nullable(),
  thread: z.string().nullable(),
})

/** What was asked, and where its answer goes. */
export type Asked = z.infer<typeof metadata>

/** The window for an action id such as `wrong:f-1a2b3c`. */
export function reasonWindow(asked: Asked, lang: Lang): types.ModalView {
  const { chat } = wordsFor(lang)
  return formWindow({
    callback: REASON,
    title: actionOf(asked.action)?.action === 'reject' ? chat.reason.reject : chat.reason.wrong,
    send: chat.reason.send,
    cancel: chat.cancel,
    metadata: asked,
    blocks: [
      {
        type: 'input',
        block_id: FIELD,
        label: plainText(chat.reason.why, LIMITS.textObject),
        hint: plainText(chat.reason.hint, LIMITS.field),
        element: {
          type: 'plain_text_input',
          action_id: FIELD,
          multiline: true,
          max_length: LONGEST,
          focus_on_load: true,
        },
      },
    ],
  })
}

/** What was written, or the errors to show in the window. Throws where the window is none of ours. */
export function readReason(
  view: { readonly private_metadata: string; readonly state: { readonly values: unknown } },
  lang: Lang,
): { readonly asked: Asked; readonly reason: string } | { readonly errors: Record<string, string> } {
  const reason = (fields.safeParse(view.state.values).data?.[FIELD][FIELD].value ?? '').trim()
  if (!/\p{L}|\p{N}/u.test(reason)) return { errors: { [FIELD]: wordsFor(lang).chat.reason.missing } }
  return { asked: metadata.parse(JSON.parse(view.private_metadata)), reason: reason.slice(0, LONGEST) }
}

const fields = z.object({ [FIELD]: z.object({ [FIELD]: z.object({ value: z.string().nullish() }) }) })
