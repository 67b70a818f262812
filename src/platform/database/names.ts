// Columns are snake_case in both dialects, properties camelCase.
import { DefaultNamingStrategy } from 'typeorm';

export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? property.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  }
}
