import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#app/core/errors.ts';
import type { FormField } from '#app/features/contests/form-fields.ts';
import { Button, buttonClass } from '#app/ui/Button.tsx';
import { ErrorText } from '#app/ui/Field.tsx';
import type { FileView } from '../wizard-views.ts';
import { FileCard } from './FileCard.tsx';
import { UploadCard } from './UploadCard.tsx';
import type { useUploads } from './use-wizard.ts';

type FilesField = Extract<FormField, { kind: 'photos' | 'files' }>;

interface Props {
  field: FilesField;
  files: FileView[];
  uploads: ReturnType<typeof useUploads>;
  filesUrl: string;
  /** from a plain form: what did not fit */
  refused: { name: string; code: ErrorCode }[];
  isHydrated: boolean;
}

const PICTURES = 'image/*,.heic,.heif';

/** Photos or files of one field: what is there, what is on its way, and how to add more. */
export function PhotoField({ field, files, uploads, filesUrl, refused, isHydrated }: Props) {
  const { t } = useTranslation('entries');
  const [dragged, setDragged] = useState<string | null>(null);
  const items = uploads.items.filter(
    (item) => item.fieldId === field.id && !files.some((file) => file.uploadKey === item.key),
  );
  const room = field.max - files.length - items.filter((item) => item.state !== 'refused').length;

  async function order(body: object) {
    await fetch(filesUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    await uploads.revalidate();
  }
  function add(list: FileList | null) {
    const chosen = [...(list ?? [])].slice(0, Math.max(0, room));
    if (chosen.length > 0) void uploads.queue?.add(field.id, chosen);
  }

  return (
    <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-4" id="files">
      {refused.map((item) => (
        <div key={item.name}>
          <p className="font-semibold">{item.name}</p>
          <ErrorText error={{ code: item.code }} />
        </div>
      ))}
      {files.length + items.length > 0 ? (
        <ol className="grid gap-4">
          {files.map((file, index) => (
            <FileCard
              key={file.id}
              file={file}
              sent={uploads.queue?.sentAs(file.uploadKey)}
              hasCaption={field.kind === 'photos' && field.hasCaptions}
              place={{ index, count: files.length }}
              onDescribe={
                isHydrated
                  ? (text) => void order({ kind: 'describe', texts: [{ fileId: file.id, ...text }] })
                  : undefined
              }
              onMove={isHydrated ? (to) => void order({ kind: 'move', fileId: file.id, to }) : undefined}
              onRemove={isHydrated ? () => void order({ kind: 'remove', fileId: file.id }) : undefined}
              onDragStart={() => setDragged(file.id)}
              onDropHere={() => {
                if (dragged && dragged !== file.id) void order({ kind: 'move', fileId: dragged, to: index });
                setDragged(null);
              }}
            />
          ))}
          {items.map((item) => (
            <UploadCard
              key={item.key}
              item={item}
              onRetry={() => uploads.queue?.retry(item.key)}
              onDrop={() => uploads.queue?.drop(item.key)}
            />
          ))}
        </ol>
      ) : null}
      {room > 0 ? <Chooser field={field} isHydrated={isHydrated} onChoose={add} /> : null}
      {room <= 0 ? <p className="text-s text-ink-2">{t('photos.full')}</p> : null}
    </div>
  );
}

function Chooser({
  field,
  isHydrated,
  onChoose,
}: {
  field: FilesField;
  isHydrated: boolean;
  onChoose: (list: FileList | null) => void;
}) {
  const { t } = useTranslation('entries');
  const accept = field.kind === 'photos' ? PICTURES : `application/pdf,${PICTURES}`;
  const input = (capture: boolean) => (
    <input
      type="file"
      className="sr-only"
      accept={capture ? 'image/*' : accept}
      capture={capture ? 'environment' : undefined}
      multiple={!capture && field.max > 1}
      aria-label={t(capture ? 'photos.camera' : `photos.choose.${field.kind}`)}
      onChange={(event) => {
        onChoose(event.currentTarget.files);
        event.currentTarget.value = '';
      }}
    />
  );
  // The plain way first, as the server draws it: a native input and a button that sends it.
  if (!isHydrated)
    return (
      <div className="grid justify-items-start gap-3 rounded-m border border-dashed border-line-strong px-5 py-6">
        <input
          type="file"
          name={`file.${field.id}`}
          accept={accept}
          multiple={field.max > 1}
          aria-label={t(`photos.choose.${field.kind}`)}
          className="w-full"
        />
        <Button name="intent" value="save" look="secondary">
          {t('photos.send')}
        </Button>
      </div>
    );
  return (
    <div
      className="grid justify-items-start gap-3 rounded-m border border-dashed border-line-strong px-5 py-6"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onChoose(event.dataTransfer.files);
      }}
    >
      <div className="flex flex-wrap gap-3">
        <label className={buttonClass('secondary', 'l', 'cursor-pointer focus-within:outline-3')}>
          {t(`photos.choose.${field.kind}`)}
          {input(false)}
        </label>
        {field.kind === 'photos' ? (
          <label
            className={buttonClass(
              'secondary',
              'l',
              'cursor-pointer hidden! pointer-coarse:inline-flex! focus-within:outline-3',
            )}
          >
            {t('photos.camera')}
            {input(true)}
          </label>
        ) : null}
      </div>
      <p className="text-s text-ink-2">{t(`photos.hint.${field.kind}`)}</p>
    </div>
  );
}
