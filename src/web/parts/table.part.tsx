// Tables: numbers at the right, second-order columns only where there is room, a total at the foot.
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';

export interface Column<Row> {
  head: ComponentChildren;
  /** Numbers: right, unbroken. */
  number?: boolean;
  /** Whole words: wide enough that they do not break within. */
  words?: boolean;
  /** Only on a laptop. */
  wide?: boolean;
  /** The column that the table is sorted by. */
  sorted?: 'ascending' | 'descending';
  cell: (row: Row) => ComponentChildren;
  foot?: ComponentChildren;
}

interface TableProps<Row> {
  columns: Column<Row>[];
  rows: Row[];
  /** Said to ears; the heading above says it to eyes. */
  caption?: string;
  /** True of the row that is the next one. */
  isNow?: (row: Row) => boolean;
}

/** The first column names the row. Where all others are figures the table says so once, not each cell. */
export function Table<Row>({ columns, rows, caption, isNow }: TableProps<Row>) {
  const figures = columns.slice(1).every(({ number, words }) => number || words);
  const classOfCell = (column: Column<Row>) => classOf(figures ? { ...column, number: false } : column);
  const hasFoot = columns.some(column => column.foot !== undefined);
  return (
    <div class="scroll" tabindex={0}>
      <table class={figures ? 'figures' : undefined}>
        {caption && <caption class="hidden">{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" class={classOf(column)} aria-sort={column.sorted}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} class={isNow?.(row) ? 'now' : undefined}>
              <Cells row={row} columns={columns} classOf={classOfCell} />
            </tr>
          ))}
        </tbody>
        {hasFoot && (
          <tfoot>
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {column.foot}
                  </th>
                ) : (
                  <td key={index} class={classOfCell(column)}>
                    {column.foot}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Cells<Row>(props: {
  row: Row;
  columns: Column<Row>[];
  classOf: (column: Column<Row>) => string | undefined;
}) {
  const { row, columns, classOf } = props;
  return (
    <>
      {columns.map((column, index) => (
        <Fragment key={index}>
          {index === 0 ? (
            <th scope="row" class={classOf(column)}>
              {column.cell(row)}
            </th>
          ) : (
            <td class={classOf(column)}>{column.cell(row)}</td>
          )}
        </Fragment>
      ))}
    </>
  );
}

function classOf<Row>(column: Pick<Column<Row>, 'number' | 'words' | 'wide'>): string | undefined {
  const names = [column.number && 'n', column.words && 'words', column.wide && 'wide-only']
    .filter(Boolean)
    .join(' ');
  return names || undefined;
}
