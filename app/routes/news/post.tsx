import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { formatDay } from '#app/core/time.ts';
import { newsPost } from '#app/features/content/queries.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { ButtonLink } from '#app/ui/Button.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/post.ts';

export const handle = { hydrate: false };

export const loader = ({ context, params }: Route.LoaderArgs) => newsPost(getCtx(context), params.slug);

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData?.title },
  { name: 'description', content: loaderData?.summary },
];

export default function NewsPost({ loaderData: post }: Route.ComponentProps) {
  const { t } = useTranslation('content');
  const locale = useLocale();
  return (
    <Container narrow>
      <PageHeader
        title={<span lang={post.lang}>{post.title}</span>}
        up={{ to: href(locale, '/news'), text: t('news.allNews') }}
        lead={`${formatDay(new Date(post.publishedAt), locale, 'Asia/Almaty')} · ${post.organisation}`}
      />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by markdownToHtml, which sanitises */}
      <div className="prose" lang={post.lang} dangerouslySetInnerHTML={{ __html: post.html }} />
      {post.contest ? (
        <ButtonLink to={href(locale, `/contests/${post.contest.slug}`)} look="secondary" className="mt-8">
          {t('news.toContest', { title: post.contest.title })}
        </ButtonLink>
      ) : null}
    </Container>
  );
}
