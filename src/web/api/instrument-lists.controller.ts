import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import { loanPlace } from '../../ledger/loan.query.js';
import {
  INSTRUMENTS,
  type InstrumentPath,
  type InstrumentRecord,
  instrumentsOf,
} from '../../loans/collect/instrument.query.js';
import { type PaymentRecord, paymentOf } from '../../loans/payments/receipt.query.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { type Listed, pageOf, type QueryWords } from './listing.js';

const tag = 'collect';
type Page = Promise<Listed<InstrumentRecord>>;
const KINDS = Object.keys(INSTRUMENTS);

function isInstrument(kind: string): kind is InstrumentPath {
  return KINDS.includes(kind);
}

/** What was recorded of one loan, kind by kind, in the order in which it was entered. */
@Controller('api/v1/loans/:id')
export class InstrumentListsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('endorsements')
  @Describe({ list: true, summary: 'Resolutions of the bodies before the approval', tag: 'loans' })
  endorsements(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'endorsements', asked);
  }

  @Get('charges')
  @Describe({ list: true, summary: 'Costs of collection and agreed penalties', tag })
  charges(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'charges', asked);
  }

  @Get('waivers')
  @Describe({ list: true, summary: 'Penalties that were waived', tag })
  waivers(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'waivers', asked);
  }

  @Get('refunds')
  @Describe({ list: true, summary: 'Credit that was paid back', tag })
  refunds(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'refunds', asked);
  }

  @Get('promises')
  @Describe({ list: true, summary: 'Promises to pay, and whether each was kept', tag })
  promises(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'promises', asked);
  }

  @Get('visits')
  @Describe({ list: true, summary: 'Visits, and who was met', tag })
  visits(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'visits', asked);
  }

  @Get('contacts')
  @Describe({ list: true, summary: 'Calls and other contacts', tag })
  contacts(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'contacts', asked);
  }

  @Get('notices')
  @Describe({ list: true, summary: 'Letters that the law looks at, with their days of receipt', tag })
  notices(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'notices', asked);
  }

  @Get('acknowledgements')
  @Describe({ list: true, summary: 'When the debtor signed for the debt', tag })
  acknowledgements(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'acknowledgements', asked);
  }

  @Get('restructures')
  @Describe({ list: true, summary: 'Plans that replaced others', tag })
  restructures(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'restructures', asked);
  }

  @Get('assistance')
  @Describe({ list: true, summary: 'Referrals to measures that help', tag })
  assistance(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'assistance', asked);
  }

  @Get('household-plans')
  @Describe({ list: true, summary: 'The heads of the household plan; the last one holds', tag })
  plans(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'household-plans', asked);
  }

  @Get('plan-actions')
  @Describe({ list: true, summary: 'What the household plan has somebody do', tag })
  actions(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'plan-actions', asked);
  }

  @Get('plan-exits')
  @Describe({ list: true, summary: 'Requests to agencies, and items put into plans', tag })
  exits(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'plan-exits', asked);
  }

  @Get('shares')
  @Describe({
    list: true,
    summary: 'How the contract splits the loan by member; the last one holds',
    tag: 'loans',
  })
  shares(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'shares', asked);
  }

  @Get('joint-debtors')
  @Describe({
    list: true,
    summary: 'Who answers for the whole debt beside the borrower',
    tag: 'loans',
  })
  jointDebtors(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'joint-debtors', asked);
  }

  @Get('write-off')
  @Describe({ list: true, summary: 'When the debt was given up in the books', tag })
  writeOffs(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'write-off', asked);
  }

  @Get('guarantees')
  @Describe({ list: true, summary: 'What guarantors signed', tag })
  guarantees(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'guarantees', asked);
  }

  @Get('deaths')
  @Describe({ list: true, summary: 'Deaths among those behind the loan', tag })
  deaths(@Caller() actor: Actor, @Param('id') id: string, @Query() asked: QueryWords): Page {
    return this.listed(actor, id, 'deaths', asked);
  }

  @Get(':kind/:recordId')
  @Describe({ summary: `One record of a loan; kind is ${KINDS.join(', ')} or payments`, tag })
  async one(
    @Caller() actor: Actor,
    @Param('id') loanId: string,
    @Param('kind') kind: string,
    @Param('recordId') recordId: string,
  ): Promise<InstrumentRecord | PaymentRecord> {
    mustSee(actor, await loanPlace(this.database, loanId));
    const record = await this.found(loanId, kind, recordId);
    if (!record) throw notFound();
    return record;
  }

  private async found(loanId: string, kind: string, recordId: string) {
    const today = this.clock.today();
    if (kind === 'payments') {
      const payment = await paymentOf(this.database, recordId, today);
      return payment.loanId === loanId ? payment : undefined;
    }
    if (!isInstrument(kind)) return undefined;
    const records = await instrumentsOf(this.database, loanId, kind, today);
    return records.find(record => record.id === recordId);
  }

  private async listed(actor: Actor, loanId: string, path: InstrumentPath, asked: QueryWords): Page {
    mustSee(actor, await loanPlace(this.database, loanId));
    const records = await instrumentsOf(this.database, loanId, path, this.clock.today());
    return pageOf(records, record => record.id, asked);
  }
}
