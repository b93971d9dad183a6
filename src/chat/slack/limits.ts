/**
 * What Slack takes, in one table. Numbers are characters (UTF-16 code units) or elements. Each comes from Slack's own
 * reference unless a line says otherwise; Slack publishes no validator, so what is not listed here is refused by us.
 */
export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks: blocks in one message. */
  blocks: 50,
  /**
   * All blocks of one message together. Undocumented: Slack answers `msg_blocks_too_long` at about 13,200 characters of
   * markdown, and earlier where there are many containers (slackapi/bolt-js issues 2509 and 2867: 11,341 characters of
   * rich text were refused). We therefore count each block as JSON, the most cautious
   * count that explains both reports.
   */
  allBlocks: 12_000,
  /** What one more block costs beyond its own JSON (measured in bolt-js issue 2509: a divider costs 125). */
  blockOverhead: 130,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object, also of a section's text. */
  textObject: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  fields: 10,
  field: 2_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actions: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  actionId: 255,
  blockId: 255,
  /** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element and composition-objects/option-object */
  overflowOptions: 5,
  options: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** https://docs.slack.dev/reference/views/modal-views and home-tab-views; of the whole view as JSON, bytes. */
  viewBlocks: 100,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3_000,
  callbackId: 255,
  viewBytes: 250_000,
  /** https://docs.slack.dev/interactivity/handling-user-interaction: ms within which a trigger opens a window, once. */
  triggerMs: 3_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  inputLength: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block: one table a message. */
  tables: 1,
  tableRows: 100,
  tableColumns: 20,
  /** All cells of a message's table together (docs.slack.dev, table block and data table block). */
  tableCharacters: 10_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  imageAlt: 2_000,
  /** Rich text has no documented limit of its own: we keep a block to what a section may hold. */
  richText: 3_000,
  /** The same for the JSON of one rich text block, for texts that are made of very many runs. */
  richTextJson: 6_000,
  /**
   * The plain `text` beside blocks, for notifications and screen readers. Slack cuts at 40,000, recommends 4,000
   * (https://docs.slack.dev/changelog/2018-truncating-really-long-messages) and has been seen refusing more.
   */
  text: 4_000,
  textCut: 40_000,
  /** https://docs.slack.dev/interactivity/handling-user-interaction: uses of one response address, within 30 minutes. */
  responseUses: 5,
  responseMinutes: 30,
  /** https://docs.slack.dev/interactivity/implementing-slash-commands: ms within which a command must be acknowledged. */
  acknowledgeMs: 3_000,
  /** https://docs.slack.dev/apis/web-api/rate-limits: about one message a second and channel. */
  postEveryMs: 1_000,
  /** https://docs.slack.dev/authentication/verifying-requests-from-slack: seconds a signed request stays good. */
  signatureSeconds: 300,
} as const
