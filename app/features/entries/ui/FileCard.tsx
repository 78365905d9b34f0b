import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { controlClass, ErrorText } from '#app/ui/Field.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { ALT_LENGTH, CAPTION_LENGTH } from '../schema.ts';
import type { FileView } from '../wizard-views.ts';
import { ShrunkNote } from './UploadCard.tsx';
import type { Sent } from './upload-queue.ts';

interface Props {
  file: FileView;
  /** what this browser sent, until the server's own picture is there */
  sent?: Sent;
  hasCaption: boolean;
  place: { index: number; count: number };
  onDescribe?: (text: { caption?: string; alt?: string }) => void;
  onMove?: (to: 'earlier' | 'later') => void;
  onRemove?: () => void;
  onDragStart: () => void;
  onDropHere: () => void;
}

/** One file of the entry. Without scripts its buttons send the form; with them they act at once. */
export function FileCard(props: Props) {
  const { file, hasCaption, place, onDescribe, onMove, onRemove } = props;
  const { t } = useTranslation('entries');
  const press = (act: (() => void) | undefined, intent: string) =>
    act ? { type: 'button' as const, onClick: act } : { name: 'intent', value: `${intent}:${file.id}` };
  const n = place.index + 1;
  return (
    <li
      className="grid gap-4 rounded-m border border-line bg-sheet p-4 sm:grid-cols-[11rem_1fr]"
      draggable={place.count > 1 && onMove !== undefined}
      onDragStart={props.onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        props.onDropHere();
      }}
    >
      <div className="self-start overflow-hidden rounded-s bg-sand">
        {file.picture ? (
          <Picture picture={{ ...file.picture, alt: file.alt }} sizes="(min-width: 640px) 176px, 90vw" crop />
        ) : props.sent?.preview && file.state === 'processing' ? (
          <img src={props.sent.preview} alt={file.alt} className="aspect-4/3 w-full object-cover" />
        ) : (
          <p className="grid aspect-4/3 place-items-center px-3 text-center text-s text-ink-2">
            {file.isDocument ? 'PDF' : t(`photos.state.${file.state}`)}
          </p>
        )}
      </div>
      <div className="grid content-start gap-3">
        <p className="flex flex-wrap items-baseline gap-x-3 text-s">
          <span className="min-w-0 break-all font-semibold">{file.name}</span>
          <span role="status" className={file.state === 'ready' ? 'text-zhasyl' : 'text-ink-2'}>
            {t(`photos.state.${file.state}`)}
          </span>
        </p>
        {props.sent?.shrunk ? <ShrunkNote shrunk={props.sent.shrunk} /> : null}
        {file.refusal ? <ErrorText error={{ code: file.refusal }} /> : null}
        {hasCaption && file.state !== 'refused' ? (
          <>
            <label className="grid gap-1 text-s">
              <span className="font-semibold">{t('photos.caption')}</span>
              <input
                name={`caption.${file.id}`}
                defaultValue={file.caption}
                maxLength={CAPTION_LENGTH}
                className={controlClass}
                onBlur={(event) => onDescribe?.({ caption: event.currentTarget.value })}
              />
            </label>
            <label className="grid gap-1 text-s">
              <span className="font-semibold">{t('photos.alt')}</span>
              <input
                name={`alt.${file.id}`}
                defaultValue={file.alt}
                maxLength={ALT_LENGTH}
                className={controlClass}
                aria-describedby={`alt-help-${file.id}`}
                onBlur={(event) => onDescribe?.({ alt: event.currentTarget.value })}
              />
              <span id={`alt-help-${file.id}`} className="text-ink-2">
                {t('photos.altHelp')}
              </span>
            </label>
          </>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {place.index > 0 ? (
            <Button
              look="secondary"
              size="m"
              aria-label={t('photos.earlierLabel', { n })}
              {...press(onMove && (() => onMove('earlier')), 'earlier')}
            >
              <span aria-hidden="true">↑</span> {t('photos.earlier')}
            </Button>
          ) : null}
          {place.index < place.count - 1 ? (
            <Button
              look="secondary"
              size="m"
              aria-label={t('photos.laterLabel', { n })}
              {...press(onMove && (() => onMove('later')), 'later')}
            >
              <span aria-hidden="true">↓</span> {t('photos.later')}
            </Button>
          ) : null}
          <Button
            look="danger"
            size="m"
            aria-label={t('photos.removeLabel', { n })}
            {...press(onRemove, 'remove')}
          >
            {t('photos.remove')}
          </Button>
        </div>
      </div>
    </li>
  );
}
