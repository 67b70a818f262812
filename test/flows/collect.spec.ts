// ต and ท on one loan, through HTTP, in both homes: what is recorded, what follows from it, what is refused.
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { type FundStory, fundStory } from './story.js';

// The day is 21 November 2026: a loan of four months from 20 June has been overdue since 20 July.
describeEachHome('collect', home => {
  let app: App;
  let story: FundStory;
  let other: FundStory;

  beforeAll(async () => {
    app = await startApp(home);
    story = await fundStory(app, 'ก');
    other = await fundStory(app, 'ข');
  });
  afterAll(() => app.close());

  const pay = (id: string, amount: string, paidOn: string) =>
    story.chair.post(`loans/${id}/payments`, { amount, paidOn, method: 'cash' });

  describe('reads', () => {
    it('lists loans by stage, status, number, name and day, within the scope', async () => {
      const id = await story.lend();
      const { number } = (await story.chair.get(`loans/${id}`)).body;
      const found = async (query: string, client = story.chair) =>
        (await client.get(`loans?${query}`)).body.items.map((one: { id: string }) => one.id);
      expect(await found('stage=collect&limit=200')).toContain(id);
      expect(await found('stage=track')).not.toContain(id);
      expect(await found('stage=track&asOf=2026-07-20')).toContain(id);
      expect(await found('asOf=2026-05-31')).toEqual([]);
      expect(
        await found(`number=${encodeURIComponent(number.replace(/\d/g, (d: string) => '๐๑๒๓๔๕๖๗๘๙'[+d]!))}`),
      ).toEqual([id]);
      expect(await found(`q=${encodeURIComponent('บุญมี')}`)).toContain(id);
      expect(await found(`q=${encodeURIComponent('ทอผ้า ก')}&area=3415`)).toContain(id);
      expect(await found('area=3401')).toEqual([]);
      expect(await found('limit=200', other.chair)).not.toContain(id);
      expect(await found('limit=200', story.officer)).toContain(id);
      expect((await story.chair.get('loans?stage=late')).body.errors[0]).toMatchObject({
        field: 'stage',
        code: 'bad-choice',
      });
      const one = (await story.chair.get(`loans/${id}`)).body;
      const [row] = (await story.chair.get(`loans?number=${number}`)).body.items;
      expect(row).toEqual(
        expect.objectContaining({ outstanding: one.outstanding, overdue: one.overdue, nextDue: one.nextDue }),
      );
    });

    it('pages a list without losing or repeating a loan', async () => {
      for (let n = 0; n < 3; n++) await story.apply();
      const seen: string[] = [];
      for (let cursor = ''; ; ) {
        const { items, nextCursor } = (await story.chair.get(`loans?limit=2&cursor=${cursor}`)).body;
        seen.push(...items.map((one: { id: string }) => one.id));
        if (!nextCursor) break;
        cursor = nextCursor;
      }
      const all = (await story.chair.get('loans?limit=200')).body.items.map((one: { id: string }) => one.id);
      expect(seen).toEqual(all);
    });

    it('shows the schedule on any day', async () => {
      const id = await story.lend();
      await pay(id, '15000.00', '2026-07-20');
      const states = async (asOf: string) =>
        (await story.chair.get(`loans/${id}/schedule?asOf=${asOf}`)).body.rows.map(
          (row: { state: string }) => row.state,
        );
      expect(await states('2026-06-10')).toEqual([]);
      expect(await states('2026-07-19')).toEqual(['not-due', 'not-due', 'not-due', 'not-due']);
      expect(await states('2026-07-20')).toEqual(['paid', 'partly-paid', 'not-due', 'not-due']);
      expect(await states('2026-08-21')).toEqual(['paid', 'overdue', 'not-due', 'not-due']);
    });

    it('keeps every entry in the ledger, a reversal as the exact opposite', async () => {
      const id = await story.lend();
      const paid = (await pay(id, '10100.00', '2026-07-20')).body;
      await story.member.post(`payments/${paid.id}/reversal`, { on: '2026-07-21', reason: 'ใส่ผิดสัญญา' });
      const { items } = (await story.chair.get(`loans/${id}/ledger`)).body;
      expect(items.map((one: { kind: string }) => one.kind)).toEqual(['disbursement', 'payment', 'reversal']);
      expect(items[1]).toMatchObject({
        amount: '10100.00',
        balance: '30000.00',
        reversed: { reason: 'ใส่ผิดสัญญา' },
      });
      expect(items[2]).toMatchObject({
        amount: '-10100.00',
        balance: '40000.00',
        of: paid.id,
        allocations: [
          { instalment: 1, fee: '0.00', penalty: '0.00', interest: '-100.00', principal: '-10000.00' },
        ],
      });
    });

    it('keeps a receipt as printed, marks it cancelled, and says what is left now', async () => {
      const id = await story.lend();
      const first = (await pay(id, '10100.00', '2026-07-20')).body;
      await pay(id, '5000.00', '2026-08-01');
      const path = `receipts/${first.receiptId}`;
      const before = (await story.chair.get(path)).body;
      expect(before).toMatchObject({ cancelled: null, receiptNumber: first.receiptNumber });
      expect(before.lines[0]).toMatchObject({
        outstandingPrincipal: '30000.00',
        balanceNow: { total: '25150.00' },
      });
      await story.member.post(`${path}/cancel`, { on: '2026-08-02', reason: 'เงินปลอม' });
      const after = (await story.chair.get(path)).body;
      expect(after.cancelled).toMatchObject({ on: '2026-08-02', reason: 'เงินปลอม' });
      expect(after.lines[0]).toMatchObject({
        outstandingPrincipal: '30000.00',
        balanceNow: { total: '35250.00' },
      });
      const listed = (await story.chair.get(`receipts?number=${first.receiptNumber}`)).body.items;
      expect(listed).toHaveLength(1);
      expect(listed[0].cancelled.on).toBe('2026-08-02');
      const day = (await story.chair.get('receipts?on=2026-11-21&limit=200')).body.items;
      expect(day.map((one: { id: string }) => one.id)).toContain(first.receiptId);
      expect((await other.chair.get(path)).status).toBe(404);
      const payment = (await story.chair.get(`payments/${first.id}`)).body;
      expect(payment).toMatchObject({ id: first.id, allocations: [], reversed: { on: '2026-08-02' } });
      expect(payment.printed.allocations).toEqual(first.allocations);
      expect((await story.chair.get(`loans/${id}/payments`)).body.items).toHaveLength(2);
    });

    it('pays first the debt that the payer named of several (s.328), and the receipt says so', async () => {
      const older = await story.lend();
      const newer = await story.lend();
      const sum = { payerId: story.groupId, amount: '100.00', paidOn: '2026-11-20', method: 'cash' };
      const give = (more: object) => story.chair.post(`funds/${story.fundId}/receipts`, { ...sum, ...more });
      const plain = (await give({ loans: [{ loanId: older }, { loanId: newer }] })).body;
      expect(plain.payments).toMatchObject([{ loanId: older, payersWish: false }]);
      const wish = await give({ loans: [{ loanId: older }, { loanId: newer }], payersWish: newer });
      expect(wish.body.payments).toMatchObject([{ loanId: newer, amount: '100.00', payersWish: true }]);
      const receipt = (await story.chair.get(`receipts/${wish.body.id}`)).body;
      const { number } = (await story.chair.get(`loans/${newer}`)).body;
      expect(receipt.payersWish).toEqual({ loanId: newer, loanNumber: number });
      const strange = await give({ loans: [{ loanId: older }], payersWish: newer });
      expect([strange.status, strange.body.errors[0].field]).toEqual([422, 'payersWish']);
      const one = { amount: '50.00', paidOn: '2026-11-20', method: 'cash', payersWish: true };
      const named = (await story.chair.post(`loans/${newer}/payments`, one)).body;
      expect((await story.chair.get(`payments/${named.id}`)).body.payersWish).toBe(true);
      await story.chair.post(`loans/${newer}/settlement`, { paidOn: '2026-11-21', method: 'cash' });
      const nothing = await story.chair.post(`loans/${newer}/payments`, one);
      expect(nothing.body.errors[0]).toMatchObject({ field: 'payersWish', code: 'not-possible' });
    });

    it('splits a group’s loan by member, whose parts sum to the loan, and shows joint debtors', async () => {
      const id = await story.lend();
      const [first, second] = story.people;
      const post = (path: string, body: object) =>
        story.chair.post(`loans/${id}/${path}`, { on: '2026-06-20', ...body });
      const shares = [
        { personId: first, amount: '25000.00' },
        { personId: second, amount: '14999.99' },
      ];
      const short = await post('shares', { shares });
      expect(short.body.errors[0]).toMatchObject({
        field: 'shares',
        code: 'does-not-add-up',
        message: expect.stringContaining('ขาดอีก 0.01 บาท'),
      });
      shares[1]!.amount = '15000.00';
      expect((await post('shares', { shares })).body).toMatchObject({ shares });
      const paying = { amount: '5000.01', paidOn: '2026-07-01', method: 'cash' };
      const strange = await story.chair.post(`loans/${id}/payments`, {
        ...paying,
        memberId: story.people[2],
      });
      expect(strange.body.errors[0]).toMatchObject({ field: 'memberId', code: 'not-a-member' });
      const paid = await story.chair.post(`loans/${id}/payments`, { ...paying, memberId: second });
      expect(paid.body.memberId).toBe(second);
      expect((await story.chair.get(`payments/${paid.body.id}`)).body.memberId).toBe(second);
      expect((await story.chair.get(`receipts/${paid.body.receiptId}`)).body.member).toEqual({
        personId: second,
        name: 'บุญมี ใจงาม',
      });
      const parties = async () => (await story.chair.get(`loans/${id}/parties`)).body;
      const { members, outstanding, overdue } = await parties();
      expect(members.map((one: { paid: string }) => one.paid)).toEqual(['0.00', '5000.01']);
      const sum = (figure: string) =>
        members.reduce(
          (all: number, one: Record<string, string>) => all + Math.round(+one[figure]! * 100),
          0,
        );
      expect([sum('left'), sum('overdue')]).toEqual(
        [outstanding, overdue].map(one => Math.round(+one * 100)),
      );
      const own = (await story.chair.get(`loans/${id}`)).body;
      expect([outstanding, overdue]).toEqual([own.outstanding.total, own.overdue.amount]);
      const joins = await post('joint-debtors', { personId: story.people[2] });
      expect((await parties()).jointDebtors).toMatchObject([{ id: joins.body.id, name: 'สมศรี แสนสุข' }]);
      expect((await post('joint-debtors', { personId: story.people[2] })).body.errors[0].code).toBe('twice');
      const maximum = { personId: first, maximum: '100.00', on: '2026-06-20' };
      await story.chair.post(`loans/${id}/guarantees`, maximum);
      expect((await post('joint-debtors', { personId: first })).body.errors[0].code).toBe('is-a-guarantor');
      expect((await other.chair.get(`loans/${id}/parties`)).status).toBe(404);
      const undone = { on: '2026-07-02', reason: 'สัญญาไม่ได้แบ่ง' };
      const { items } = (await story.chair.get(`loans/${id}/shares`)).body;
      expect((await story.member.post(`entries/${items[0].id}/reversal`, undone)).status).toBe(201);
      expect((await parties()).members).toEqual([]);
    });

    it('tells everything that happened, oldest first, in Thai', async () => {
      const id = await story.lend();
      await pay(id, '10100.00', '2026-07-25');
      const { items } = (await story.chair.get(`loans/${id}/timeline`)).body;
      const sentences = items.map((one: { sentence: string }) => one.sentence);
      expect(sentences[0]).toBe('ยื่นคำขอ 40,000.00 บาท');
      expect(sentences).toEqual(
        expect.arrayContaining([
          'อนุมัติ 40,000.00 บาท มติที่ 3/2569',
          'จ่ายเงิน 40,000.00 บาท',
          'เกินกำหนดชำระ เข้าสู่ขั้น ท ทวงถาม',
          'ไม่มียอดค้างแล้ว กลับสู่ขั้น ต ติดตาม',
          expect.stringMatching(/^รับชำระ 10,100.00 บาท ใบเสร็จ 2569\/\d{4}$/),
        ]),
      );
      const days = items.map((one: { on: string }) => one.on);
      expect(days).toEqual([...days].sort());
    });
  });

  describe('instruments', () => {
    it('follows a promise through the payments', async () => {
      const id = await story.lend();
      const body = { amount: '8000.00', promisedOn: '2026-11-30', on: '2026-11-10' };
      const given = await story.officer.post(`loans/${id}/promises`, body);
      expect(given.status).toBe(201);
      expect(given.body).toMatchObject({
        state: 'open',
        paid: '0.00',
        amount: '8000.00',
        promisedOn: '2026-11-30',
      });
      await pay(id, '3000.00', '2026-11-15');
      const at = async () => (await story.chair.get(`loans/${id}/promises`)).body.items[0];
      expect(await at()).toMatchObject({ state: 'open', paid: '3000.00' });
      await pay(id, '5000.00', '2026-11-20');
      expect(await at()).toMatchObject({ state: 'kept', keptOn: '2026-11-20' });
      const broken = { amount: '500.00', promisedOn: '2026-08-15', on: '2026-08-01' };
      await story.chair.post(`loans/${id}/promises`, broken);
      const states = (await story.chair.get(`loans/${id}/promises`)).body.items.map(
        (one: { state: string }) => one.state,
      );
      expect(states).toEqual(['kept', 'kept-late']);
    });

    it('uses the day of the person for a visit that met and a call that was answered, and no other', async () => {
      const id = await story.lend();
      const used = async (on: number) =>
        app.house.database.first('select source from contact_day where person_id = ? and on_day = ?', [
          story.people[0]!,
          on,
        ]);
      const day = (on: string) => Math.round(Date.parse(`${on}T00:00:00Z`) / 86_400_000);
      await story.chair.post(`loans/${id}/contacts`, { on: '2026-08-01', kind: 'call', answered: false });
      await story.chair.post(`loans/${id}/contacts`, {
        on: '2026-08-02',
        kind: 'call',
        answered: true,
        note: 'จะมาสิ้นเดือน',
      });
      await story.chair.post(`loans/${id}/contacts`, { on: '2026-08-03', kind: 'line', answered: true });
      await story.officer.post(`loans/${id}/visits`, { on: '2026-08-04', met: false, note: 'ไม่อยู่บ้าน' });
      const met = { on: '2026-08-05', met: true, note: 'ขายผ้าได้แล้ว', nextOn: '2026-09-01' };
      expect((await story.officer.post(`loans/${id}/visits`, met)).body).toMatchObject({
        ...met,
        personId: story.people[0],
      });
      expect((await story.officer.post(`loans/${id}/visits`, met)).status).toBe(201);
      for (const on of ['2026-08-01', '2026-08-03', '2026-08-04']) expect(await used(day(on))).toBeNull();
      expect(await used(day('2026-08-02'))).toMatchObject({ source: 'call' });
      expect(await used(day('2026-08-05'))).toMatchObject({ source: 'visit' });
      const stranger = { on: '2026-08-06', kind: 'call', answered: true, personId: other.people[0] };
      expect((await story.chair.post(`loans/${id}/contacts`, stranger)).body.errors[0].field).toBe(
        'personId',
      );
    });

    it('charges a cost, waives a penalty by decision and not more than is asked', async () => {
      const id = await story.lend();
      const charge = { charge: 'penalty', amount: '200.00', dueOn: '2026-08-20', reason: 'ตามสัญญา' };
      const charged = await story.member.post(`loans/${id}/charges`, charge);
      expect(charged.status).toBe(201);
      expect(charged.body).toMatchObject(charge);
      expect((await story.chair.get(`loans/${id}`)).body.outstanding.penalty).toBe('200.00');
      const waiver = { on: '2026-09-01', amount: '150.00', reason: 'เจ็บป่วย', resolution: '5/2569' };
      expect((await story.member.post(`loans/${id}/waivers`, waiver)).status).toBe(403);
      expect((await story.chair.post(`loans/${id}/waivers`, waiver)).status).toBe(201);
      expect((await story.chair.post(`loans/${id}/waivers`, waiver)).body.errors[0]).toMatchObject({
        field: 'amount',
        code: 'above-penalty',
      });
      expect((await story.chair.get(`loans/${id}`)).body.outstanding.penalty).toBe('50.00');
      const wrong = await story.chair.post(`entries/${charged.body.id}/reversal`, {
        on: '2026-11-21',
        reason: 'คิดผิดงวด',
      });
      expect([wrong.status, wrong.body.warnings[0].code]).toEqual([201, 'waiver-above-penalty']);
      expect((await story.chair.get(`loans/${id}/charges`)).body.items[0].reversedOn).toBe('2026-11-21');
    });

    it('returns a credit and not more', async () => {
      const id = await story.lend();
      const over = { amount: '40350.00', paidOn: '2026-08-01', method: 'cash', acceptOverpayment: true };
      expect((await story.chair.post(`loans/${id}/payments`, over)).body.unapplied).toBe('100.00');
      const refund = { on: '2026-08-02', amount: '100.00', reason: 'ชำระเกิน' };
      expect((await story.chair.post(`loans/${id}/refunds`, refund)).status).toBe(201);
      expect((await story.chair.post(`loans/${id}/refunds`, refund)).body.errors[0]).toMatchObject({
        code: 'above-credit',
      });
      expect((await story.chair.get(`loans/${id}`)).body.unapplied).toBe('0.00');
      // The money that was returned rests upon the payment: the refund is taken back before it.
      const [{ id: paidId }] = (await story.chair.get(`loans/${id}/payments`)).body.items;
      const [{ id: refundId }] = (await story.chair.get(`loans/${id}/refunds`)).body.items;
      const back = { on: '2026-11-21', reason: 'บันทึกผิดคน' };
      const early = await story.member.post(`entries/${paidId}/reversal`, back);
      expect([early.status, early.body.type]).toEqual([409, 'urn:tidtam:rests-upon-it']);
      expect(early.body.detail).toContain('กลับรายการคืนเงินก่อน');
      const seen = await story.member.post(`entries/${refundId}/reversal?preview=true`, back);
      expect([seen.body.before.unapplied, seen.body.after.unapplied]).toEqual(['0.00', '100.00']);
      const refundBack = (await story.member.post(`entries/${refundId}/reversal`, back)).body;
      const paidBack = (await story.member.post(`entries/${paidId}/reversal`, back)).body;
      expect(paidBack.after).toMatchObject({ status: 'overdue', outstanding: '40250.00', unapplied: '0.00' });
      // A reversal is not reversed, nor is the same entry twice.
      for (const done of [refundBack.id, paidId]) {
        const twice = await story.member.post(`entries/${done}/reversal`, back);
        expect([twice.status, twice.body.errors[0].field]).toEqual([422, 'id']);
      }
      expect((await story.chair.get(`loans/${id}/ledger`)).body.items).toHaveLength(5);
    });

    it('shows a restructure before storing it, lets another hand do it and keeps the old plan', async () => {
      const id = await story.lend({ guarantorIds: [other.people[0]] }).catch(() => story.lend());
      const change = {
        on: '2026-11-01',
        terms: { instalments: 10, annualRate: '1.00' },
        waive: ['interest'],
        authority: 'ประกาศ คกส.',
        number: '12/2569',
      };
      const path = `loans/${id}/restructures`;
      const shown = await story.member.post(`${path}?preview=true`, change);
      expect(shown.body.after.rows).toHaveLength(10);
      expect(shown.body.before.outstanding).toMatchObject({ principal: '40000.00', interest: '250.00' });
      // 1 % on the balance: 33.33 + 30 + 26.67 + … over ten months
      expect(shown.body.after.outstanding).toMatchObject({ principal: '40000.00', interest: '183.33' });
      expect((await story.chair.get(path)).body.items).toEqual([]);
      expect((await story.chair.post(path, change)).status).toBe(403);
      expect((await story.member.post(path, change)).status).toBe(201);
      const after = (await story.chair.get(`loans/${id}`)).body;
      expect(after).toMatchObject({
        stage: 'track',
        status: 'active',
        terms: { instalments: 10, annualRate: '1.00' },
      });
      const plan = (await story.chair.get(`loans/${id}/schedule`)).body;
      expect(plan.rows[0].dueOn).toBe('2026-12-01');
      expect(plan.oldPlans[0].replacedOn).toBe('2026-11-01');
      expect(plan.oldPlans[0].rows).toHaveLength(4);
      const legal = await story.member.post(path, { ...change, terms: { annualRate: '15.01' } });
      expect(legal.body.errors[0]).toMatchObject({
        field: 'terms.annualRate',
        code: 'rate-above-legal-maximum',
      });
    });

    it('says which guarantor goes free', async () => {
      const id = await story.lend();
      const guarantee = {
        personId: (await story.chair.post('people', { name: 'สุดใจ มั่นคง', fundId: story.fundId })).body.id,
        maximum: '40000.00',
        until: '2028-06-20',
      };
      expect((await story.chair.post(`loans/${id}/guarantees`, guarantee)).status).toBe(201);
      expect((await story.chair.get(`loans/${id}/guarantors`)).body.items).toMatchObject([
        { name: 'สุดใจ มั่นคง', maximum: '40000.00', until: '2028-06-20' },
      ]);
      expect(
        (await story.chair.post(`loans/${id}/guarantees`, { ...guarantee, maximum: '40300.00' })).body
          .errors[0].code,
      ).toBe('above-debt');
      const change = { on: '2026-11-01', terms: { instalments: 12 }, authority: 'มติ', number: '1' };
      const free = await story.member.post(`loans/${id}/restructures?preview=true`, change);
      expect(free.body.warnings[0]).toMatchObject({
        code: 'guarantor-goes-free',
        message: expect.stringMatching(/สุดใจ.*มาตรา 700/),
      });
      const consents = [{ personId: guarantee.personId, consented: true }];
      const bound = await story.member.post(`loans/${id}/restructures?preview=true`, {
        ...change,
        guarantorConsents: consents,
      });
      expect(bound.body.warnings).toEqual([]);
    });

    it('writes off by resolution of the chair, and takes no money afterwards until it is reversed', async () => {
      const id = await story.lend();
      const body = { on: '2026-11-20', resolution: '9/2569', reason: 'เสียชีวิต ไม่มีมรดก' };
      expect((await story.member.post(`loans/${id}/write-off`, body)).status).toBe(403);
      const done = await story.chair.post(`loans/${id}/write-off`, body);
      expect(done.body).toMatchObject({ writtenOff: { principal: '40000.00', total: '40250.00' } });
      expect((await story.chair.get(`loans/${id}`)).body).toMatchObject({
        stage: 'closed',
        status: 'written-off',
      });
      const late = { amount: '100.00', paidOn: '2026-11-21', method: 'cash', acceptOverpayment: true };
      const refused = await story.chair.post(`loans/${id}/payments`, late);
      expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'paidOn']);
      expect(refused.body.detail).toMatch(/ตัดหนี้สูญเมื่อ 20 พ\.ย\. 2569.*กลับรายการตัดหนี้สูญก่อน/);
      expect(
        (
          await story.chair.post(`loans/${id}/charges`, {
            charge: 'fee',
            amount: '1.00',
            dueOn: '2026-11-21',
            reason: 'x',
          })
        ).status,
      ).toBe(409);
      expect(
        (await story.member.post(`entries/${done.body.id}/reversal`, { on: '2026-11-21', reason: 'พบมรดก' }))
          .status,
      ).toBe(201);
      expect((await pay(id, '100.00', '2026-11-21')).status).toBe(201);
    });

    it('settles early with interest to the day', async () => {
      const id = await story.lend();
      const asked = (await story.chair.get(`loans/${id}/settlement?on=2026-07-05`)).body;
      // half of the first month's 100.00 has passed: 15 of 30 days
      expect(asked).toMatchObject({ amount: '40050.00', planned: '40250.00', saved: '200.00' });
      const body = { paidOn: '2026-07-05', method: 'cash' };
      const wrong = await story.chair.post(`loans/${id}/settlement`, { ...body, amount: '40000.00' });
      expect(wrong.body.errors[0]).toMatchObject({ field: 'amount', code: 'not-the-payoff' });
      const seen = await story.chair.post(`loans/${id}/settlement?preview=true`, body);
      expect(seen.body).toMatchObject({ amount: '40050.00', saved: '200.00' });
      expect((await story.chair.get(`loans/${id}`)).body.status).toBe('overdue');
      const paid = await story.chair.post(`loans/${id}/settlement`, body);
      expect(paid.body).toMatchObject({
        amount: '40050.00',
        outstanding: { total: '0.00' },
        receiptNumber: expect.any(String),
      });
      expect((await story.chair.get(`loans/${id}`)).body).toMatchObject({
        stage: 'closed',
        status: 'repaid',
      });
    });

    it('counts the clocks of the law and begins them anew', async () => {
      const id = await story.lend();
      const guarantor = (await story.chair.post('people', { name: 'แก้ว ใจดี', fundId: story.fundId })).body.id;
      await story.chair.post(`loans/${id}/guarantees`, {
        personId: guarantor,
        maximum: '10000.00',
        on: '2026-06-20',
      });
      const clocks = async () => (await story.chair.get(`loans/${id}/clocks`)).body;
      expect((await clocks()).limitation[0]).toMatchObject({
        instalment: 1,
        years: 5,
        startsAfter: '2026-07-20',
        // 20 July 2031 is a Sunday
        endsOn: '2031-07-21',
        past: false,
        section: expect.stringMatching(/193/),
      });
      expect((await clocks()).guarantorNotice[0]).toMatchObject({
        dueOn: '2026-07-20',
        endsOn: '2026-09-18',
        sentOn: null,
        inTime: false,
      });
      const notice = {
        kind: 'guarantor-notice',
        on: '2026-09-10',
        sentBy: 'ไปรษณีย์ลงทะเบียน',
        postNumber: 'RR123',
      };
      const sent = await story.chair.post(`loans/${id}/notices`, notice);
      expect(sent.body).toMatchObject({ personId: guarantor, deadline: '2026-09-18', inTime: null });
      expect(
        (await story.chair.post(`notices/${sent.body.id}/received`, { receivedOn: '2026-09-14' })).status,
      ).toBe(201);
      expect((await story.chair.get(`loans/${id}/notices`)).body.items).toMatchObject([
        { receivedOn: '2026-09-14' },
      ]);
      expect((await clocks()).guarantorNotice[0]).toMatchObject({ receivedOn: '2026-09-14', inTime: true });
      await story.chair.post(`loans/${id}/acknowledgements`, { on: '2026-10-01' });
      expect((await clocks()).limitation[0]).toMatchObject({
        startsAfter: '2026-10-01',
        endsOn: '2031-10-01',
      });
      const died = { personId: story.people[1], diedOn: '2026-10-05', knownOn: '2026-11-02' };
      expect((await story.chair.post(`loans/${id}/deaths`, died)).status).toBe(201);
      const again = await story.chair.post(`loans/${id}/deaths`, died);
      expect([again.status, again.body.type]).toEqual([409, 'urn:tidtam:already-recorded']);
      expect((await story.chair.get(`loans/${id}/deaths`)).body.items).toHaveLength(1);
      expect((await clocks()).estate[0]).toMatchObject({
        name: 'บุญมี ใจงาม',
        endsOn: '2027-11-02',
        section: expect.stringMatching(/1754/),
      });
      const stops = (await story.chair.get(`people/${story.people[1]}/contact-stops`)).body.items;
      expect(stops[0]).toMatchObject({ from: '2026-11-02', reason: 'เสียชีวิต' });
      // It was somebody else of that name: another hand takes it back, and its tasks and deadlines go.
      const [death] = (await story.chair.get(`loans/${id}/deaths`)).body.items;
      const estateTasks = async () =>
        (await story.chair.get(`tasks?loanId=${id}`)).body.items.filter((one: { title: string }) =>
          one.title.includes('ทายาท'),
        );
      expect(await estateTasks()).toHaveLength(1);
      const back = { on: '2026-11-21', reason: 'คนละคน ชื่อเดียวกัน' };
      expect((await story.member.post(`entries/${death.id}/reversal`, back)).status).toBe(201);
      expect((await clocks()).estate).toEqual([]);
      expect(await estateTasks()).toEqual([]);
      const alive = (await story.chair.get(`people/${story.people[1]}`)).body;
      expect([alive.diedOn, alive.deathKnownOn]).toEqual([null, null]);
      const ended = (await story.chair.get(`people/${story.people[1]}/contact-stops`)).body.items;
      expect(ended[0].until).toBe('2026-11-20');
      const told = (await story.chair.get(`loans/${id}/timeline`)).body;
      expect(JSON.stringify(told)).toContain('ยกเลิกบันทึกการเสียชีวิต: คนละคน ชื่อเดียวกัน');
    });

    it('refuses a death before the person was last known to be alive, and one to come', async () => {
      const id = await story.lend();
      const third = story.people[2];
      const met = { on: '2026-08-05', met: true, personId: third, note: 'ทอผ้าอยู่' };
      const visit = (await story.officer.post(`loans/${id}/visits`, met)).body;
      const dies = (diedOn: string) =>
        story.chair.post(`loans/${id}/deaths`, { personId: third, diedOn, knownOn: '2026-11-21' });
      const early = await dies('2026-08-04');
      expect(early.status).toBe(422);
      expect(early.body.errors[0]).toMatchObject({ field: 'diedOn', code: 'seen-alive-later' });
      expect(early.body.detail).toContain('5 ส.ค. 2569 มีบันทึกว่าไปเยี่ยมและได้เจอ');
      const ofPerson = await story.chair.post(`people/${third}/death`, { diedOn: '2026-08-04' });
      expect(ofPerson.body.errors[0]).toMatchObject({ field: 'diedOn', code: 'seen-alive-later' });
      expect((await dies('2026-11-22')).body.errors[0]).toMatchObject({ code: 'in-the-future' });
      expect((await story.chair.get(`people/${third}`)).body.diedOn).toBeNull();
      expect((await story.chair.get(`loans/${id}/deaths`)).body.items).toEqual([]);
      await story.member.post(`entries/${visit.id}/reversal`, { on: '2026-11-21', reason: 'พบคนอื่น' });
      // Who also stands surety for the group's loan is one person with one estate.
      const surety = { personId: third, maximum: '1000.00', on: '2026-08-01' };
      expect((await story.chair.post(`loans/${id}/guarantees`, surety)).status).toBe(201);
      expect((await dies('2026-08-04')).status).toBe(201);
      const { estate } = (await story.chair.get(`loans/${id}/clocks`)).body;
      expect(estate.filter((one: { personId: string }) => one.personId === third)).toHaveLength(1);
    });

    it('takes the same receipt of two people once, names the first, and warns of what looks the same', async () => {
      const id = await story.lend();
      const slip = { amount: '1000.00', paidOn: '2026-11-20', method: 'transfer', reference: 'SLIP-77' };
      const path = `loans/${id}/payments`;
      const both = await Promise.all([story.chair.post(path, slip), story.member.post(path, slip)]);
      expect(both.map(one => one.status).toSorted()).toEqual([201, 409]);
      const taken = both.find(one => one.status === 201)!.body;
      const refused = both.find(one => one.status === 409)!.body;
      expect(refused.errors[0]).toMatchObject({ field: 'acceptSame', code: 'entered-already' });
      expect(refused.detail).toMatch(new RegExp(`ใบเสร็จ ${taken.receiptNumber} จำนวน 1,000.00 บาท.*บันทึกโดย`));
      expect((await story.chair.get(path)).body.items).toHaveLength(1);
      // Another reference is another transfer; without one the same person is only warned.
      const more = await story.member.post(path, { ...slip, reference: 'SLIP-78' });
      expect([more.status, more.body.warnings]).toEqual([201, []]);
      const cash = { ...slip, amount: '200.00', method: 'cash', reference: undefined };
      expect((await story.chair.post(path, cash)).body.warnings).toEqual([]);
      const again = await story.chair.post(path, cash);
      expect(again.body.warnings[0]).toMatchObject({ code: 'entered-already' });
      expect((await story.member.post(path, cash)).status).toBe(409);
      expect((await story.member.post(path, { ...cash, acceptSame: true })).status).toBe(201);
      expect((await story.chair.post(path, { ...cash, acceptSame: false })).status).toBe(409);
    });

    it('answers no day before the fund or the loan was there', async () => {
      const id = await story.lend();
      const before = await story.chair.get(`funds/${story.fundId}/health?asOf=2026-05-31`);
      expect(before.status).toBe(422);
      expect(before.body.errors[0]).toMatchObject({ field: 'asOf', code: 'before-the-fund' });
      expect(before.body.detail).toContain('ตั้งแต่ 1 มิ.ย. 2569');
      expect((await story.chair.get(`funds/${story.fundId}/health?asOf=2026-06-01`)).status).toBe(200);
      for (const path of [
        '',
        '/schedule',
        '/ledger',
        '/timeline',
        '/clocks',
        '/guarantors',
        '/parties',
        '/help',
      ])
        expect([path, (await story.chair.get(`loans/${id}${path}?asOf=2026-05-31`)).status]).toEqual([
          path,
          404,
        ]);
      for (const path of [`loans/${id}`, `funds/${story.fundId}/health`, 'dashboards/arrears'])
        expect((await story.officer.get(`${path}?asOf=2026-02-30`)).body.errors[0].field).toBe('asOf');
    });

    it('lets only whom the law allows send a demand', async () => {
      const id = await story.lend();
      const demand = { kind: 'demand', on: '2026-11-01', sentBy: 'ไปรษณีย์' };
      expect((await story.officer.post(`loans/${id}/notices`, demand)).status).toBe(403);
      expect((await story.chair.post(`loans/${id}/notices`, demand)).status).toBe(201);
    });
  });

  describe('refusals', () => {
    const bodies: [string, Record<string, unknown>, string][] = [
      ['promises', { amount: '100.00', promisedOn: '2026-12-01' }, 'on'],
      ['visits', { on: '2026-11-01' }, 'on'],
      ['contacts', { on: '2026-11-01', kind: 'call', answered: true }, 'on'],
      ['notices', { on: '2026-11-01', kind: 'demand', sentBy: 'ไปรษณีย์' }, 'on'],
      ['acknowledgements', { on: '2026-11-01' }, 'on'],
      ['restructures', { on: '2026-11-01', terms: { instalments: 5 }, authority: 'มติ', number: '1' }, 'on'],
      ['assistance', { on: '2026-11-01', measure: 'พักหนี้', referredTo: 'ธ.ก.ส.' }, 'on'],
      ['write-off', { on: '2026-11-01', resolution: '1', reason: 'ไม่มีทรัพย์' }, 'on'],
      ['waivers', { on: '2026-11-01', amount: '1.00', reason: 'เจ็บป่วย' }, 'on'],
      ['refunds', { on: '2026-11-01', amount: '1.00', reason: 'เกิน' }, 'on'],
      ['settlement', { paidOn: '2026-11-01', method: 'cash' }, 'paidOn'],
      ['charges', { charge: 'fee', amount: '1.00', dueOn: '2026-11-01', reason: 'ค่าส่ง' }, 'dueOn'],
    ];

    it.each(bodies)(
      '%s: out of stage, in the future, before the payout, of another fund, with a strange field',
      async (path, body, day) => {
        const admin = app.as('admin');
        const applied = await story.apply();
        expect((await admin.post(`loans/${applied}/${path}`, body)).status).toBe(409);
        const id = await story.lend();
        const before = await admin.post(`loans/${id}/${path}`, { ...body, [day]: '2026-06-19' });
        expect(before.status).toBe(422);
        expect(before.body.errors[0]).toMatchObject({ field: day, code: 'too-early' });
        if (day !== 'dueOn') {
          const ahead = await admin.post(`loans/${id}/${path}`, { ...body, [day]: '2026-11-22' });
          expect(ahead.body.errors[0]).toMatchObject({ field: day, code: 'in-the-future' });
        }
        const strange = await admin.post(`loans/${id}/${path}`, { ...body, colour: 'red' });
        expect(strange.body.errors[0]).toMatchObject({ field: 'colour', code: 'unknown-field' });
        expect((await other.chair.post(`loans/${id}/${path}`, body)).status).toBe(404);
        await app.addUser({ username: `auditor-${path}`, role: 'auditor', areas: ['34'] });
        expect((await app.as(`auditor-${path}`).post(`loans/${id}/${path}`, body)).status).toBe(403);
        expect(
          (await story.chair.get(`loans/${id}/${path === 'settlement' ? 'payments' : path}`)).body.items,
        ).toEqual([]);
      },
    );
  });
});
