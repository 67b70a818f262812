import { ownPath } from '../../../src/web/own-path.js';

describe('the page to go on to after signing in', () => {
  it('is any page of this site, with its query', () => {
    expect(ownPath('/loans/7?timeline=all')).toBe('/loans/7?timeline=all');
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    'loans',
    '',
    undefined,
    ['/loans'],
    '/sign-out',
    '/sign-in?next=/sign-in',
  ])('is never %p', asked => {
    expect(ownPath(asked)).toBeNull();
  });
});
