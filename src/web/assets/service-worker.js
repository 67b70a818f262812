// Keeps only the frame of the page (style, fonts, icon) and says kindly when there is no network.
// Pages with people's debts are never stored on a phone that may be lent to others.
const STORE = 'tidtam-1';
const KEPT = [
  '/assets/offline.html',
  '/assets/tidtam.css',
  '/assets/tidtam.js',
  '/assets/icon.svg',
  '/assets/fonts/sarabun-thai-400-normal.woff2',
  '/assets/fonts/sarabun-latin-400-normal.woff2',
  '/assets/fonts/sarabun-thai-700-normal.woff2',
];

self.addEventListener('install', event => {
  event.waitUntil(caches.open(STORE).then(store => store.addAll(KEPT)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  const others = caches.keys().then(keys => keys.filter(key => key !== STORE));
  event.waitUntil(others.then(keys => Promise.all(keys.map(key => caches.delete(key)))));
});

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/assets/offline.html')));
  } else if (new URL(request.url).pathname.startsWith('/assets/')) {
    event.respondWith(fetch(request).catch(() => caches.match(request, { ignoreSearch: true })));
  }
});
