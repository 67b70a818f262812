// The API for those who write programs: every operation, and a form to try it. In English, as its words are.
import type { Route } from '../api/openapi.js';
import type { PageProps } from '../frame.js';
import { Layout } from '../parts/layout.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';

export interface ApiDocsView {
  routes: Route[];
}

export function ApiDocsPage({ view, frame }: PageProps<ApiDocsView>) {
  const tags = [...new Set(view.routes.map(({ described }) => described!.tag))].sort();
  return (
    <Layout frame={frame} title="API" wide>
      <div lang="en">
        <Head title="API" />
        <Sheet title="Begin">
          <p>
            Make a token by <code>POST /api/v1/tokens</code> or <code>npm run cli -- token add</code>, and
            send it as <code>Authorization: Bearer …</code>. The whole description is{' '}
            <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).
          </p>
          <div class="scroll">
            <pre>{CURL}</pre>
          </div>
          <p class="field">
            <label for="token">Token, kept on this page only</label>
            <input id="token" autocomplete="off" spellcheck={false} />
          </p>
        </Sheet>
        {tags.map(tag => (
          <Sheet key={tag} title={tag}>
            {view.routes
              .filter(({ described }) => described!.tag === tag)
              .map(({ method, path, described }) => (
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
        ))}
        <script type="module" src="/assets/api-docs.js" />
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
