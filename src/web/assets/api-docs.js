// A form to try each operation, made from /api/openapi.json when it is opened.
const described = fetch('/api/openapi.json').then(answer => answer.json());
const token = document.querySelector('#token');
token.value = sessionStorage.getItem('token') ?? '';
token.addEventListener('change', () => sessionStorage.setItem('token', token.value));

for (const details of document.querySelectorAll('details[data-path]')) {
  details.addEventListener('toggle', () => described.then(document => fill(details, document)), { once: true });
}

function fill(details, { paths }) {
  const { method, path } = details.dataset;
  const operation = paths[path][method];
  const form = element('form', { className: 'stack' });
  for (const parameter of operation.parameters) form.append(field(parameter));
  const schema = operation.requestBody?.content['application/json']?.schema;
  const isFile = operation.requestBody?.content['multipart/form-data'] !== undefined;
  if (schema) form.append(labelled('body', element('textarea', { name: 'body', rows: 10, value: example(schema) })));
  if (isFile) form.append(labelled('file', element('input', { name: 'file', type: 'file' })));
  form.append(element('button', { className: 'btn', textContent: 'Send' }));
  const answer = element('pre', {});
  answer.setAttribute('role', 'status');
  const frame = element('div', { className: 'scroll' });
  frame.append(answer);
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form, method, path, operation).then(text => {
      answer.textContent = text;
    });
  });
  details.append(form, frame);
}

async function send(form, method, path, operation) {
  const value = name => form.elements[name]?.value.trim() ?? '';
  let url = path;
  const query = new URLSearchParams();
  const headers = token.value ? { Authorization: `Bearer ${token.value.trim()}` } : {};
  for (const parameter of operation.parameters) {
    const given = value(parameter.name);
    if (parameter.in === 'path') url = url.replace(`{${parameter.name}}`, encodeURIComponent(given));
    else if (given && parameter.in === 'query') query.set(parameter.name, given);
    else if (given) headers[parameter.name] = given;
  }
  let body;
  if (form.elements.file) {
    body = new FormData();
    body.append('file', form.elements.file.files[0]);
  } else if (form.elements.body) {
    body = value('body');
    headers['Content-Type'] = 'application/json';
  }
  const asked = query.size ? `${url}?${query}` : url;
  const answer = await fetch(asked, { method: method.toUpperCase(), headers, body });
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  return `${answer.status} ${answer.statusText}\n\n${isJson && text ? JSON.stringify(JSON.parse(text), null, 2) : text}`;
}

function field({ name, description, required }) {
  return labelled(description ? `${name}: ${description}` : name, element('input', { name, required: required === true }));
}

function labelled(words, input) {
  const label = element('label', { className: 'field', textContent: words });
  label.append(input);
  return label;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

/** A body that shows every field once; what may be left out is there to be taken out. */
function example(schema) {
  return JSON.stringify(exampleOf(schema), null, 2);
}

function exampleOf(schema) {
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return exampleOf(schema.anyOf[0]);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') {
    const entries = Object.entries(schema.properties ?? {});
    return Object.fromEntries(entries.map(([name, inner]) => [name, exampleOf(inner)]));
  }
  if (type === 'array') return [exampleOf(schema.items ?? {})];
  return { string: '', integer: 1, number: 1, boolean: false }[type] ?? null;
}
