import { useTranslation } from 'react-i18next';
import { buttonClass } from '#app/ui/Button.tsx';
import { controlClass } from '#app/ui/Field.tsx';
import type { FilterView, GalleryView } from '../gallery-views.ts';

/** Search, filters and order as one plain GET form: works without scripts, and every state has an address. */
export function GalleryTools({ view, address }: { view: GalleryView; address: string }) {
  const { t } = useTranslation('gallery');
  const active = view.filters.some((filter) => filter.value !== null);
  return (
    <form method="get" action={address} role="search" data-auto className="grid gap-4 pb-8">
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid min-w-0 flex-1 basis-64 gap-1.5">
          <span className="font-semibold">{t('search.label')}</span>
          <input
            type="search"
            name="q"
            defaultValue={view.text}
            maxLength={80}
            placeholder={t('search.placeholder')}
            className={controlClass}
          />
        </label>
        <button type="submit" className={buttonClass('primary', 'm', 'min-h-12')}>
          {t('search.submit')}
        </button>
        {view.isFiltered ? (
          <a href={address} className={buttonClass('quiet', 'm', 'min-h-12')}>
            {t('search.clear')}
          </a>
        ) : null}
      </div>
      {view.tag ? <input type="hidden" name="tag" value={view.tag} /> : null}
      {view.orders.length > 0 ? <OrderChoice view={view} /> : null}
      {view.filters.length > 0 ? (
        <details open={active || undefined} className="group">
          <summary className="inline-flex min-h-11 list-none items-center gap-2 font-semibold text-kok [&::-webkit-details-marker]:hidden">
            <span aria-hidden="true" className="transition-transform group-open:rotate-90">
              ›
            </span>
            {t('filters')}
          </summary>
          <div className="grid gap-4 pt-3">
            {view.filters.map((filter) => (
              <FilterRow key={filter.name} filter={filter} />
            ))}
          </div>
        </details>
      ) : null}
    </form>
  );
}

const chipClass =
  'inline-flex min-h-11 cursor-pointer items-center rounded-full border border-line bg-sheet px-4 text-s font-semibold leading-tight hover:border-kok has-checked:border-kok has-checked:bg-kok-soft has-checked:text-kok-strong has-focus-visible:outline-3 has-focus-visible:outline-focus';

function FilterRow({ filter }: { filter: FilterView }) {
  const { t } = useTranslation('gallery');
  const choices = [{ value: '', label: t('all') }, ...filter.choices];
  if (filter.choices.length > 7)
    return (
      <label className="grid max-w-sm gap-1.5">
        <span className="text-s font-semibold text-ink-2">{filter.label}</span>
        <select name={filter.name} defaultValue={filter.value ?? ''} className={controlClass}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <fieldset className="grid gap-1.5">
      <legend className="pb-1.5 text-s font-semibold text-ink-2">{filter.label}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label key={choice.value} className={chipClass}>
            <input
              type="radio"
              name={filter.name}
              value={choice.value}
              defaultChecked={(filter.value ?? '') === choice.value}
              className="sr-only"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function OrderChoice({ view }: { view: GalleryView }) {
  const { t } = useTranslation('gallery');
  return (
    <fieldset className="grid gap-1.5">
      <legend className="sr-only">{t('sort.label')}</legend>
      <div className="flex flex-wrap gap-2">
        {view.orders.map((order) => (
          <label key={order} className={chipClass}>
            <input
              type="radio"
              name="sort"
              value={order}
              defaultChecked={view.order === order}
              className="sr-only"
            />
            {t(`sort.${order}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
