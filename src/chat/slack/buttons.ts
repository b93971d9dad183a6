/** What can be pressed: buttons under an answer, and the menu beside a finding. */
import type { types } from '@slack/bolt'
import type { Kind } from '../../baseline/finding.ts'
import { findingMenu } from '../../commands/finding-menu.ts'
import type { FindingBlock } from '../../digest/document.ts'
import { cutText } from '../../digest/split.ts'
import { visible } from '../../digest/visible.ts'
import { publishersLine } from '../../digest/words.ts'
import type { Lang } from '../../language/lang.ts'
import { wordsFor } from '../../words/words.ts'
import { LIMITS } from './limits.ts'
import { mrkdwnText } from './safe-text.ts'

/** Every button's `action_id` begins with this; its value is the command that it runs. */
export const ACTION_PREFIX = 'run:'
/** The `action_id` of every finding's menu; an option's value is an action id (`accept:f-1a2b3c`). */
export const MENU = 'menu'

/** Beside the kind's word, never instead of it. */
const COLOUR: Readonly<Record<Kind, string>> = { updates: '🟠', contradicts: '🔴', new: '🔵', confirms: '⚪' }

/** Longest line of a finding's head behind the kind, characters: it names an outlet at most. */
const LONGEST_HEAD = 400

/** The head of a finding: its kind, how many say it, and on the right what can be done with it. */
export function findingHead(finding: FindingBlock, lang: Lang): types.SectionBlock {
  const options = findingMenu(finding.id, lang)
    .slice(0, LIMITS.overflowOptions)
    .map(({ action, label }) => ({ text: label, value: action }))
    .filter(({ value }) => value.length <= LIMITS.optionValue)
    .map(({ text, value }) => ({ text: { type: 'plain_text' as const, text: short(text, LIMITS.optionText) }, value }))
  return {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: `${COLOUR[finding.kind]} *${wordsFor(lang).finding.kinds[finding.kind]}* · ${mrkdwnText(short(publishersLine(finding, lang), LONGEST_HEAD))}`,
      verbatim: true,
    },
    accessory: { type: 'overflow', action_id: MENU, options },
  }
}

/** A Document's actions as rows of buttons, none lost but those that Slack could not carry. */
export function actionBlocks(
  actions: readonly { readonly label: string; readonly command: string }[],
  lang: Lang,
): types.ActionsBlock[] {
  const buttons = actions
    .filter((action) => action.command.length <= LIMITS.buttonValue && visible(action.label).trim() !== '')
    .map(({ label, command }, i) => button(visible(label).trim(), command, i, lang))
  const blocks: types.ActionsBlock[] = []
  for (let i = 0; i < buttons.length; i += LIMITS.actions)
    blocks.push({ type: 'actions', elements: buttons.slice(i, i + LIMITS.actions) })
  return blocks
}

function button(label: string, command: string, index: number, lang: Lang): types.Button {
  const style = styleOf(command)
  const confirm = confirmFor(command, lang)
  return {
    type: 'button',
    text: { type: 'plain_text', text: short(label, LIMITS.buttonText), emoji: false },
    action_id: `${ACTION_PREFIX}${index}`,
    value: command,
    ...(style && { style }),
    ...(confirm && { confirm }),
  }
}

function styleOf(command: string): 'primary' | 'danger' | null {
  if (/^(review accept:|subscribe$)/.test(command)) return 'primary'
  return /^(review (reject|wrong|muteall):|unsubscribe\b|sources remove:)/.test(command) ? 'danger' : null
}

/** Everything else can be taken back with one press, and says how. */
function confirmFor(command: string, lang: Lang): types.ConfirmationDialog | null {
  const { chat } = wordsFor(lang)
  const text = command.startsWith('unsubscribe')
    ? chat.sureToEnd
    : command.startsWith('review muteall:')
      ? chat.sureToMuteEverywhere
      : null
  if (text === null) return null
  return {
    title: plainText(chat.sure, LIMITS.confirmTitle),
    text: plainText(text, LIMITS.confirmText),
    confirm: plainText(chat.yes, LIMITS.confirmButton),
    deny: plainText(chat.no, LIMITS.confirmButton),
    style: 'danger',
  }
}

/** A text of our own as Slack wants it in buttons, titles and labels. */
export function plainText(text: string, most: number): types.PlainTextElement {
  return { type: 'plain_text', text: short(text, most), emoji: false }
}

function short(text: string, most: number): string {
  return text.length > most ? `${cutText(text, most - 1)[0]}…` : text
}
