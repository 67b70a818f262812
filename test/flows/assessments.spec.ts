// ทุ่งศรีอุดม: a village assesses itself in its own forum before the work and after it.
import { addVillage } from '../../src/registry/add-village.act.js';
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { perform } from './lending.js';

const at = 'areas/34190101/assessments';

describeEachHome('a self-assessment', home => {
  let app: App;

  beforeAll(async () => {
    app = await startApp(home, { day: '2026-06-01' });
    await app.addUser({ username: 'phibun', name: 'พิมพ์ใจ', role: 'district-officer', areas: ['3419'] });
    await app.addUser({ username: 'warin', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'auditor', role: 'auditor', areas: ['3419'] });
    await perform(app, addVillage, { code: '34190101', name: 'บ้านโนนตาล' });
  });
  afterAll(() => app?.close());

  const given = (on: string, scores: [number, number], more: object = {}) => ({
    ...{ criteria: 'six-by-two', on, place: 'ศาลากลางบ้าน', people: 42, participation: ['study', 'plan'] },
    dimensions: [
      { name: 'ด้าน ก', indicators: [{ name: 'ข้อ 1', score: scores[0] }] },
      { name: 'ด้าน ข', indicators: [{ name: 'ข้อ 2', score: scores[1] }] },
    ],
    ...more,
  });

  it('is recorded by an officer of the place alone, and can be read back', async () => {
    const { status, body } = await app.as('phibun').post(at, given('2026-01-15', [1, 3]));
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...given('2026-01-15', [1, 3]), area: '34190101', recordedBy: 'พิมพ์ใจ' });
    expect((await app.as('phibun').get(`${at}/${body.id}`)).body).toEqual(body);
    expect((await app.as('phibun').get(at)).body.items).toEqual([body]);
    expect((await app.as('phibun').get(`${at}?criteria=interior`)).body.items).toEqual([]);
    expect((await app.as('auditor').get(at)).status).toBe(200);
    expect((await app.as('auditor').post(at, given('2026-01-16', [1, 1]))).status).toBe(403);
    for (const [who, path] of [
      ['warin', at],
      ['warin', `${at}/${body.id}`],
      ['phibun', 'areas/34190199/assessments'],
      ['phibun', 'areas/3419/assessments'],
    ] as const)
      expect((await app.as(who).get(path)).status).toBe(404);
    expect((await app.as('warin').post(at, given('2026-01-15', [1, 3]))).status).toBe(404);
    const listed = (await app.as('phibun').get('assessment-criteria')).body.items;
    expect(listed[0].criteria['interior']).toMatchObject({ dimensions: 4, indicators: 23 });
  });

  it('is refused at the field that is wrong, and nothing is stored', async () => {
    const fields = async (more: object) => {
      const { status, body } = await app.as('phibun').post(at, given('2026-01-20', [1, 1], more));
      return [
        status,
        ...body.errors.map((one: { field: string; code: string }) => `${one.field} ${one.code}`),
      ];
    };
    const one = (name: string, score: number) => ({ name, score });
    expect(await fields({ criteria: 'nine-by-nine' })).toEqual([422, 'criteria bad-choice']);
    expect(await fields({ participation: ['sleep'] })).toEqual([422, 'participation bad-choice']);
    expect(await fields({ on: '2026-06-02' })).toEqual([422, 'on in-the-future']);
    expect(await fields({ dimensions: [{ name: 'ก', indicators: [] }] })).toEqual([422, 'dimensions empty']);
    const wrong = [{ name: 'ก', indicators: [one('ข้อ ๑', 6), one('ข้อ 1', 2)] }];
    expect(await fields({ dimensions: wrong })).toEqual([
      422,
      'dimensions.0.indicators.0.score out-of-range',
      'dimensions.0.indicators.1.name duplicate',
    ]);
    const many = [{ name: 'ก', indicators: Array.from({ length: 13 }, (_, n) => one(`ข้อ ${n}`, 1)) }];
    expect(await fields({ dimensions: many })).toEqual([422, 'dimensions too-many']);
    expect((await app.as('phibun').get(at)).body.items).toHaveLength(1);
  });

  it('stands beside a later one, with the difference; one of the same day takes its place', async () => {
    expect((await app.as('phibun').get(`${at}/comparison?criteria=six-by-two`)).status).toBe(404);
    await app.as('phibun').post(at, given('2026-05-30', [2, 2]));
    const mended = (await app.as('phibun').post(at, given('2026-05-30', [4, 2]))).body;
    const { body } = await app.as('phibun').get(`${at}/comparison?criteria=six-by-two`);
    expect(body).toMatchObject({
      ...{ before: { on: '2026-01-15' }, after: { id: mended.id } },
      total: { before: 4, after: 6, difference: 2, indicators: 2 },
      alone: 0,
    });
    expect(body.dimensions.map((one: { difference: number }) => one.difference)).toEqual([3, -1]);
    const [first] = (await app.as('phibun').get(at)).body.items;
    const named = `${at}/comparison?criteria=six-by-two&before=${mended.id}&after=${first.id}`;
    expect((await app.as('phibun').get(named)).body.total.difference).toBe(-2);
    expect((await app.as('phibun').get(`${at}/comparison?criteria=interior&before=${first.id}`)).status).toBe(
      404,
    );
    expect((await app.as('warin').get(`${at}/comparison?criteria=six-by-two`)).status).toBe(404);
    expect((await app.as('phibun').get(at)).body.items).toHaveLength(3);
  });

  it('is printed, two beside each other', async () => {
    const path = 'papers/village-assessment.pdf?area=34190101&criteria=';
    const pdf = await app.as('phibun').bytes(`${path}six-by-two&digits=thai`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await app.as('warin').get(`${path}six-by-two`)).status).toBe(404);
    expect((await app.as('phibun').get(`${path}interior`)).status).toBe(404);
  });
});
