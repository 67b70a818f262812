import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A register as it was read from a file, with what was mended since: not stored yet, then thrown away. */
@Entity('import_draft')
export class ImportDraft {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') fileName!: string;
  /** Of the file as it was sent. */
  @Column('text') sha256!: string;
  /** The sheets as JSON, encrypted: registers hold national ids. */
  @Column('text') sheetsCipher!: string;
  @Column('text') uploadedBy!: string;
  @Column('text') createdAt!: string;
  @Column('text') changedAt!: string;
}
