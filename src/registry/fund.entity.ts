import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fund of some kind in an area. */
@Entity('fund')
export class Fund {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  /** The key of a kind of fund in config/fund-types. */
  @Column('text') fundType!: string;
  @Column('text') area!: string;
  /** What the fund was given at its start, in satang; null: what its kind says, or unknown. */
  @Column('bigint', { nullable: true }) capital!: number | null;
  /** JSON: the fund's own terms where they differ from its kind's (`FundTerms`). */
  @Column('text', { nullable: true }) terms!: string | null;
  /** JSON: how and where borrowers pay (`FundPayment`). */
  @Column('text', { nullable: true }) payment!: string | null;
  @Column('integer') madeUp!: number;
  @Column('text') createdAt!: string;
}

/** A village that people have added below a subdistrict. */
@Entity('village')
export class Village {
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
  @Column('text') createdAt!: string;
}
