import { useTranslation } from 'react-i18next';
import { INTL_TAG } from '#app/core/locale.ts';
import { Button } from '#app/ui/Button.tsx';
import { ErrorText } from '#app/ui/Field.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { UploadItem } from './upload-queue.ts';

/** A file on its way: preview, how far it is, and why it stopped if it did. */
export function UploadCard({
  item,
  onRetry,
  onDrop,
}: {
  item: UploadItem;
  onRetry: () => void;
  onDrop: () => void;
}) {
  const { t } = useTranslation('entries');
  const percent = Math.round(item.progress * 100);
  return (
    <li
      className="grid gap-4 rounded-m border border-line bg-sheet p-4 sm:grid-cols-[11rem_1fr]"
      data-upload={item.state}
    >
      <div className="self-start overflow-hidden rounded-s bg-sand">
        {item.preview ? (
          <img src={item.preview} alt="" className="aspect-4/3 w-full object-cover" />
        ) : (
          <p className="grid aspect-4/3 place-items-center text-s text-ink-2">PDF</p>
        )}
      </div>
      <div className="grid content-start gap-2">
        <p className="break-all text-s font-semibold">{item.name}</p>
        {item.code ? (
          <ErrorText error={{ code: item.code }} />
        ) : (
          <p role="status" className="text-s text-ink-2">
            {t(`photos.state.${item.state}`, { percent })}
          </p>
        )}
        {item.state === 'uploading' ? (
          <div
            role="progressbar"
            aria-label={t('photos.progress', { name: item.name })}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
            className="h-2 overflow-hidden rounded-full bg-line"
          >
            <div className="h-full bg-kok" style={{ width: `${percent}%` }} />
          </div>
        ) : null}
        {item.shrunk ? <ShrunkNote shrunk={item.shrunk} /> : null}
        <div className="flex flex-wrap gap-2">
          {item.state === 'paused' || item.code === 'UPLOAD_CUT_OFF' ? (
            <Button type="button" look="secondary" onClick={onRetry}>
              {t('photos.retry')}
            </Button>
          ) : null}
          {item.state === 'refused' || item.state === 'paused' ? (
            <Button type="button" look="danger" onClick={onDrop}>
              {t('photos.remove')}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

/** Says that the browser has made a photo smaller, and by how much. */
export function ShrunkNote({ shrunk }: { shrunk: { from: number; to: number } }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(INTL_TAG[locale], { maximumFractionDigits: 1 }).format(bytes / 1_000_000);
  return (
    <p className="text-s text-ink-2">
      {t('photos.shrunk', { from: megabytes(shrunk.from), to: megabytes(shrunk.to) })}
    </p>
  );
}
