import { heicCard, takesHeic } from '../../../src/web/heic-card.js';

it('is drawn only for a browser that does not say it takes HEIC', () => {
  expect(takesHeic('image/webp,image/avif,image/heic,*/*;q=0.8')).toBe(true);
  expect(takesHeic('image/avif,image/webp,image/*,*/*;q=0.8')).toBe(false);
  expect(takesHeic(undefined)).toBe(false);
});

it('says what it is and the way out', () => {
  expect(heicCard()).toMatch(/^<svg .*รูป HEIC.*แตะเพื่อดาวน์โหลด.*JPG.*<\/svg>$/);
});
