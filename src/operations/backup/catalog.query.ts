// Which tables a database has, and by what their rows are told apart: asked of the database, so that none
// is forgotten.
import type { Reader } from '../../platform/database/database.js';

export interface TableShape {
  name: string;
  columns: string[];
  primaryKey: string[];
  /** Holds file contents: its rows are read one by one. */
  hasBytes: boolean;
}

/** The tables of the product, by name; the list of migrations is not one of them. */
export async function tablesOf(db: Reader): Promise<TableShape[]> {
  const rows = await db.all<{ tableName: string; columnName: string; type: string; keyPlace: number }>(
    db.dialect === 'postgres' ? OF_POSTGRES : OF_SQLITE,
  );
  const names = [...new Set(rows.map(row => row.tableName))];
  return names.map(name => {
    const columns = rows.filter(row => row.tableName === name);
    const keys = columns.filter(column => column.keyPlace > 0).sort((a, b) => a.keyPlace - b.keyPlace);
    return {
      name,
      columns: columns.map(column => column.columnName),
      primaryKey: keys.map(column => column.columnName),
      hasBytes: columns.some(column => /^(blob|bytea)$/i.test(column.type)),
    };
  });
}

/** The names of the migrations that have been applied. */
export async function migrationsOf(db: Reader): Promise<string[]> {
  const rows = await db.all<{ name: string }>('select name from migrations order by name');
  return rows.map(row => row.name);
}

const OF_SQLITE = `select t.name as table_name, c.name as column_name, c.type, c.pk as key_place
  from sqlite_master t join pragma_table_info(t.name) c
  where t.type = 'table' and t.name not like 'sqlite_%' and t.name <> 'migrations' order by t.name, c.cid`;

const OF_POSTGRES = `select c.table_name, c.column_name, c.data_type as type,
    coalesce(k.ordinal_position, 0) as key_place
  from information_schema.columns c
  left join information_schema.table_constraints p
    on p.table_schema = c.table_schema and p.table_name = c.table_name and p.constraint_type = 'PRIMARY KEY'
  left join information_schema.key_column_usage k
    on k.constraint_name = p.constraint_name and k.table_name = c.table_name and k.column_name = c.column_name
  where c.table_schema = 'public' and c.table_name <> 'migrations' order by c.table_name, c.ordinal_position`;
