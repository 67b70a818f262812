// The API for those who write programs: every operation, and a form to try it. In English, as its words are.
import type { Route } from '../api/openapi.js';
import { assetAt, type PageProps } from '../frame.js';
import { Layout } from '../parts/layout.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';

/** What there is, by what it is about. */
export interface ApiDocsView {
  tags: string[];
}

export function ApiDocsPage({ view, frame }: PageProps<ApiDocsView>) {
  return (
    <Layout frame={frame} title="API">
      <div lang="en">
        <Head title="API" />
        <Sheet title="Begin">
          <p>
            Make a token by <code>POST /api/v1/tokens</code> or <code>npm run cli -- token add</code>, and
            send it as <code>Authorization: Bearer …</code>. The whole description is{' '}
            <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="scroll" tabIndex={0} aria-label="An example">
            <pre>{CURL}</pre>
          </section>
        </Sheet>
        <Sheet title="Operations">
          <Rows>
            {view.tags.map(tag => (
              <Row key={tag} href={`/api/docs/${tag}`} what={{ name: tag }} />
            ))}
          </Rows>
        </Sheet>
      </div>
    </Layout>
  );
}

/** The operations about one thing, each with a form to try it. */
export interface ApiDocsOfTagView {
  tag: string;
  routes: Route[];
}

export function ApiDocsOfTagPage({ view, frame }: PageProps<ApiDocsOfTagView>) {
  const title = `API: ${view.tag}`;
  return (
    <Layout frame={frame} title={title} wide>
      <div lang="en">
        <Head title={title} back={{ href: '/api/docs', label: 'API' }} />
        <Sheet>
          <p class="field">
            <label for="token">Token, kept in this tab only</label>
            <input id="token" autocomplete="off" spellcheck={false} />
          </p>
          {view.routes.map(({ method, path, described }) => (
            <details key={`${method} ${path}`} data-method={method} data-path={path}>
              <summary>
                <span>
                  <strong>{method.toUpperCase()}</strong> <code>{breakable(path)}</code>
                  <br />
                  <small>{described!.summary}</small>
                </span>
              </summary>
            </details>
          ))}
        </Sheet>
        <script type="module" src={assetAt('api-docs.js', frame)} />
      </div>
    </Layout>
  );
}

/** A long path breaks after its slashes, so that a phone need not scroll sideways. */
function breakable(path: string) {
  return path
    .split('/')
    .slice(1)
    .map(part => (
      <>
        /<wbr />
        {part}
      </>
    ));
}

const CURL = `curl -H "Authorization: Bearer $TOKEN" ".../api/v1/funds?limit=10"

curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -H "Idempotency-Key: $(uuidgen)" \\
  -d '{"name": "...", "fundType": "women", "area": "341522"}' ".../api/v1/funds"`;
