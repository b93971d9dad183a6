/** Windows (Discord's modals): why something is wrong or rejected, and how a channel is subscribed. */
import {
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js'
import { type Action, actionOf } from '../../commands/act.ts'
import { langFor, type OptionValues } from '../../commands/command.ts'
import type { Reading, Suggestion } from '../../commands/suggest.ts'
import { LANGS, type Lang } from '../../language/lang.ts'
import { wordsFor } from '../../words/words.ts'
import type { CommandDesk } from '../chat.ts'
import { oneLine } from './escape.ts'
import { WINDOW } from './limits.ts'

type Window = APIModalInteractionResponseCallbackData
type Field = Window['components'][number]

/** The commands whose options a window asks for where the main one was left out, and that option. */
export const WITH_WINDOW: ReadonlyMap<string, string> = new Map([['subscribe', 'schedule']])

/** What a window that was sent off asks for. */
export type Sent =
  | { readonly does: 'act'; readonly action: string; readonly reason: string }
  | { readonly does: 'subscribe'; readonly values: OptionValues }

const REASON = 'reason'
const SUBSCRIBE = 'subscribe'
/** Options set by one choice each, beside times and filter, and to what where nothing else was typed. */
const BESIDES = { nothing: 'skip', breaking: '3', quiet: '22:00-07:00' } as const

/** Asks why, before an action id is done (`wrong:f-1`). */
export function reasonWindow(id: string, action: Action, lang: Lang): Window {
  const { reason } = wordsFor(lang).chat
  return {
    custom_id: `${REASON}!${id}`,
    title: clip(action === 'reject' ? reason.reject : reason.wrong, WINDOW.title),
    components: [
      {
        type: ComponentType.Label,
        label: clip(reason.why, WINDOW.label),
        description: clip(reason.hint, WINDOW.description),
        component: {
          type: ComponentType.TextInput,
          custom_id: REASON,
          style: TextInputStyle.Paragraph,
          required: true,
          max_length: WINDOW.reason,
        },
      },
    ],
  }
}

/**
 * Asks for a channel's times and manners, for the topic that is meant. What was typed already stands in it; what can be
 * chosen comes from the same suggestions as the command's options.
 */
export async function subscribeWindow(desk: CommandDesk, reader: Reading, values: OptionValues): Promise<Window> {
  const lang = langFor(reader, desk)
  const { chat, finding } = wordsFor(lang)
  const said = chat.subscribe
  const topic = desk.topics.find(({ id }) => id === values.topic) ?? desk.topics[0]
  const offers = (option: string) =>
    desk.suggest({ command: SUBSCRIBE, option, typed: '', values: topic ? { topic: topic.id } : {} }, reader)
  const [zones, filters] = await Promise.all([offers('timezone'), offers('only')])
  const zone = values.timezone ?? zones[0]?.value
  const only = new Set((values.only ?? '').split(',').map((one) => one.trim()))
  const title = topic ? `${said.title}: ${topic.title[lang] ?? topic.title.en ?? topic.id}` : said.title
  const { nothing, breaking, quiet } = { ...BESIDES, ...values }
  const besides = [
    ['nothing', nothing, `${said.nothing}: ${nothing === 'skip' ? said.skip : said.post}`],
    ['breaking', breaking, `${said.breaking}: ${/^\d+$/.test(breaking) ? said.alerts(Number(breaking)) : breaking}`],
    ['quiet', quiet, `${said.quiet}: ${quiet}`],
  ].map(([option = '', value = '', name = '']) => ({ option, value: `${option} ${value}`, name }))
  const chosen = new Set(besides.filter(({ option }) => values[option] !== undefined).map(({ value }) => value))
  const known = zones.some(({ value }) => value === zone) || zone === undefined
  return {
    custom_id: `${SUBSCRIBE}!${topic?.id ?? ''}`.slice(0, WINDOW.customId),
    title: clip(title, WINDOW.title),
    components: [
      scheduleField(said.schedule, values.schedule ?? '08:00'),
      choice('timezone', said.zone, known ? zones : [{ value: zone, name: zone }, ...zones], new Set([zone ?? ''])),
      several('only', said.only, filters, only, said.everything),
      choice(
        'language',
        said.language,
        [
          { value: 'own', name: said.ownLanguage },
          ...LANGS.map((one) => ({ value: one, name: finding.languages[one] })),
        ],
        new Set([values.language ?? 'own']),
      ),
      several('besides', said.also, besides, chosen, said.noAlerts),
    ],
  }
}

/** Reads a window that was sent off; null where it is none of ours. */
export function readWindow({ customId, fields }: ModalSubmitInteraction): Sent | null {
  const [, kind, about = ''] = /^([a-z]+)!(.*)$/s.exec(customId) ?? []
  const field = (name: string): readonly string[] => {
    const held: unknown = fields.fields.get(name)
    if (typeof held !== 'object' || held === null) return []
    if ('value' in held && typeof held.value === 'string') return [held.value]
    return 'values' in held && Array.isArray(held.values) ? held.values.filter((one) => typeof one === 'string') : []
  }
  if (kind === REASON && actionOf(about) !== null) {
    return { does: 'act', action: about, reason: field(REASON).join('').trim() }
  }
  if (kind !== SUBSCRIBE) return null
  const [schedule = ''] = field('schedule')
  const [timezone = ''] = field('timezone')
  const [language = 'own'] = field('language')
  const only = field('only')
  return {
    does: 'subscribe',
    values: {
      schedule: schedule.trim(),
      ...(timezone !== '' && { timezone }),
      ...(about !== '' && { topic: about }),
      ...(only.length > 0 && { only: only.join(',') }),
      ...(language !== 'own' && { language }),
      ...Object.fromEntries(field('besides').flatMap(besideOf)),
    },
  }
}

/** `quiet 22:00-07:00` as an option and its value; the command checks what it is worth. */
function besideOf(chosen: string): [string, string][] {
  const [, option = '', value = ''] = /^(\w+) (.*)$/s.exec(chosen) ?? []
  return Object.hasOwn(BESIDES, option) ? [[option, value]] : []
}

function scheduleField(label: string, value: string): Field {
  return {
    type: ComponentType.Label,
    label: clip(label, WINDOW.label),
    component: {
      type: ComponentType.TextInput,
      custom_id: 'schedule',
      style: TextInputStyle.Short,
      value: clip(value, WINDOW.schedule),
      placeholder: 'weekdays 08:00',
      required: true,
      max_length: WINDOW.schedule,
    },
  }
}

function choice(name: string, label: string, offers: readonly Suggestion[], chosen: ReadonlySet<string>): Field {
  return select(name, label, offers, chosen, { required: true, min_values: 1, max_values: 1 })
}

function several(
  name: string,
  label: string,
  offers: readonly Suggestion[],
  chosen: ReadonlySet<string>,
  placeholder?: string,
): Field {
  const most = Math.min(offers.length, WINDOW.options)
  const bounds = { required: false, min_values: 0, max_values: most }
  return select(name, label, offers, chosen, { ...bounds, ...(placeholder !== undefined && { placeholder }) })
}

function select(
  name: string,
  label: string,
  offers: readonly Suggestion[],
  chosen: ReadonlySet<string>,
  more: { required: boolean; min_values: number; max_values: number; placeholder?: string },
): Field {
  return {
    type: ComponentType.Label,
    label: clip(label, WINDOW.label),
    component: {
      type: ComponentType.StringSelect,
      custom_id: name,
      options: offers.slice(0, WINDOW.options).map(
        (offer): APISelectMenuOption => ({
          label: clip(offer.name, WINDOW.option),
          value: offer.value.slice(0, WINDOW.option),
          ...(chosen.has(offer.value) && { default: true }),
        }),
      ),
      ...more,
    },
  }
}

function clip(text: string, most: number): string {
  const words = oneLine(text)
  return words.length <= most ? words : `${words.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
