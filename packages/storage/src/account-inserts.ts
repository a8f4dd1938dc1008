import {
  AliasNode,
  ColumnNode,
  type ColumnUpdateNode,
  IdentifierNode,
  type InsertQueryNode,
  type OnConflictNode,
  type OperationNode,
  PrimitiveValueListNode,
  SelectionNode,
  type SelectQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely';

/** The same insert with one column more, which holds the same value in every row; a conflict is one within that value. */
export function insertFor(node: InsertQueryNode, column: string, value: string): InsertQueryNode {
  const { columns, values, onConflict } = node;
  if (columns === undefined || values === undefined)
    throw new Error('An insert without columns cannot be bound to an account.');
  if (columns.some((named) => named.column.name === column))
    throw new Error(`The column ${column} is not for a statement to set.`);
  const more = ColumnNode.create(column);
  return {
    ...node,
    columns: [more, ...columns],
    values: withValue(values, column, value),
    ...(onConflict === undefined ? {} : { onConflict: within(onConflict, more) }),
  };
}

function withValue(values: OperationNode, column: string, value: string): OperationNode {
  if (ValuesNode.is(values))
    return ValuesNode.create(
      values.values.map((row) =>
        PrimitiveValueListNode.is(row)
          ? PrimitiveValueListNode.create([value, ...row.values])
          : ValueListNode.create([ValueNode.create(value), ...row.values]),
      ),
    );
  if (values.kind !== 'SelectQueryNode')
    throw new Error(`An insert of a ${values.kind} cannot be bound to an account.`);
  const select = values as SelectQueryNode;
  if (select.setOperations !== undefined)
    throw new Error('An insert of a union cannot be bound to an account.');
  const named = AliasNode.create(ValueNode.create(value), IdentifierNode.create(column));
  const selections = [SelectionNode.create(named), ...(select.selections ?? [])];
  return { ...select, selections } as SelectQueryNode;
}

/** No row goes from one account to another. */
export function refuseMove(updates: readonly ColumnUpdateNode[] | undefined, column: string): void {
  for (const { column: named } of updates ?? [])
    if (!ColumnNode.is(named) || named.column.name === column)
      throw new Error(`The column ${column} is not for a statement to set.`);
}

/** With no column named, the row that is in conflict is the account's only one. */
function within(conflict: OnConflictNode, column: ColumnNode): OnConflictNode {
  if (conflict.constraint !== undefined || conflict.indexExpression !== undefined)
    throw new Error('A conflict by constraint or expression cannot be bound to an account.');
  refuseMove(conflict.updates, column.column.name);
  if (conflict.doNothing === true && conflict.columns === undefined) return conflict;
  return { ...conflict, columns: [column, ...(conflict.columns ?? [])] };
}
