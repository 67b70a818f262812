import { isFromOwnPage, ownPath, pageBefore } from '../../../src/web/own-path.js';

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

describe('a form of our own', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://tidtam.example', host: 'tidtam.example' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'http://tidtam.example', host: 'tidtam.example' }, true],
    [{ origin: 'null', host: 'tidtam.example' }, false],
    [{ host: 'tidtam.example' }, false],
  ])('says so by its headers: %p', (headers, own) => {
    expect(isFromOwnPage({ headers })).toBe(own);
  });

  it('comes from the page before it, which is another one', () => {
    const headers = { referer: 'http://tidtam.example/users/7?a=1', host: 'tidtam.example' };
    expect(pageBefore({ headers, originalUrl: '/users/7/switch' })).toBe('/users/7?a=1');
    expect(pageBefore({ headers, originalUrl: '/users/7?a=1' })).toBeNull();
    expect(pageBefore({ headers: { ...headers, host: 'x' }, originalUrl: '/' })).toBeNull();
  });
});
