// Saves taps; every page works without it. No words of its own: they come from the page's data attributes.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// A form that is being sent says so, and is not sent twice; without a network it keeps what was typed.
document.addEventListener('submit', event => {
  const form = event.target;
  // Not form.method: a field may be called so, and hides it. What opens beside leaves this page as it is.
  if (form.getAttribute('method') !== 'post' || event.submitter?.formTarget) return;
  const button = event.submitter ?? form.querySelector('button:not([hidden])');
  if (form.dataset.sent) return event.preventDefault();
  if (!navigator.onLine) {
    event.preventDefault();
    return sayNoNetwork(form);
  }
  form.dataset.sent = 'yes';
  keepFiles(form);
  if (!button || button.classList.contains('link')) return;
  button.dataset.words = button.textContent;
  button.setAttribute('aria-busy', 'true');
  // A button that only looks something up saves nothing.
  if (!button.name) button.textContent = document.body.dataset.busy;
});

// Enter looks up what stands in a search box inside a form; in any other field it saves the form.
document.addEventListener('keydown', event => {
  const { key, target } = event;
  const form = key === 'Enter' && target.matches('input') ? target.form : null;
  if (!form?.querySelector('[name=find], [name=preview]')) return;
  event.preventDefault();
  const find = target.name.startsWith('find-') ? target.parentElement.querySelector('button') : null;
  form.requestSubmit(find ?? form.querySelector('.btn.main'));
});

// A page that comes back from the browser's memory may be sent again.
addEventListener('pageshow', () => {
  for (const form of all('form[data-sent]')) delete form.dataset.sent;
  for (const button of all('button[aria-busy]')) {
    button.removeAttribute('aria-busy');
    button.textContent = button.dataset.words;
  }
});

function sayNoNetwork(form) {
  const old = form.querySelector('[data-network]');
  const note = old ?? Object.assign(document.createElement('p'), { className: 'wrong' });
  note.dataset.network = 'off';
  note.setAttribute('role', 'alert');
  note.textContent = document.body.dataset.noNetwork;
  if (!old) form.append(note);
}

// Amounts: Thai digits become Arabic, commas and satang are filled in when the field is left.
const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';
for (const input of all('input[data-amount]')) {
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', () => {
    const plain = input.value.replace(/[๐-๙]/g, digit => THAI_DIGITS.indexOf(digit)).replace(/[,\s]/g, '');
    if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return;
    const [baht, satang = ''] = plain.split('.');
    input.value = `${baht.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',')}.${satang.padEnd(2, '0')}`;
  });
}

// The first field to mend gets the attention of eyes and ears.
document.querySelector('[role=alert]')?.focus();

// The day's other fields follow at once when they are typed into.
for (const parts of all('.date')) {
  parts.addEventListener('input', () => {
    const other = parts.closest('.field')?.querySelector('input[value=other]');
    if (other) other.checked = true;
  });
}

for (const link of all('a[data-print]')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    print();
  });
}

// Photos are made smaller before sending: a village's signal is thin.
const LONGEST = 1600;
for (const input of all('input[data-shrink]')) {
  input.addEventListener('change', async () => {
    if (!self.createImageBitmap || !self.DataTransfer) return;
    const kept = new DataTransfer();
    for (const file of input.files) kept.items.add(await shrink(file));
    input.files = kept.files;
    const size = Math.ceil([...kept.files].reduce((sum, file) => sum + file.size, 0) / 1024);
    if (kept.files.length) sayBelow(input, `${input.dataset.shrink} ${size.toLocaleString()} kB`);
  });
}

async function shrink(file) {
  if (!file.type.startsWith('image/') || file.size < 400_000) return file;
  // A picture that this phone cannot read is sent as it is; the server decides.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.82));
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
}

// A page cannot keep chosen files for itself: they wait here until it is known whether the form comes back.
function files(work) {
  const asked = self.indexedDB?.open('tidtam', 1);
  if (!asked) return;
  asked.onupgradeneeded = () => asked.result.createObjectStore('files');
  asked.onsuccess = () => {
    const transaction = asked.result.transaction('files', 'readwrite');
    transaction.oncomplete = () => asked.result.close();
    work(transaction.objectStore('files'));
  };
}

function keepFiles(form) {
  const chosen = all('input[type=file]', form).filter(input => input.files.length);
  if (!chosen.length) return;
  files(store => {
    for (const input of chosen) store.put([...input.files], location.pathname + input.name);
  });
}

const comesBack = document.querySelector('[role=alert]') || document.querySelector('[name=kept]');
files(store => {
  if (!comesBack) return store.clear();
  for (const input of all('input[type=file]')) {
    const asked = store.get(location.pathname + input.name);
    asked.onsuccess = () => {
      if (!asked.result || input.closest('.bad')) return;
      const kept = new DataTransfer();
      for (const file of asked.result) kept.items.add(file);
      input.files = kept.files;
      sayBelow(input, asked.result.map(file => file.name).join(', '));
    };
  }
});

function sayBelow(input, words) {
  const line = input.parentElement.querySelector('[data-said]') ?? document.createElement('p');
  line.className = 'hint';
  line.dataset.said = 'yes';
  line.setAttribute('role', 'status');
  line.textContent = words;
  input.after(line);
}

if ('serviceWorker' in navigator && isSecureContext) {
  navigator.serviceWorker.register('/service-worker.js').catch(() => {});
}
