import { AppError } from '#app/core/errors.ts';
import { slugify } from '#app/core/ids.ts';
import { localize } from '#app/core/localized.ts';
import { demandIn } from '#app/features/organisations/find-organisation.server.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { type NewsPostInput, newsPostSchema } from '../schema.ts';

/** Publishes a post of an organisation at once; for its owners and organisers. Needs a title in at least one language. */
export function publishNews(ctx: Ctx, organisationId: string, input: NewsPostInput) {
  const post = newsPostSchema.parse(input);
  return transact(ctx, async (tx) => {
    demandIn(ctx, organisationId, 'publish-news');
    const title = localize(post.title, 'kk').text;
    if (!title || !localize(post.body, 'kk').text) throw new AppError('REQUIRED', {}, 422);
    const day = ctx.now.toISOString().slice(0, 10);
    const base = `${slugify(title) || 'news'}-${day}`;
    const taken = await tx.newsPost.count({ where: { slug: { startsWith: base } } });
    const created = await tx.newsPost.create({
      data: {
        organisationId,
        slug: taken ? `${base}-${taken + 1}` : base,
        title: post.title,
        body: post.body,
        publishedAt: ctx.now,
      },
    });
    await audit(tx, ctx, { type: 'news.published', organisationId, payload: { newsPostId: created.id } });
    return { slug: created.slug };
  });
}
