/** A picture ready for responsive display; built by the entries and contests queries from Media rows. */
export interface PictureView {
  id: string;
  width: number;
  height: number;
  alt: string;
  placeholder: string | null;
  /** ascending widths; each exists as AVIF and WebP at `/media/<id>/<width>.<format>` */
  widths: number[];
}

interface Props {
  picture: PictureView;
  /** the `sizes` attribute: how wide it is drawn */
  sizes: string;
  /** 4:3 crop in lists; whole otherwise */
  crop?: boolean;
  /** above the fold: loaded at once */
  eager?: boolean;
  className?: string;
}

/** AVIF with WebP behind it, in the width the screen needs, over a blur in its own colours; never shifts the page. */
export function Picture({ picture, sizes, crop, eager, className = '' }: Props) {
  const set = (format: string) =>
    picture.widths.map((w) => `/media/${picture.id}/${w}.${format} ${w}w`).join(', ');
  const fallback = picture.widths.find((w) => w >= 640) ?? picture.widths.at(-1) ?? 320;
  return (
    <picture>
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={set('webp')} sizes={sizes} />
      <img
        src={`/media/${picture.id}/${fallback}.webp`}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
        style={
          picture.placeholder
            ? { backgroundImage: `url("${picture.placeholder}")`, backgroundSize: 'cover' }
            : undefined
        }
        className={`${crop ? 'aspect-4/3 w-full object-cover' : 'h-auto max-w-full'} bg-sand ${className}`}
      />
    </picture>
  );
}
