// Printed matter by its address: each paper of a real loan, for those who may see it, in the files that
// people use.
import readExcel from 'read-excel-file/node';
import { SYSTEM } from '../../src/kernel/actor.js';
import { plainText } from '../../src/papers/document.js';
import { PAPER_KINDS } from '../../src/web/api/paper-kinds.js';
import { type App, startApp } from '../services/app.js';
import { type Cast, openFund } from '../services/cast.js';
import { describeEachHome } from '../services/homes.js';

describeEachHome('papers', home => {
  let app: App;
  let cast: Cast;
  let memberId: string;
  let otherMemberId: string;
  let groupLoan: string;
  let lateLoan: string;
  let late: string;
  let receipt: { receiptId: string; receiptNumber: string };

  beforeAll(async () => {
    app = await startApp(home, { day: '2026-06-20' });
    cast = await openFund(app);
    await app.addUser({ username: 'officer', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'stranger', role: 'district-officer', areas: ['3401'] });
    const chair = app.as('chair');
    await app.as('admin').patch(`funds/${cast.fundId}`, {
      payment: {
        bank: 'ธนาคารกรุงไทย',
        accountNumber: '123-4-56789-0',
        accountName: 'กองทุนสตรีทดสอบ',
        contactName: 'นางสาวมาลี',
        contactPhone: '081-234-5678',
      },
    });
    late = await cast.person('คำปุ่น ทองดี');
    await chair.patch(`people/${late}`, { nationalId: '1101400123451', address: '12 หมู่ที่ 3\nตำบลเมืองศรีไค' });
    const guarantor = await cast.person('บุญค้ำ มั่นคง');
    lateLoan = await cast.lend(late);
    await chair.post(`loans/${lateLoan}/guarantees`, { personId: guarantor, maximum: '40000.00' });
    const members = [await cast.person('บุปผา แสนดี'), await cast.person('ปิ่น ฟื้นฟู')];
    const group = await chair.post('groups', {
      name: 'กลุ่มข้าวแต๋น',
      fundId: cast.fundId,
      members,
      representativeId: members[0],
    });
    [otherMemberId, memberId] = [members[0]!, members[1]!];
    groupLoan = await cast.lend(group.body.id, { kind: 'group' });
    const paid = { amount: '10100.00', paidOn: '2026-06-20', method: 'cash' };
    receipt = (await chair.post(`loans/${groupLoan}/payments`, paid)).body;
    app.setDay('2026-09-01');
  });
  afterAll(() => app?.close());

  type Query = Record<string, string>;
  const ofReceipt = () => ({ receiptId: receipt.receiptId });
  const words = (query: Query) => new URLSearchParams(query).toString();
  const print = (file: string, query: Query, user = 'chair') =>
    app.as(user).get(`papers/${file}?${words(query)}`);
  /** What the paper says, every break that is none a plain space. */
  const said = async (kind: string, query: Query) => {
    const { publicUrl } = app.house.config;
    const asked = { db: app.house.database, actor: SYSTEM, query, today: app.clock.today(), publicUrl };
    return plainText((await PAPER_KINDS[kind]!(asked)).document!).replaceAll('\u00a0', ' ');
  };
  const sheetsOf = async (file: string, query: Query, user = 'chair') => {
    const answer = await app.as(user).bytes(`papers/${file}?${words(query)}`);
    return readExcel(answer);
  };

  it('are files with a safe name, as PDF, Word and picture', async () => {
    const pdf = await print('receipt.pdf', ofReceipt());
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe(
      `inline; filename="receipt.pdf"; filename*=UTF-8''${encodeURIComponent('ใบเสร็จรับเงิน-2569-0001.pdf')}`,
    );
    expect(pdf.body.slice(0, 5)).toBe('%PDF-');
    const picture = await print('receipt.svg', ofReceipt());
    expect(picture.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(picture.body).toMatch(/^<svg/);
    const document = await print('contract.docx', { loanId: lateLoan });
    expect(document.headers.get('content-disposition')).toMatch(/^attachment; filename="contract\.docx"/);
    expect(document.body.slice(0, 2)).toBe('PK');
  });

  it('of money say what was printed on the day, also when it is cancelled later', async () => {
    const first = await said('receipt', ofReceipt());
    expect(first).toContain('2569/0001 (ปีปฏิทิน)');
    expect(first).toContain('ได้รับจาก กลุ่มข้าวแต๋น');
    expect(first).toContain('งวดที่ 1 จาก 4');
    expect(first).toContain('หนึ่งหมื่นหนึ่งร้อยบาทถ้วน');
    expect(first).toContain('เงินต้นคงเหลือ 30,000.00 บาท\nงวดที่ 2 ครบกำหนด 20 ส.ค. 2569 จำนวน 10,075.00 บาท');
    const again = { amount: '500.00', paidOn: '2026-08-20', method: 'transfer' };
    const wrong = (await app.as('chair').post(`loans/${groupLoan}/payments`, again)).body;
    expect(await said('receipt', ofReceipt())).toBe(first);
    await app.as('member').post(`payments/${wrong.id}/reversal`, { on: '2026-09-01', reason: 'ใส่ผิดสัญญา' });
    const cancelled = await said('receipt', { receiptId: wrong.receiptId });
    expect(cancelled).toContain('ยกเลิกเมื่อ 1 กันยายน 2569 เหตุผล: ใส่ผิดสัญญา');
    const sheet = await said('cash-sheet', { fundId: cast.fundId, on: '2026-09-01' });
    expect(sheet).toContain(`${wrong.receiptNumber} กลุ่มข้าวแต๋น`);
    expect(sheet).toContain('1 ใบ รวมรับเงิน   0.00');
  });

  it('of the contract name the parties, the plan and the guarantor', async () => {
    const own = await said('contract', { loanId: lateLoan });
    for (const part of [
      'สัญญากู้ยืมเงิน',
      'วันที่ 20 มิถุนายน 2569',
      'คำปุ่น ทองดี เลขประจำตัวประชาชน 1101400123451',
      'จำนวน 40,000.00 บาท (สี่หมื่นบาทถ้วน)',
      'ร้อยละ 3.00 ต่อปี',
      'บุญค้ำ มั่นคง ค้ำประกันหนี้ของ คำปุ่น ทองดี',
      '1 20 ก.ค. 2569 10,000.00 100.00 10,100.00',
    ]) {
      expect(own).toContain(part);
    }
    const group = await said('contract', { loanId: groupLoan });
    expect(group).toContain('กลุ่มข้าวแต๋น');
    expect(group).toContain('ผู้กู้ บุปผา แสนดี');
    expect(group).toContain('ผู้กู้ ปิ่น ฟื้นฟู');
  });

  it('before the contract propose and ask, with what was decided, and the receipt of the money names both', async () => {
    const chair = app.as('chair');
    const borrower = { kind: 'person', id: late };
    const asked = { fundId: cast.fundId, borrower, purpose: 'เลี้ยงไก่ไข่', principal: '12000.00' };
    const { id: loanId } = (await chair.post('loans', { ...asked, appliedOn: '2026-08-20' })).body;
    const proposal = await said('project-proposal', { loanId });
    expect(proposal).toContain('แบบเสนอโครงการของสมาชิกกลุ่ม');
    expect(proposal).toContain('เลี้ยงไก่ไข่ รวมเงิน 12,000.00 บาท (หนึ่งหมื่นสองพันบาทถ้วน)');
    expect(proposal).toContain('☐ อนุมัติ จำนวน');
    await chair.post(`loans/${loanId}/reject`, { on: '2026-08-25', reason: 'เงินไม่พอ' });
    const application = await said('application', { loanId });
    expect(application).toContain('วันที่ 20 สิงหาคม 2569');
    expect(application).toContain('☐ อนุมัติ');
    expect(application).toContain('☒ ไม่อนุมัติ เพราะ เงินไม่พอ');
    const handed = await said('disbursement-receipt', { loanId: lateLoan });
    expect(handed).toContain('ผู้จ่ายเงิน (ประธาน) chair');
    expect(handed).toContain('40,000.00 บาท');
    expect(await said('application', { loanId: lateLoan })).toContain(
      '☒ อนุมัติ จำนวน 40,000.00 บาท ตามมติที่ 1/2569',
    );
    expect((await print('application.docx', { loanId: lateLoan })).body.slice(0, 2)).toBe('PK');
    expect((await print('application.pdf', { loanId: lateLoan }, 'stranger')).status).toBe(404);
  });

  it('to the debtor ask for what is late, part by part, and to the guarantor tell it in time', async () => {
    const demand = await said('demand-letter', { loanId: lateLoan });
    expect(demand).toContain('2 งวด ตั้งแต่งวดที่ครบกำหนดวันที่ 20 กรกฎาคม 2569');
    expect(demand).toContain('รวม 20,175.00');
    expect(demand).toContain('ธนาคารกรุงไทย เลขที่บัญชี 123-4-56789-0');
    expect(demand).toContain('ประธาน chair');
    const notice = await said('guarantor-notice', { loanId: lateLoan });
    expect(notice).toContain('บุญค้ำ มั่นคง');
    expect(notice).toContain('ภายในวันที่ 18 กันยายน 2569');
    expect(await said('guarantor-reply', { loanId: lateLoan })).toContain('บุญค้ำ มั่นคง');
    expect(await said('envelope', { loanId: lateLoan })).toContain('เรียน คำปุ่น ทองดี\n12 หมู่ที่ 3');
    const reminder = await said('reminder-letter', { loanId: lateLoan });
    expect(reminder).toContain('งวดที่ 3 20 กันยายน 2569 10,050.00 บาท');
    expect(reminder).not.toMatch(/ทวง|เกินกำหนด/);
    const acknowledgement = await said('acknowledgement', { loanId: lateLoan });
    expect(acknowledgement).toContain('รวม 40,250.00');
    expect(acknowledgement).toContain('1101400123451');
  });

  it('of what was agreed or given up say what was resolved, and leave the rest to be written in', async () => {
    const chair = app.as('chair');
    const other = await cast.lend(await cast.person('ลำดวน หอม'), { disbursedOn: '2026-06-20' });
    const plan = { terms: { instalments: 8 }, authority: 'คณะทำงาน', number: '3/2569', note: 'น้ำท่วม' };
    const changed = await app.as('member').post(`loans/${other}/restructures`, { on: '2026-09-01', ...plan });
    expect(changed.status).toBe(201);
    const agreement = await said('restructuring', { loanId: other });
    expect(agreement).toContain('ตามมติของคณะทำงาน ที่ 3/2569 วันที่ 1 กันยายน 2569 เนื่องจากน้ำท่วม');
    expect(agreement).toContain('2. แผนเดิมที่ยังไม่ได้ชำระ');
    expect(agreement).toContain(' รวม 40,000.00 250.00 40,250.00');
    const proposed = await said('write-off-minute', { loanId: other });
    expect(proposed).toContain('เห็นชอบ ........ เสียง');
    expect(proposed).toContain('ผู้มาประชุม ........ คน จากกรรมการ 2 คน');
    const writeOff = { on: '2026-09-01', resolution: '4/2569', reason: 'ไม่มีทรัพย์' };
    expect((await chair.post(`loans/${other}/write-off`, writeOff)).status).toBe(201);
    const minute = await said('write-off-minute', { loanId: other });
    expect(minute).toContain('รายงานการประชุม ครั้งที่ 4/2569');
    expect(minute).toContain('ลำดวน หอม ไม่มีทรัพย์');
    const buried = await cast.lend(await cast.person('จันทร์ ลาลับ'), { disbursedOn: '2026-06-20' });
    const { borrower } = (await chair.get(`loans/${buried}`)).body;
    await chair.post(`people/${borrower.id}/death`, { diedOn: '2026-08-01' });
    const letter = await said('heirs-letter', { loanId: buried });
    expect(letter).toContain('เรียน ทายาทของ จันทร์ ลาลับ');
    expect(letter).toContain('1 สิงหาคม 2569');
    await chair.post(`people/${memberId}/death`, { diedOn: '2026-08-02' });
    const ofMember = await said('heirs-letter', { loanId: groupLoan });
    expect(ofMember).toContain('เรียน ทายาทของ ปิ่น ฟื้นฟู');
    expect(ofMember).toContain('ปิ่น ฟื้นฟู เป็นสมาชิกของกลุ่มข้าวแต๋น');
    expect(ofMember).toContain('รวม 30,');
    expect(ofMember).toContain('เป็นหนี้ทั้งหมดของกลุ่มข้าวแต๋น ซึ่งสมาชิกทุกคนรับผิดร่วมกัน');
    expect(await said('heirs-letter', { loanId: groupLoan, personId: memberId })).toBe(ofMember);
    const shares = [
      { personId: memberId, amount: '10000.00' },
      { personId: otherMemberId, amount: '30000.00' },
    ];
    const split = await chair.post(`loans/${groupLoan}/shares`, { on: '2026-09-01', shares });
    expect([split.status, split.body.errors]).toEqual([201, undefined]);
    const { members } = (await chair.get(`loans/${groupLoan}/parties`)).body;
    const own = members.find((one: { personId: string }) => one.personId === memberId);
    const ofPart = await said('heirs-letter', { loanId: groupLoan });
    expect(ofPart).toContain('สัญญาแบ่งหนี้ตามสมาชิก ส่วนของ ปิ่น ฟื้นฟู มียอดหนี้คงเหลือดังนี้');
    expect(ofPart).toContain('ส่วนในเงินต้นตามสัญญา 10,000.00 บาท');
    expect(ofPart).toMatch(new RegExp(`คงเหลือ ${own.left.replace(/(?=\d{3}\.)/, ',')} บาท`));
    expect(ofPart).not.toMatch(/30,\d{3}\.|รับผิดร่วมกัน/);
  });

  it('to pay with carry the sum in a PromptPay code where the fund has one', async () => {
    const plain = await said('pay-slip', { loanId: lateLoan });
    expect(plain).toContain('10,100.00 บาท\nหนึ่งหมื่นหนึ่งร้อยบาทถ้วน');
    expect(plain).not.toContain('พร้อมเพย์');
    const { payment } = (await app.as('chair').get(`funds/${cast.fundId}`)).body;
    const wrong = { payment: { ...payment, promptPay: '12345' } };
    const refused = await app.as('admin').patch(`funds/${cast.fundId}`, wrong);
    expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'payment.promptPay']);
    const withCode = { payment: { ...payment, promptPay: '0812345678' } };
    expect((await app.as('admin').patch(`funds/${cast.fundId}`, withCode)).status).toBe(200);
    expect(await said('pay-slip', { loanId: lateLoan })).toContain('พร้อมเพย์สำหรับยอดนี้');
    for (const file of ['pay-slip.pdf', 'pay-slip.docx', 'pay-slip.svg'])
      expect((await print(file, { loanId: lateLoan })).status).toBe(200);
  });

  it('that would be untrue are refused', async () => {
    const refused = async (kind: string, loanId: string) => {
      const { status, body } = await print(`${kind}.pdf`, { loanId });
      return [status, body.type];
    };
    await app.as('chair').post(`loans/${groupLoan}/payments`, {
      amount: '10075.00',
      paidOn: '2026-08-20',
      method: 'cash',
    });
    expect(await refused('demand-letter', groupLoan)).toEqual([409, 'urn:tidtam:nothing-overdue']);
    expect(await refused('heirs-letter', lateLoan)).toEqual([409, 'urn:tidtam:not-deceased']);
    expect(await refused('restructuring', lateLoan)).toEqual([409, 'urn:tidtam:plan-not-changed']);
    expect(await refused('guarantor-notice', groupLoan)).toEqual([404, 'urn:tidtam:not-found']);
  });

  it('of lists are spreadsheets too', async () => {
    const [card] = await sheetsOf('debtor-card.xlsx', { loanId: groupLoan });
    expect(card!.data.slice(0, 3)).toEqual([
      ['วันที่', 'รายการ', 'ใบเสร็จ', 'เงินต้น', 'ดอกเบี้ย', 'อื่น ๆ', 'เงินต้นคงเหลือ'],
      [new Date('2026-06-20'), 'จ่ายเงินกู้', null, 40000, 0, 0, 40000],
      [new Date('2026-06-20'), 'รับชำระงวดที่ 1', '2569/0001', 10000, 100, 0, 30000],
    ]);
    const [loans, payments] = await sheetsOf('register.xlsx', { fundId: cast.fundId });
    const [header, ...rows] = loans!.data;
    const ofLate = rows.find(row => row[1] === 'คำปุ่น ทองดี')!;
    expect(ofLate[header!.indexOf('เลขประจำตัวประชาชน')]).toBe('1101400123451');
    expect(ofLate[header!.indexOf('จำนวนเงิน')]).toBe(40000);
    expect(payments!.data.map(row => row[3])).toEqual(['เลขที่ใบเสร็จ', '2569/0001', '2569/0003']);
    const [officers] = await sheetsOf('register.xlsx', { fundId: cast.fundId }, 'officer');
    expect(JSON.stringify(officers)).not.toContain('1101400123451');
    const template = await sheetsOf('import-template.xlsx', { fundType: 'kkj' });
    expect(template.map(({ sheet }) => sheet)).toEqual(['ทะเบียนลูกหนี้', 'การชำระเงิน', 'คำอธิบาย']);
    expect((await print('import-template.xlsx', { fundType: 'none' })).status).toBe(422);
  });

  it('of calls hide the names but for the committee that asks for them', async () => {
    await app.as('admin').post('jobs/daily', { date: '2026-09-01' });
    await app.as('admin').post('jobs/dispatch', { now: '2026-09-01T09:00:00+07:00' });
    const fund = { fundId: cast.fundId, on: '2026-09-01' };
    const shown = await said('call-list', { ...fund, names: 'shown' });
    expect(shown).toContain('คำปุ่น ทองดี');
    expect(shown).toContain('งวดที่ 1 ครบกำหนดแล้ว 20 ก.ค. 2569 ค้างชำระ 10,100.00 บาท');
    expect(await said('call-list', fund)).not.toMatch(/คำปุ่น|ทองดี/);
    expect((await print('call-list.pdf', { ...fund, names: 'shown' })).status).toBe(200);
    expect((await print('call-list.pdf', { ...fund, names: 'shown' }, 'officer')).status).toBe(403);
    expect((await print('call-list.pdf', fund, 'officer')).status).toBe(200);
  });

  it('stay within the scope, and a demand with the committee', async () => {
    for (const [file, query] of [
      ['receipt.pdf', ofReceipt()],
      ['contract.pdf', { loanId: lateLoan }],
      ['register.xlsx', { fundId: cast.fundId }],
      ['cash-sheet.pdf', { fundId: cast.fundId }],
    ] as const) {
      expect((await print(file, query, 'stranger')).status).toBe(404);
      expect((await app.guest.get(`papers/${file}?${words(query)}`)).status).toBe(401);
    }
    expect((await print('contract.pdf', { loanId: lateLoan }, 'officer')).status).toBe(200);
    expect((await print('demand-letter.pdf', { loanId: lateLoan }, 'officer')).status).toBe(403);
  });

  it('that nobody makes are not found', async () => {
    expect((await print('poem.pdf', {})).status).toBe(404);
    expect((await print('constructor.pdf', {})).status).toBe(404);
    expect((await print('contract.xlsx', { loanId: lateLoan })).status).toBe(404);
    expect((await print('register.pdf', { fundId: cast.fundId })).status).toBe(404);
    expect((await print('contract', { loanId: lateLoan })).status).toBe(404);
    const missing = await print('contract.pdf', {});
    expect([missing.status, missing.body.errors[0].field]).toEqual([422, 'loanId']);
  });
});
