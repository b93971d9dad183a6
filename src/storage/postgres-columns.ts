import {
  type ColumnDefinitionNode,
  DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  RawNode,
} from 'kysely'

/**
 * Makes every text column of a migration compare by its bytes, as SQLite's do, whatever the database's own collation
 * is: instants and ids are compared and sorted as text, and the answer must not depend on the server's locale.
 */
export const textByBytes: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs) => new Columns().transformNode(node),
  transformResult: async ({ result }: PluginTransformResultArgs) => result,
}

class Columns extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node)
    const isText = DataTypeNode.is(column.dataType) && column.dataType.dataType === 'text'
    return isText ? { ...column, dataType: RawNode.createWithSql('text collate "C"') } : column
  }
}
