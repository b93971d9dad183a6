/** The window in which a channel is subscribed: the same as the command's options, with suggestions. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { type Asker, langFor, type OptionValues } from '../../commands/command.ts'
import type { Suggestion } from '../../commands/suggest.ts'
import { parseFilter } from '../../digest/manners.ts'
import { parseQuietHours, parseSchedule, parseZone } from '../../digest/schedule.ts'
import { UserError } from '../../errors.ts'
import { LANGS, type Lang } from '../../language/lang.ts'
import { wordsFor } from '../../words/words.ts'
import type { CommandDesk } from '../chat.ts'
import { plainText } from './buttons.ts'
import { LIMITS } from './limits.ts'
import { CHANNEL_ID } from './rich-text.ts'
import { formWindow } from './windows.ts'

export const SUBSCRIBE = 'subscribe'
/** Options that Slack asks us for while somebody types: `action_id`s, named as the command's options. */
export const SUGGESTED = ['timezone', 'only'] as const

/** Alerts a day that can be chosen. */
const ALERTS = [1, 3, 5, 10] as const

const FIELDS = ['channel', 'topic', 'schedule', 'timezone', 'only', 'language', 'nothing', 'breaking', 'quiet'] as const
type Field = (typeof FIELDS)[number]

/** The window for a channel that may be known already. */
export function subscribeWindow(asker: Asker, desk: CommandDesk): types.ModalView {
  const lang = langFor(asker, desk)
  const { chat } = wordsFor(lang)
  const said = chat.subscribe
  const topics = desk.topics.slice(0, LIMITS.options).map(({ id, title }) => option(title[lang] ?? title.en ?? id, id))
  const schedules = wordsFor(lang).commands.subscribe.schedule
  const inZone = asker.zone === null ? {} : { initial_option: option(asker.zone, asker.zone) }
  return formWindow({
    callback: SUBSCRIBE,
    title: said.title,
    send: said.send,
    cancel: chat.cancel,
    metadata: {},
    blocks: [
      input('channel', said.channel, {
        type: 'conversations_select',
        action_id: 'channel',
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...(asker.channel !== null && /^[CG]/.test(asker.channel)
          ? { initial_conversation: asker.channel }
          : { default_to_current_conversation: true }),
      }),
      ...(topics.length > 1 ? [input('topic', said.topic, select('topic', topics, topics[0]))] : []),
      input('schedule', said.schedule, {
        type: 'plain_text_input',
        action_id: 'schedule',
        initial_value: 'weekdays 08:00',
        placeholder: plainText(schedules, LIMITS.placeholder),
        max_length: 100,
      }),
      input('timezone', said.zone, { type: 'external_select', action_id: 'timezone', min_query_length: 0, ...inZone }),
      input(
        'only',
        said.only,
        {
          type: 'multi_external_select',
          action_id: 'only',
          min_query_length: 0,
          placeholder: plainText(said.everything, LIMITS.placeholder),
        },
        'optional',
      ),
      input(
        'language',
        said.language,
        select('language', languages(lang), undefined, plainText(said.ownLanguage, LIMITS.placeholder)),
        'optional',
      ),
      input('nothing', said.nothing, select('nothing', nothing(lang), nothing(lang)[0])),
      input('breaking', said.breaking, select('breaking', alerts(lang), alerts(lang)[0])),
      input(
        'quiet',
        said.quiet,
        {
          type: 'plain_text_input',
          action_id: 'quiet',
          placeholder: plainText('22:00-06:30', LIMITS.placeholder),
          max_length: 20,
        },
        'optional',
        said.quietHint,
      ),
    ],
  })
}

/** What was chosen as the command's options, with the channel; or the errors to show, each under its field. */
export function readSubscription(
  view: { readonly state: { readonly values: unknown } },
  lang: Lang,
): { readonly channel: string; readonly values: OptionValues } | { readonly errors: Record<string, string> } {
  const filled = chosen(view.state.values)
  const values = Object.fromEntries(FIELDS.flatMap((name) => (filled[name] ? [[name, filled[name]]] : [])))
  const { channel = '', ...options } = values
  const errors: Record<string, string> = {}
  for (const [name, check] of Object.entries(CHECKS)) {
    const value = options[name]
    if (value === undefined) continue
    try {
      check(value)
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown
      errors[name] = thrown.in(lang).replaceAll('`', '')
    }
  }
  if (options.schedule === undefined) errors.schedule = wordsFor(lang).commands.subscribe.schedule
  if (!CHANNEL_ID.test(channel)) errors.channel = wordsFor(lang).errors.subscribeInChannel
  return Object.keys(errors).length > 0 ? { errors } : { channel, values: options }
}

const CHECKS: Readonly<Partial<Record<Field, (value: string) => unknown>>> = {
  schedule: parseSchedule,
  timezone: parseZone,
  only: parseFilter,
  quiet: parseQuietHours,
}

const picked = z.object({ value: z.string() }).nullish()
const element = z.object({
  value: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_option: picked,
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
})

/** What Slack sends of each kind of field, as text. */
function chosen(state: unknown): Partial<Record<string, string>> {
  const read = z.record(z.string(), z.record(z.string(), element)).safeParse(state).data ?? {}
  return Object.fromEntries(
    Object.entries(read).map(([name, fields]) => {
      const field = fields[name]
      const several = (field?.selected_options ?? []).map(({ value }) => value).join(',')
      return [name, (field?.value ?? field?.selected_conversation ?? field?.selected_option?.value ?? several).trim()]
    }),
  )
}

/** Suggestions as Slack's menus take them, for a field that asks us. */
export function suggestions(fitting: readonly Suggestion[]): types.PlainTextOption[] {
  return fitting.filter(({ value }) => value.length <= LIMITS.optionValue).map(({ name, value }) => option(name, value))
}

function option(text: string, value: string): types.PlainTextOption {
  return { text: plainText(text, LIMITS.optionText), value }
}

function languages(lang: Lang): types.PlainTextOption[] {
  return LANGS.map((one) => option(wordsFor(lang).finding.languages[one], one))
}

function nothing(lang: Lang): types.PlainTextOption[] {
  const { post, skip } = wordsFor(lang).chat.subscribe
  return [option(post, 'post'), option(skip, 'skip')]
}

function alerts(lang: Lang): types.PlainTextOption[] {
  const said = wordsFor(lang).chat.subscribe
  return [option(said.noAlerts, 'no'), ...ALERTS.map((most) => option(said.alerts(most), String(most)))]
}

function select(
  name: Field,
  options: types.PlainTextOption[],
  initial?: types.PlainTextOption,
  placeholder?: types.PlainTextElement,
): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: name,
    options,
    ...(initial && { initial_option: initial }),
    ...(placeholder && { placeholder }),
  }
}

function input(
  name: Field,
  label: string,
  field: types.InputBlock['element'],
  need: 'required' | 'optional' = 'required',
  hint?: string,
): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    optional: need === 'optional',
    label: plainText(label, LIMITS.textObject),
    element: field,
    ...(hint !== undefined && { hint: plainText(hint, LIMITS.field) }),
  }
}
