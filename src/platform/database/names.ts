// Columns are snake_case in both dialects, properties camelCase.
import { DefaultNamingStrategy } from 'typeorm';
import { snakeName } from './database.js';

export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? snakeName(property);
  }
}
