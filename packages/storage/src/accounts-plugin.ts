import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  type QueryId,
  type RawNode,
  ReferenceNode,
  type RootOperationNode,
  type SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueNode,
  WhereNode,
} from 'kysely';
import { insertFor, refuseMove } from './account-inserts.ts';

export const ACCOUNT_COLUMN = 'account';

/** Statements that name their tables in nodes of the kinds that are bound here. */
const BOUND = new Set(['SelectQueryNode', 'InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']);
/** Words by which a piece of raw text could reach a table that nobody has bound. */
const REACHES = /\b(select|from|join|into|update|delete|with|table|union)\b/i;

/**
 * Makes every statement one of this account: what it reads, changes and deletes is the account's, and so is what it
 * writes. Throws on a statement that cannot be bound, and on any table that is not one of `tables`.
 */
export function accountsPlugin(account: string, tables: ReadonlySet<string>): KyselyPlugin {
  const binder = new Binder(account, tables);
  return {
    transformQuery: ({ node, queryId }) => {
      if (!BOUND.has(node.kind)) throw new Error(`A ${node.kind} cannot be bound to an account.`);
      return binder.transformNode(node, queryId) as RootOperationNode;
    },
    transformResult: async ({ result }) => result,
  };
}

class Binder extends OperationNodeTransformer {
  readonly #account: OperationNode;
  readonly #value: string;
  readonly #tables: ReadonlySet<string>;

  constructor(account: string, tables: ReadonlySet<string>) {
    super();
    this.#value = account;
    this.#account = ValueNode.create(account);
    this.#tables = tables;
  }

  protected override transformSelectQuery(node: SelectQueryNode, id?: QueryId): SelectQueryNode {
    this.#refuse(node.with, 'with');
    const bound = super.transformSelectQuery(node, id);
    return { ...bound, ...this.#where(bound.where, node.from?.froms ?? []) };
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, id?: QueryId): UpdateQueryNode {
    this.#refuse(node.with, 'with');
    refuseMove(node.updates, ACCOUNT_COLUMN);
    const bound = super.transformUpdateQuery(node, id);
    const reached = [...(node.table === undefined ? [] : [node.table]), ...(node.from?.froms ?? [])];
    return { ...bound, ...this.#where(bound.where, reached) };
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, id?: QueryId): DeleteQueryNode {
    this.#refuse(node.with, 'with');
    this.#refuse(node.using, 'using');
    const bound = super.transformDeleteQuery(node, id);
    return { ...bound, ...this.#where(bound.where, node.from.froms) };
  }

  protected override transformInsertQuery(node: InsertQueryNode, id?: QueryId): InsertQueryNode {
    this.#refuse(node.with, 'with');
    this.#nameOf(node.into);
    return insertFor(super.transformInsertQuery(node, id), ACCOUNT_COLUMN, this.#value);
  }

  protected override transformJoin(node: JoinNode, id?: QueryId): JoinNode {
    const bound = super.transformJoin(node, id);
    if (bound.on === undefined) throw new Error(`A ${node.joinType} cannot be bound to an account.`);
    const [own] = this.#owns([node.table]);
    return own === undefined ? bound : { ...bound, on: OnNode.create(both(own, bound.on.on)) };
  }

  protected override transformRaw(node: RawNode, id?: QueryId): RawNode {
    if (node.sqlFragments.some((text) => REACHES.test(text)) || node.parameters.some(TableNode.is))
      throw new Error('Raw text that may reach a table cannot be bound to an account.');
    if (!isWhole(node.sqlFragments))
      throw new Error('Raw text whose parentheses do not match cannot be bound to an account.');
    return super.transformRaw(node, id);
  }

  #refuse(node: OperationNode | undefined, what: string): void {
    if (node !== undefined) throw new Error(`A "${what}" cannot be bound to an account.`);
  }

  #where(where: WhereNode | undefined, reached: readonly OperationNode[]): { where?: WhereNode } {
    const owns = this.#owns(reached);
    const asked = where === undefined ? [] : [where.where];
    const [first, ...rest] = [...owns, ...asked];
    return first === undefined ? {} : { where: WhereNode.create(rest.reduce(both, first)) };
  }

  /** For each table that is reached: that the row is this account's. A query in its place is bound by itself. */
  #owns(reached: readonly OperationNode[]): OperationNode[] {
    return reached.flatMap((node) => {
      if (AliasNode.is(node) && node.node.kind === 'SelectQueryNode') return [];
      const column = ColumnNode.create(ACCOUNT_COLUMN);
      const reference = ReferenceNode.create(column, TableNode.create(this.#nameOf(node)));
      return [BinaryOperationNode.create(reference, OperatorNode.create('='), this.#account)];
    });
  }

  /** The name by which the statement knows the table: its alias where it has one. */
  #nameOf(node: OperationNode | undefined): string {
    const table = node !== undefined && AliasNode.is(node) ? node.node : node;
    const alias = node !== undefined && AliasNode.is(node) ? node.alias : undefined;
    if (table === undefined || !TableNode.is(table) || table.table.schema !== undefined)
      throw new Error(`A ${table?.kind ?? 'statement without a table'} cannot be bound to an account.`);
    const { name } = table.table.identifier;
    if (!this.#tables.has(name)) throw new Error(`The table ${name} is no account's.`);
    if (alias === undefined) return name;
    if (!IdentifierNode.is(alias)) throw new Error('An alias must be a name.');
    return alias.name;
  }
}

/** Whatever is not surely one comparison stays whole: an "or" in it, said or written out, is no way around the other. */
const both = (one: OperationNode, other: OperationNode): OperationNode =>
  AndNode.create(one, isPlain(other) ? other : ParensNode.create(other));

const isPlain = (node: OperationNode): boolean =>
  ParensNode.is(node) ||
  (AndNode.is(node) && isPlain(node.left) && isPlain(node.right)) ||
  (BinaryOperationNode.is(node) && [node.leftOperand, node.operator, node.rightOperand].every(isWord));

/** Names, values and lists of them, which end where they end; text that somebody wrote may go on. */
const isWord = ({ kind }: OperationNode): boolean =>
  !['RawNode', 'OrNode', 'AndNode', 'BinaryOperationNode'].includes(kind);

/** Whether raw text closes what it opens and nothing else, and hides nothing in quotes or remarks. */
function isWhole(fragments: readonly string[]): boolean {
  const text = fragments.join('').replaceAll(/'[^'\\]*'|"[^"\\]*"/g, '');
  if (/['"\\;`$]|--|\/\*/.test(text)) return false;
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return open === 0;
}
