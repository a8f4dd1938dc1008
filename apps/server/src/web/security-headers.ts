import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { isBelowApi } from '../below-api.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Headers that tell a browser to trust this server's own files and nothing else.
 *
 * @param encrypted whether it is only ever reached over https, as a hosted one is
 */
export async function installSecurityHeaders(
  app: FastifyInstance,
  { pages, encrypted }: { pages: string; encrypted: boolean },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policyFor(pages) },
    strictTransportSecurity: encrypted ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(self)');
    if (isBelowApi(request)) reply.header('cache-control', 'no-store');
  });
}

/**
 * What stands in a page (its own first script, what sets light or dark, the styles that it needs to be painted) is
 * allowed by what it is, not by where it stands: a file of its own would be a request more before anything is seen. No
 * style attribute is, no other script, and no text becomes markup but through the policy that Svelte makes for its own
 * templates.
 */
function policyFor(pages: string) {
  const own = "'self'";
  const inline = inlineIn(pages);
  return {
    'default-src': [own],
    'script-src': [own, ...inline('script')],
    'style-src': [own, ...inline('style')],
    'img-src': [own, 'data:'],
    'font-src': [own],
    'connect-src': [own],
    'object-src': ["'none'"],
    'base-uri': [own],
    'form-action': [own],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['svelte-trusted-html'],
  };
}

/** The digests of what stands between tags of a kind in any of the pages. */
function inlineIn(pages: string): (tag: 'script' | 'style') => string[] {
  const built = globSync('**/*.html', { cwd: pages }).map((file) => readFileSync(join(pages, file), 'utf8'));
  return (tag) => {
    const between = new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'g');
    const texts = built.flatMap((html) =>
      [...html.matchAll(between)].flatMap(([, attributes = '', text = '']) =>
        /\ssrc=/.test(attributes) ? [] : [text],
      ),
    );
    return [...new Set(texts)].map(
      (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  };
}
